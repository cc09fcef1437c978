package org.designcontrol.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Fields that take certain words and nothing else: classes of the table of acceptability in force, types of control.
 * Whoever brings in a foreign file has to say what its words mean in them.
 */
public final class Choices {

    /** As long as there is no table of acceptability. */
    public static final Choices WITHOUT_A_TABLE = new Choices(() -> RiskTable.NONE);

    private static final Map<String, String> CONTROL_TYPES = inOrder(
            "DESIGN", "safe by design", "PROTECTION", "protective measure", RiskRules.INFORMATION, "information");
    private static final Set<String> SEVERITIES = Set.of(RiskRules.SEVERITY, RiskRules.RESIDUAL_SEVERITY);
    private static final Set<String> PROBABILITIES = Set.of(RiskRules.PROBABILITY, RiskRules.RESIDUAL_PROBABILITY);

    private final Supplier<RiskTable> inForce;

    Choices(Supplier<RiskTable> inForce) {
        this.inForce = inForce;
    }

    /** Each word with what people call it, in their order; empty where the field takes any text. */
    public Map<String, String> of(Kind kind, String field) {
        if (kind == Kind.HAZARD && SEVERITIES.contains(field)) {
            return inForce.get().severityNames();
        }
        if (kind == Kind.HAZARD && PROBABILITIES.contains(field)) {
            return inForce.get().probabilityNames();
        }
        return kind == Kind.RISK_CONTROL && field.equals(RiskRules.CONTROL_TYPE) ? CONTROL_TYPES : Map.of();
    }

    /** Of whatever kind the row is: every word that the field can take; empty where no kind has such a field. */
    public Map<String, String> of(String field) {
        Map<String, String> hazard = of(Kind.HAZARD, field);
        return hazard.isEmpty() ? of(Kind.RISK_CONTROL, field) : hazard;
    }

    private static Map<String, String> inOrder(String... wordsAndNames) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < wordsAndNames.length; i += 2) {
            words.put(wordsAndNames[i], wordsAndNames[i + 1]);
        }
        return words;
    }
}
