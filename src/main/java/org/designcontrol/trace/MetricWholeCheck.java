package org.designcontrol.trace;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Items of which some of the rule's fields are filled in and others are not (ISO 13485 7.3.3): a metric without its unit
 * or its tolerance, or a tolerance of which nobody says what is measured. What has none of them is no metric.
 */
@Component
class MetricWholeCheck implements Check {

    @Override
    public String name() {
        return "unmeasurable@2";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(row -> {
            List<String> missing = rule.fields().stream()
                    .filter(name -> row.text(name).isBlank())
                    .toList();
            boolean whole = missing.isEmpty() || missing.size() == rule.fields().size();
            return whole
                    ? Stream.empty()
                    : Stream.of(
                            rule.about(row, missing.stream().map(FieldWords::of).collect(Collectors.joining(" and "))));
        });
    }
}
