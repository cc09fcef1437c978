package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.designcontrol.trace.Row;

/** Answers as the tables read them: one word each; what is blank is not there. */
final class Facts {

    private static final Set<String> ANSWERS = Set.of("yes", "no", "unknown");

    private Facts() {}

    static Map<String, Object> of(Map<String, Object> fields) {
        Map<String, Object> facts = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            String word = word(value);
            if (word != null) {
                facts.put(name, word);
            }
        });
        return facts;
    }

    static Map<String, Object> of(Row row) {
        return of(row.fields());
    }

    /** The texts of a field that holds several, or one. */
    static List<String> list(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return value == null || String.valueOf(value).isBlank() ? List.of() : List.of(String.valueOf(value));
    }

    /** Null when nothing is said. */
    static String word(Object value) {
        if (value == null || value instanceof List<?>) {
            return null;
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        String text = String.valueOf(value).strip();
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        return text.isEmpty() ? null : ANSWERS.contains(lower) ? lower : text;
    }

    static boolean isLongEnough(Object rationale, int least) {
        return length(rationale) >= least;
    }

    /** How much somebody wrote: blanks around it are no characters of a reason, and several in a row are one. */
    static int length(Object written) {
        String text = written == null
                ? ""
                : String.valueOf(written).replaceAll("[\\s\\p{Z}]+", " ").strip();
        return text.codePointCount(0, text.length());
    }
}
