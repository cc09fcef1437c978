package org.designcontrol.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;

/**
 * What the fields of a hazard and of a risk control may hold (ISO 14971:2019 5.5 and 7.1). What is none of the classes of
 * the table in force cannot be evaluated, so it is refused; what is missing, and what was estimated by a table of before,
 * is a gap.
 */
class RiskRules {

    static final String SEVERITY = "severity";
    static final String PROBABILITY = "probability";
    static final String RESIDUAL_SEVERITY = "residualSeverity";
    static final String RESIDUAL_PROBABILITY = "residualProbability";

    /** That the hazardous situation comes about, and that it leads to the harm, each for one use. */
    static final List<String> FACTORS = List.of("p1", "p2");

    static final String CONTROL_TYPE = "controlType";
    static final String INFORMATION = "INFORMATION";
    private static final List<String> CONTROL_TYPES = List.of("DESIGN", "PROTECTION", INFORMATION);
    private static final Set<String> SEVERITIES = Set.of(SEVERITY, RESIDUAL_SEVERITY);
    private static final Set<String> PROBABILITIES = Set.of(PROBABILITY, RESIDUAL_PROBABILITY);

    private RiskRules() {}

    /** @throws Refused 422 naming each field that was changed to something else */
    static void require(ItemChange change, Supplier<RiskTable> inForce) {
        Map<String, Object> changed = new TreeMap<>(change.fields());
        changed.entrySet().removeIf(each -> each.getValue().equals(change.before(each.getKey())));
        require(change.item.kind(), changed, inForce);
    }

    static void require(Kind kind, Map<String, Object> fields, Supplier<RiskTable> inForce) {
        List<Problem> problems = new ArrayList<>();
        if (kind == Kind.HAZARD) {
            fields.forEach((name, value) -> hazard(name, String.valueOf(value), inForce, problems));
        } else if (kind == Kind.RISK_CONTROL) {
            Object type = fields.get(CONTROL_TYPE);
            if (type != null && !CONTROL_TYPES.contains(type)) {
                problems.add(Problem.of(CONTROL_TYPE, "\"" + type + "\" is none of " + CONTROL_TYPES + "."));
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.unprocessable(problems.get(0).reason(), problems);
        }
    }

    private static void hazard(String name, String value, Supplier<RiskTable> inForce, List<Problem> problems) {
        if (SEVERITIES.contains(name)) {
            oneOf(name, value, "severity", inForce.get().severityNames(), problems);
        } else if (PROBABILITIES.contains(name)) {
            oneOf(name, value, "probability", inForce.get().probabilityNames(), problems);
        } else if (FACTORS.contains(name) && number(value) == null) {
            problems.add(Problem.of(
                    name,
                    "A probability for each use is a number above 0 and at most 1, such as 1e-4, not \"" + value
                            + "\"."));
        }
    }

    private static void oneOf(
            String field, String value, String what, Map<String, String> classes, List<Problem> problems) {
        // Before there is a table nothing is acceptable, so nothing has to be refused.
        boolean none = classes.keySet().stream().allMatch(RiskTable.NOT_ESTIMABLE::equals);
        if (!none && !classes.containsKey(value)) {
            problems.add(Problem.of(
                    field,
                    "A " + what + " is one of " + String.join(", ", classes.values()) + "; not \"" + value + "\"."));
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
