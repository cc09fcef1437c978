package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Information for safety that is all there is against severe harm, without saying why neither the design nor a
 * protective measure can do it (ISO 14971:2019 7.1: options in their order). Which harm is severe, the table says.
 */
@Component
class InformationOnlyCheck implements Check {

    @Override
    public String name() {
        return "information-only@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .filter(InformationOnlyCheck::informs)
                .filter(control -> rule.fields().stream()
                        .anyMatch(name -> control.text(name).isBlank()))
                .flatMap(control -> graph.from(control.key()).stream()
                        .filter(tie -> tie.relation() == Relation.MITIGATES)
                        .map(tie -> graph.valid(tie.to()))
                        .filter(hazard -> hazard != null && isSevere(hazard, graph) && onlyInformed(hazard, graph))
                        .findFirst()
                        .map(hazard -> rule.about(control, hazard.key()))
                        .stream());
    }

    private static boolean informs(Row control) {
        return control.text(RiskRules.CONTROL_TYPE).equals(RiskRules.INFORMATION);
    }

    private static boolean isSevere(Row hazard, Graph graph) {
        return graph.riskTable().isSevere(Risk.of(hazard, graph.riskTable()).severity());
    }

    private static boolean onlyInformed(Row hazard, Graph graph) {
        return graph.to(hazard.key()).stream()
                .filter(tie -> tie.relation() == Relation.MITIGATES)
                .map(tie -> graph.valid(tie.from()))
                .allMatch(control -> control == null || informs(control));
    }
}
