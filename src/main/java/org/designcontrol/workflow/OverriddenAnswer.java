package org.designcontrol.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Regulatory affairs knows better than a table: a field {@code <answer>Override} of the classification with its reason.
 * Only with a reason long enough to be one does it count; it stands beside what the table said and never replaces it.
 */
record OverriddenAnswer(String answer, String proposed, String value, String rationale, List<String> fromTheLightest) {

    private static final String FIELD = "Override";
    private static final String REASON = "Rationale";

    /** The reason for another track has an older name. */
    private static final Map<String, String> REASONS =
            Map.of(ClassificationTables.Answer.TRACK, FunctionStatus.OVERRIDE_RATIONALE);

    /** @param values that the column of the table can answer */
    static Optional<OverriddenAnswer> of(
            String answer, String proposed, List<String> values, Map<String, Object> facts) {
        Object value = facts.get(answer + FIELD);
        Object rationale = facts.get(REASONS.getOrDefault(answer, answer + REASON));
        return values.contains(String.valueOf(value))
                        && !ClassificationTables.MANUAL.equals(value)
                        && Facts.isLongEnough(rationale, FunctionStatus.LEAST_RATIONALE)
                ? Optional.of(new OverriddenAnswer(answer, proposed, (String) value, (String) rationale, values))
                : Optional.empty();
    }

    /**
     * What another column of the table says beside an answer that counts instead of the proposed one: the only thing
     * that any of its rules says beside it; what regulatory affairs says where there are several; as the table proposed
     * where a rule says both; else nobody knows.
     */
    static String beside(DecisionTable table, String other, String proposed, Map<String, Object> facts) {
        Set<String> possible = table.rules().values().stream()
                .filter(rule -> facts.get(table.answer()).equals(rule.answers().get(table.answer())))
                .map(rule -> rule.answers().get(other))
                .collect(Collectors.toSet());
        if (possible.size() == 1) {
            return possible.iterator().next();
        }
        String said = String.valueOf(facts.get(other + FIELD));
        return Stream.of(said, proposed).filter(possible::contains).findFirst().orElse("unknown");
    }

    /** {@code lighter} or {@code stricter}; null where it says the same as the table. */
    String direction() {
        int difference = fromTheLightest.indexOf(value) - fromTheLightest.indexOf(proposed);
        return difference == 0 ? null : difference < 0 ? "lighter" : "stricter";
    }

    String sentence() {
        String direction = direction();
        return answer + ": " + value + " (" + (direction == null ? "as" : direction + " than")
                + " the table, which says " + proposed + "): " + rationale;
    }
}
