package org.designcontrol.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;

/**
 * What the fields of a hazard and of a risk control may hold (ISO 14971:2019 5.5 and 7.1). What is not one of the classes
 * cannot be evaluated, so it is refused; what is missing is a gap.
 */
class RiskRules {

    static final String SEVERITY = "severity";
    static final String PROBABILITY = "probability";
    static final String RESIDUAL_SEVERITY = "residualSeverity";
    static final String RESIDUAL_PROBABILITY = "residualProbability";

    /** That the hazardous situation comes about, and that it leads to the harm, each for one use. */
    static final List<String> FACTORS = List.of("p1", "p2");

    static final String INFORMATION = "INFORMATION";
    private static final List<String> CONTROL_TYPES = List.of("DESIGN", "PROTECTION", INFORMATION);
    private static final Set<String> SEVERITIES = Set.of(SEVERITY, RESIDUAL_SEVERITY);
    private static final Set<String> PROBABILITIES = Set.of(PROBABILITY, RESIDUAL_PROBABILITY);

    private RiskRules() {}

    /** @throws Refused 422 naming each field that holds something else */
    static void require(Kind kind, Map<String, Object> fields) {
        List<Problem> problems = new ArrayList<>();
        if (kind == Kind.HAZARD) {
            fields.forEach((name, value) -> hazard(name, String.valueOf(value), problems));
        } else if (kind == Kind.RISK_CONTROL) {
            Object type = fields.get("controlType");
            if (type != null && !CONTROL_TYPES.contains(type)) {
                problems.add(Problem.of("controlType", "\"" + type + "\" is none of " + CONTROL_TYPES + "."));
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.unprocessable(problems.get(0).reason(), problems);
        }
    }

    private static void hazard(String name, String value, List<Problem> problems) {
        boolean rated = RiskTable.CLASSES.contains(value);
        if (SEVERITIES.contains(name) && !rated) {
            problems.add(Problem.of(name, "A severity is 1 (negligible) to 5 (catastrophic), not \"" + value + "\"."));
        } else if (PROBABILITIES.contains(name) && !rated && !value.equals(RiskTable.NOT_ESTIMABLE)) {
            problems.add(Problem.of(
                    name,
                    "A probability is 1 (improbable) to 5 (frequent), or \"" + RiskTable.NOT_ESTIMABLE + "\", not \""
                            + value + "\"."));
        } else if (FACTORS.contains(name) && number(value) == null) {
            problems.add(Problem.of(
                    name,
                    "A probability for each use is a number above 0 and at most 1, such as 1e-4, not \"" + value
                            + "\"."));
        }
    }

    /** P1 times P2; null while one of them is not there. */
    static BigDecimal product(Map<String, Object> fields) {
        BigDecimal product = BigDecimal.ONE;
        for (String factor : FACTORS) {
            BigDecimal number = fields.get(factor) == null ? null : number(String.valueOf(fields.get(factor)));
            if (number == null) {
                return null;
            }
            product = product.multiply(number);
        }
        return product.stripTrailingZeros();
    }

    private static BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            boolean probability = number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
            // A probability has few digits; a number of a thousand of them is none.
            return probability && text.length() <= 40 && number.scale() <= 40 ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
