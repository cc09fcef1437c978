package org.designcontrol.trace;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;

/** What a field of an item may hold. Missing ones are no matter here: they are gaps, not refusals (law 7). */
class FieldRules {

    static final Set<String> LEVELS = Set.of("SYSTEM", "SOFTWARE", "HARDWARE", "LABELLING");
    private static final Set<String> DECISIONS = Set.of("ACCEPTED", "REFUSED");
    private static final int LONGEST_NAME = 64;

    private FieldRules() {}

    /** Lays the given fields over the current ones; a blank one removes. */
    static void merge(ItemChange change, Map<String, Object> given) {
        Map<String, Object> merged = new TreeMap<>(change.fields());
        given.forEach((name, value) -> {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw refusal(name, "A field has a name of 1 to " + LONGEST_NAME + " characters.");
            }
            if (isBlank(value)) {
                merged.remove(name);
            } else {
                merged.put(name, storable(name, value));
            }
        });
        requireOneOf(merged, "level", LEVELS);
        if (change.item.kind() == Kind.DEVIATION) {
            requireOneOf(merged, "decision", DECISIONS);
        }
        change.fields(merged);
    }

    /** A deviation is asked for by one person and decided by another, under a task that may decide. */
    static void requireDeciderIsNotAsker(ItemChange change, KindRights rights, Revision asked, String person) {
        if (change.item.kind() != Kind.DEVIATION) {
            return;
        }
        Object before = change.current == null ? null : change.current.fields().get("decision");
        Object after = change.fields().get("decision");
        if (after == null || after.equals(before)) {
            // Whatever else changes, a decision was about the text that stood there.
            if (after != null && change.revises()) {
                throw refusal("decision", "This deviation is decided. Ask for a new one instead of changing it.");
            }
            return;
        }
        if (!rights.mayDecideDeviations()) {
            throw refusal(
                    "decision", "This task may ask for a deviation, not decide on one. Quality decides at the gate.");
        }
        if (asked == null || asked.author().equals(person)) {
            throw refusal("decision", "Who asks for a deviation does not decide on it. A colleague must.");
        }
    }

    private static void requireOneOf(Map<String, Object> fields, String name, Set<String> allowed) {
        Object value = fields.get(name);
        if (value != null && !allowed.contains(value)) {
            throw refusal(
                    name,
                    "\"" + value + "\" is none of " + allowed.stream().sorted().toList() + ".");
        }
    }

    private static boolean isBlank(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }

    private static Object storable(String name, Object value) {
        boolean plain = value instanceof String
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        if (!plain) {
            throw refusal(name, "A field is a text, a number, yes or no, or a list of texts.");
        }
        return value;
    }

    private static Refused refusal(String field, String reason) {
        return Refused.unprocessable(reason, List.of(new Problem(null, null, field, null, reason)));
    }
}
