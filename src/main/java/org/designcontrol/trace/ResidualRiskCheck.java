package org.designcontrol.trace;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Fields that a hazard must have when the table evaluates what remains of its risk as one of the rule's terms (ISO
 * 14971:2019 7.3 and 7.4). What is not estimated is told by another rule.
 */
@Component
class ResidualRiskCheck implements Check {

    @Override
    public String name() {
        return "residual-risk@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(row -> {
            String remains = Risk.of(row, graph.riskTable()).residualAcceptability();
            if (remains == null || !rule.terms().contains(remains)) {
                return Stream.empty();
            }
            Map<String, Object> fields = row.fields();
            String missing = rule.fields().stream()
                    .filter(name -> fields.get(name) == null)
                    .collect(Collectors.joining(" and "));
            return missing.isEmpty() ? Stream.empty() : Stream.of(rule.about(row, missing));
        });
    }
}
