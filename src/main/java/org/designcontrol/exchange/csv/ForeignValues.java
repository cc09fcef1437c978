package org.designcontrol.exchange.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.exchange.Incoming;
import org.designcontrol.exchange.Mapping;
import org.designcontrol.exchange.Recorded;
import org.designcontrol.trace.Choices;
import org.designcontrol.trace.Kind;

/**
 * What a file says in fields that take certain words only: each word is turned into the one that somebody chose for it,
 * and stays beside it as the file has it. A word that nobody translated is told once, with all its rows.
 */
final class ForeignValues {

    /** Where the word of the file is kept: {@code severityInFile}. */
    static final String AS_IN_FILE = "InFile";

    private record Word(String field, String word) {}

    private static final class Seen {
        private final int first;
        private final String means;
        private final Map<String, String> choices;
        private int rows;

        Seen(int first, String means, Map<String, String> choices) {
            this.first = first;
            this.means = means;
            this.choices = choices;
        }
    }

    private final Mapping mapping;
    private final Recorded recorded;
    private final Incoming incoming;
    private final Map<Word, Seen> seen = new LinkedHashMap<>();

    ForeignValues(Mapping mapping, Recorded recorded, Incoming incoming) {
        this.mapping = mapping;
        this.recorded = recorded;
        this.incoming = incoming;
    }

    void translate(int row, Kind kind, String key, Map<String, Object> fields) {
        for (String field : List.copyOf(fields.keySet())) {
            Map<String, String> choices = recorded.choices().of(kind, field);
            String word = String.valueOf(fields.get(field)).strip();
            if (choices.isEmpty() || fields.get(field) == null || word.isEmpty()) continue;
            Map<String, String> words = mapping.values().getOrDefault(field, Map.of());
            String means = means(word, words, choices);
            if (means == null && recorded.says(key, field, word)) continue;
            if (word.equals(means) && words.isEmpty() && !Choices.isEstimate(kind, field)) continue;
            seen.computeIfAbsent(new Word(field, word), each -> new Seen(row, means, choices)).rows++;
            if (means == null || !means.equals(word)) fields.put(field, means == null ? "" : means);
            if (!words.isEmpty()) fields.putIfAbsent(field + AS_IN_FILE, word.equals(means) ? "" : word);
        }
    }

    /** A field of one name may take other words in a row of another kind: severity in a hazard and in an anomaly. */
    private static String means(String word, Map<String, String> words, Map<String, String> choices) {
        String said = words.get(word);
        if (said != null && (said.isEmpty() || choices.containsKey(said))) return said;
        return choices.containsKey(word) ? word : null;
    }

    /** Tells what was found, and what nobody translated. */
    void tell() {
        List<Word> words = new ArrayList<>(seen.keySet());
        for (Word word : words) {
            Seen found = seen.get(word);
            incoming.value(word.field(), word.word(), found.rows, found.means);
            if (found.means == null) incoming.add(Problem.at(found.first, word.field(), untranslated(word, found)));
        }
    }

    private static String untranslated(Word word, Seen found) {
        return "\"" + word.word() + "\"" + (found.rows == 1 ? "" : " (in " + found.rows + " rows)") + " is none of "
                + String.join(", ", found.choices.values())
                + ". Say what it means, or that it means nothing (\"\"): {\"values\":{\"" + word.field() + "\":{\""
                + word.word().replace("\"", "\\\"") + "\":\""
                + found.choices.keySet().iterator().next() + "\"}}}.";
    }
}
