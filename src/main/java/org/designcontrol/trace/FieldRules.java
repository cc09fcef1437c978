package org.designcontrol.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.designcontrol.audit.CanonicalJson;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;

/** What a field of an item may hold. Missing ones are no matter here: they are gaps, not refusals (law 7). */
class FieldRules {

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
        if (change.item.kind() == Kind.DEVIATION) {
            requireOneOf(merged, DeviationRules.DECISION, DECISIONS);
        }
        change.fields(merged);
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
        CanonicalJson.requireStorable(Map.of(name, value));
        return value instanceof Number number ? exact(name, number) : value;
    }

    /** The number as it will be read again; one that canonical JSON would round is refused (RFC 8785 knows doubles). */
    private static Object exact(String name, Number number) {
        if (!Double.isFinite(number.doubleValue())) {
            throw refusal(name, "That is too large for a number. Write it as a text.");
        }
        Object kept =
                CanonicalJson.parse(CanonicalJson.of(Map.of(name, number))).get(name);
        if (new BigDecimal(number.toString()).compareTo(new BigDecimal(kept.toString())) != 0) {
            throw refusal(name, number + " has more digits than a number of the record keeps. Write it as a text.");
        }
        return kept;
    }

    private static Refused refusal(String field, String reason) {
        return Refused.unprocessable(reason, List.of(new Problem(null, null, field, null, reason)));
    }
}
