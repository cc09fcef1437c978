package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Hazards whose risk has to be reduced and that no control mitigates (ISO 14971:2019 6 and 7.1). A risk that nobody
 * estimated has to be reduced too.
 */
@Component
class ControlledRiskCheck implements Check {

    @Override
    public String name() {
        return "controlled-risk@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .filter(hazard -> graph.to(hazard.key()).stream()
                        .noneMatch(tie -> tie.relation() == Relation.MITIGATES && graph.valid(tie.from()) != null))
                .flatMap(hazard -> {
                    String evaluated = Risk.of(hazard, graph.riskTable()).acceptability();
                    return RiskTable.ACCEPTABLE.equals(evaluated)
                            ? Stream.empty()
                            : Stream.of(rule.about(
                                    hazard, evaluated == null ? "not evaluated" : "evaluated as " + evaluated));
                });
    }
}
