package org.designcontrol.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a hazard says of its risk, and how the table of then evaluates it: nobody types an evaluation. A hazard is one
 * hazardous situation (ISO 14971:2019 5.4 and 6).
 *
 * @param product P1 times P2; null where they are not both estimated
 * @param acceptability before its controls; null where it is not estimated
 * @param residualAcceptability with its controls; null where that is not estimated
 */
record Risk(
        String severity,
        String probability,
        BigDecimal product,
        String acceptability,
        String residualSeverity,
        String residualProbability,
        String residualAcceptability) {

    static Risk of(Row hazard, RiskTable table) {
        Map<String, Object> fields = hazard.fields();
        String severity = said(fields, RiskRules.SEVERITY);
        String probability = said(fields, RiskRules.PROBABILITY);
        String residualSeverity = said(fields, RiskRules.RESIDUAL_SEVERITY);
        String residualProbability = said(fields, RiskRules.RESIDUAL_PROBABILITY);
        return new Risk(
                severity,
                probability,
                RiskRules.product(fields),
                table.evaluate(severity, probability),
                residualSeverity,
                residualProbability,
                table.evaluate(residualSeverity, residualProbability));
    }

    /** What is estimated by a class that the table does not have: {@code severity 5}. */
    List<String> unknownTo(RiskTable table) {
        Set<String> severities = table.severityNames().keySet();
        Set<String> probabilities = table.probabilityNames().keySet();
        return Stream.of(
                        unknown("severity", severity, severities),
                        unknown("probability", probability, probabilities),
                        unknown("residual severity", residualSeverity, severities),
                        unknown("residual probability", residualProbability, probabilities))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> unknown(String what, String value, Set<String> classes) {
        return value == null || classes.contains(value) ? Optional.empty() : Optional.of(what + " " + value);
    }

    private static String said(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        return value == null ? null : value.toString();
    }
}
