package org.designcontrol.trace;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fields whose value does not look as it must. A missing one is no matter here: another rule asks for it. */
@Component
class PatternCheck implements Check {

    @Override
    public String name() {
        return "pattern@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return wrong(rule, graph.about(rule));
    }

    static Stream<Gap> wrong(GapRule rule, Stream<Row> rows) {
        return rows.flatMap(row -> {
            String wrong = rule.where().entrySet().stream()
                    .filter(each -> row.fields().get(each.getKey()) != null)
                    .filter(each -> !row.text(each.getKey()).matches(each.getValue()))
                    .map(each -> each.getKey() + " \"" + row.text(each.getKey()) + "\"")
                    .collect(Collectors.joining(" and "));
            return wrong.isEmpty() ? Stream.empty() : Stream.of(rule.about(row, wrong));
        });
    }
}
