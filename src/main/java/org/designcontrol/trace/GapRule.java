package org.designcontrol.trace;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule of the record, as data.
 *
 * @param id shared by the parts of one rule: G01
 * @param clause the norm that asks for it
 * @param gate the first gate that it shuts
 * @param category {@code trace}, {@code wording} or {@code content}
 * @param check which class judges, and which version of it: {@code coverage@1}
 * @param kinds items that it is about; null or empty: all
 * @param level only items of this level; null: any
 * @param relations links that count
 * @param direction where those links are looked for
 * @param others kinds that the far end may have; null or empty: any
 * @param least how many links are needed
 * @param where fields the far end must have; for {@code pattern@1} the pattern of each field of the item itself,
 *     for {@code feature-has@1} the pattern of each field of the other, for {@code input-of-source@1} of some field of it,
 *     for {@code markets-classified@1} the field of the classification about each market
 * @param terms words that are not allowed
 * @param fields fields that must be there; for {@code subgroups@2} the figures that findings are about, for
 *     {@code subgroup-results@1} the attributes that count; null there: any
 * @param tracks the tracks of features that it asks; null: all. Where no track is known, it asks
 * @param when fields of the feature's classification and the values with which the rule asks: {@code {"tasks": ["T11b"]}};
 *     null: whatever the classification says. What is not classified, or unknown, is asked
 * @param sentence for people; {@code {item}} and {@code {detail}} are filled in
 * @param clears what would clear it, for people
 */
public record GapRule(
        String id,
        Severity severity,
        String clause,
        Gate gate,
        String category,
        String check,
        List<Kind> kinds,
        String level,
        List<String> relations,
        Direction direction,
        List<Kind> others,
        int least,
        Map<String, String> where,
        List<String> terms,
        List<String> fields,
        List<String> tracks,
        Map<String, List<String>> when,
        String sentence,
        String clears) {

    private static final Set<String> UNKNOWN = Set.of("", "unknown", "MANUAL_RA_REVIEW");

    /** Seen from the item that the rule is about. */
    public enum Direction {
        IN,
        OUT
    }

    boolean isAbout(Row row) {
        boolean kind = kinds == null || kinds.isEmpty() || kinds.contains(row.kind());
        return kind && (level == null || level.equals(row.text("level")));
    }

    /** Whether the rule is not for every feature. */
    boolean isConditional() {
        return tracks != null || when != null;
    }

    /** Whether a feature with these fields of its classification is asked. What is not known never spares it. */
    boolean asks(Map<String, Object> classification) {
        boolean track = tracks == null || says(classification.get("track"), tracks);
        return track
                && (when == null
                        || when.entrySet().stream()
                                .allMatch(each -> says(classification.get(each.getKey()), each.getValue())));
    }

    private static boolean says(Object value, List<String> wanted) {
        if (value instanceof Collection<?> many) {
            return many.isEmpty() || many.stream().anyMatch(each -> UNKNOWN.contains(each) || wanted.contains(each));
        }
        return value == null || UNKNOWN.contains(value) || wanted.contains(String.valueOf(value));
    }

    boolean counts(Tie tie) {
        return relations == null || relations.contains(tie.relation().word());
    }

    boolean accepts(Row other) {
        boolean kind = others == null || others.isEmpty() || others.contains(other.kind());
        return kind
                && (where == null
                        || where.entrySet().stream()
                                .allMatch(each -> each.getValue().equals(other.text(each.getKey()))));
    }

    /** How the rule is told about one item. */
    Gap about(Row row, String detail) {
        String text = sentence.replace("{item}", row.key()).replace("{detail}", detail);
        return new Gap(id, severity, clause, gate, category, row.key(), row.title(), text, clears, null);
    }
}
