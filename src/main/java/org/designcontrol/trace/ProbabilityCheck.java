package org.designcontrol.trace;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Hazards whose class of probability is another one than that of P1 times P2 (ISO 14971:2019 5.5). A table whose classes
 * have no limits leaves nothing to compare.
 */
@Component
class ProbabilityCheck implements Check {

    @Override
    public String name() {
        return "probability@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(hazard -> {
            Risk risk = Risk.of(hazard, graph.riskTable());
            if (risk.product() == null || risk.probability() == null) {
                return Stream.empty();
            }
            String product = graph.riskTable().classOf(risk.product());
            return product == null || product.equals(risk.probability())
                    ? Stream.empty()
                    : Stream.of(rule.about(hazard, words(risk.product()) + ", which is class " + product));
        });
    }

    private static String words(BigDecimal product) {
        return product.toString();
    }
}
