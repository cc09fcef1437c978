package org.designcontrol.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Fields that take certain words and nothing else: classes of the table of acceptability in force, and whatever is a
 * choice in the form of its row. Whoever brings in a foreign file has to say what its words mean in them.
 */
public final class Choices {

    /** As long as there is no table of acceptability. */
    public static final Choices WITHOUT_A_TABLE = new Choices(() -> RiskTable.NONE);

    private static final Set<String> SEVERITIES = Set.of(RiskRules.SEVERITY, RiskRules.RESIDUAL_SEVERITY);
    private static final Set<String> PROBABILITIES = Set.of(RiskRules.PROBABILITY, RiskRules.RESIDUAL_PROBABILITY);

    private final Supplier<RiskTable> inForce;

    Choices(Supplier<RiskTable> inForce) {
        this.inForce = inForce;
    }

    /** Each word with what people call it, in their order; empty where the field takes any text, or several words. */
    public Map<String, String> of(Kind kind, String field) {
        if (isEstimate(kind, field)) {
            return SEVERITIES.contains(field)
                    ? inForce.get().severityNames()
                    : inForce.get().probabilityNames();
        }
        return inOrder(RowWords.of(kind, field));
    }

    /** Of whatever kind the row is: every word that the field can take; empty where no kind has such a field. */
    public Map<String, String> of(String field) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            words.putAll(of(kind, field));
        }
        return words;
    }

    /** Whether its words are the classes of the company. */
    public static boolean isEstimate(Kind kind, String field) {
        return kind == Kind.HAZARD && (SEVERITIES.contains(field) || PROBABILITIES.contains(field));
    }

    /** The words that the field takes, in case the value is none of them; otherwise empty. */
    List<String> insteadOf(Kind kind, String field, Object value) {
        if (!isEstimate(kind, field)) {
            return RowWords.insteadOf(kind, field, value);
        }
        Map<String, String> words = of(kind, field);
        return words.isEmpty() || words.containsKey(String.valueOf(value)) ? List.of() : toPeople(words);
    }

    /** {@code 1 Negligible}; a code is told as it is written. */
    private static List<String> toPeople(Map<String, String> words) {
        return words.entrySet().stream()
                .map(each -> each.getValue().startsWith(each.getKey())
                        ? each.getValue()
                        : each.getKey() + " (" + each.getValue() + ")")
                .toList();
    }

    private static Map<String, String> inOrder(List<String> words) {
        Map<String, String> names = new LinkedHashMap<>();
        words.forEach(word -> names.put(word, word));
        return names;
    }
}
