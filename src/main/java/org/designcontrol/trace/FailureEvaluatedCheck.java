package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * An anomaly of a failed result that lacks one of the fields of the rule, or touches none of the other kinds and does
 * not say why.
 */
@Component
class FailureEvaluatedCheck implements Check {

    private static final String INSTEAD = "instead";

    @Override
    public String name() {
        return "failure-evaluated@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return judge(rule, graph, result -> "FAIL".equals(result.text("result")));
    }

    static Stream<Gap> judge(GapRule rule, Graph graph, Predicate<Row> failed) {
        return graph.about(rule)
                .filter(row -> found(rule, graph, row).anyMatch(failed))
                .flatMap(row -> {
                    List<String> missing = new ArrayList<>(rule.fields().stream()
                            .filter(field -> row.text(field).isBlank())
                            .toList());
                    boolean touches = found(rule, graph, row)
                            .anyMatch(other -> rule.others().contains(other.kind()));
                    String instead = rule.where().get(INSTEAD);
                    if (!touches && row.text(instead).isBlank()) {
                        missing.add("a link to the hazard or control that it touches, or " + instead);
                    }
                    return missing.isEmpty()
                            ? Stream.empty()
                            : Stream.of(rule.about(row, String.join(" and ", missing)));
                });
    }

    private static Stream<Row> found(GapRule rule, Graph graph, Row anomaly) {
        return graph.from(anomaly.key()).stream()
                .filter(rule::counts)
                .map(tie -> graph.valid(tie.to()))
                .filter(Objects::nonNull);
    }
}
