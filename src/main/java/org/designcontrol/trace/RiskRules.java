package org.designcontrol.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;

/**
 * What the choices of a row may hold, and the fields of a hazard (ISO 14971:2019 5.5). What is none of the classes of the
 * table in force, or none of the words of a choice, would be read by no rule, so it is refused; what is missing, and what
 * was written before there were these words, stays as it is.
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

    private RiskRules() {}

    /** @throws Refused 422 naming each field that was changed to something else */
    static void require(ItemChange change, Supplier<RiskTable> inForce) {
        Map<String, Object> changed = new TreeMap<>(change.fields());
        changed.entrySet().removeIf(each -> each.getValue().equals(change.before(each.getKey())));
        require(change.item.kind(), changed, inForce);
    }

    static void require(Kind kind, Map<String, Object> fields, Supplier<RiskTable> inForce) {
        List<Problem> problems = new ArrayList<>();
        Choices choices = new Choices(inForce);
        fields.forEach((name, value) -> {
            List<String> words = choices.insteadOf(kind, name, value);
            if (!words.isEmpty()) {
                problems.add(Problem.of(name, "\"" + value + "\" is none of " + String.join(", ", words) + "."));
            } else if (kind == Kind.HAZARD && FACTORS.contains(name) && number(String.valueOf(value)) == null) {
                problems.add(Problem.of(
                        name,
                        "A probability for each use is a number above 0 and at most 1, such as 1e-4, not \"" + value
                                + "\"."));
            }
        });
        if (!problems.isEmpty()) {
            throw Refused.unprocessable(problems.get(0).reason(), problems);
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
