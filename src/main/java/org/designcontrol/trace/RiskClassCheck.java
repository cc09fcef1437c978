package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Hazards that were estimated by classes which the table in force does not have (ISO 14971:2019 4.4 and 5.5): the company
 * has changed the size of its table since.
 */
@Component
class RiskClassCheck implements Check {

    @Override
    public String name() {
        return "risk-class@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(hazard -> {
            String unknown =
                    String.join(", ", Risk.of(hazard, graph.riskTable()).unknownTo(graph.riskTable()));
            return unknown.isEmpty() ? Stream.empty() : Stream.of(rule.about(hazard, unknown));
        });
    }
}
