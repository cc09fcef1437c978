package org.designcontrol.trace;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Limits that are other ones now than when the first results were recorded: a goal that follows the result is none.
 * Also one that was missing then. What a sheet did not record in its day cannot be compared.
 */
@Component
class LimitsKeptCheck implements Check {

    @Override
    public String name() {
        return "limits-kept@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(row -> {
            List<?> then = row.fields().get("judgedBy") instanceof List<?> limits ? limits : List.of();
            List<String> now = SubgroupList.limits(row.fields());
            String changed = then.stream()
                    .map(String::valueOf)
                    .filter(limit -> !now.contains(limit))
                    .map(limit -> limit.replace("=", " was "))
                    .collect(Collectors.joining(", "));
            return changed.isEmpty() ? Stream.empty() : Stream.of(rule.about(row, changed));
        });
    }
}
