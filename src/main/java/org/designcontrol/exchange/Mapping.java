package org.designcontrol.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Choices;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Relation;

/**
 * Turns a foreign file's words into ours.
 *
 * @param kinds foreign kind to ours, with a level where one is meant: {@code SYSTEM_REQ} to {@code DESIGN_INPUT:SYSTEM}
 * @param relations foreign relation to ours: {@code fulfills} to {@code derives}
 * @param columns foreign column to ours: {@code Requirement} to {@code text}; to an empty text: the column is left out
 * @param values by field what a foreign word means in it, where it takes certain words only: {@code severity}, and there
 *     {@code High} to {@code 4}; to an empty text: nothing is said
 * @param kind what a row is that does not say it itself, such as each of a risk register: {@code HAZARD}; null: it must
 */
public record Mapping(
        Map<String, String> kinds,
        Map<String, String> relations,
        Map<String, String> columns,
        Map<String, Map<String, String>> values,
        String kind) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public static final Mapping NONE = new Mapping(null, null, null, null, null);

    public Mapping {
        kinds = withoutNulls(kinds);
        relations = withoutNulls(relations);
        columns = withoutNulls(columns);
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        if (values != null) values.forEach((field, each) -> words.put(field, withoutNulls(each)));
        values = Collections.unmodifiableMap(words);
        kind = kind == null || kind.isBlank() ? null : kind.strip();
    }

    private static Map<String, String> withoutNulls(Map<String, String> words) {
        Map<String, String> clean = new LinkedHashMap<>();
        if (words != null) words.forEach((from, to) -> clean.put(from, to == null ? "" : to));
        return Collections.unmodifiableMap(clean);
    }

    /** A kind, and the level that goes with it or null. */
    public record Target(Kind kind, String level) {

        static Target parse(String text) {
            int colon = text.indexOf(':');
            return colon < 0
                    ? new Target(Kind.named(text), null)
                    : new Target(Kind.named(text.substring(0, colon)), text.substring(colon + 1));
        }
    }

    /** @throws Refused 422 when it is no mapping, or maps to words that we do not have either */
    public static Mapping parse(String json) {
        if (json == null || json.isBlank()) return NONE;
        try {
            Mapping mapping = JSON.readValue(json, Mapping.class);
            mapping.check();
            return mapping;
        } catch (JsonProcessingException broken) {
            throw refused(List.of(Problem.of(
                    "mapping",
                    "is not JSON of the form {\"kinds\":{\"SYSTEM_REQ\":\"DESIGN_INPUT:SYSTEM\"},"
                            + "\"relations\":{\"fulfills\":\"derives\"},\"columns\":{\"Requirement\":\"text\"},"
                            + "\"values\":{\"severity\":{\"High\":\"4\"}},\"kind\":\"HAZARD\"}")));
        }
    }

    /**
     * @param word empty where the row says nothing
     * @throws Refused when there is no such kind, mapped or not
     */
    public Target kind(String word) {
        return Target.parse(word.isEmpty() && kind != null ? kind : kinds.getOrDefault(word, word));
    }

    /** @throws Refused when there is no such relation, mapped or not */
    public Relation relation(String word) {
        return Relation.named(relations.getOrDefault(word, word));
    }

    /** What of it says anything, for the log. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        if (!kinds.isEmpty()) told.put("kinds", kinds);
        if (!relations.isEmpty()) told.put("relations", relations);
        if (!columns.isEmpty()) told.put("columns", columns);
        if (values.values().stream().anyMatch(words -> !words.isEmpty())) told.put("values", values);
        if (kind != null) told.put("kind", kind);
        return told;
    }

    /** @throws Refused 422 where a value is mapped to a word that its field does not take */
    void requireWordsOf(Choices choices) {
        List<Problem> problems = new ArrayList<>();
        values.forEach((field, words) -> {
            Map<String, String> known = choices.of(field);
            words.forEach((word, means) -> {
                if (!means.isEmpty() && !known.containsKey(means))
                    problems.add(Problem.of(
                            "mapping.values." + field + "." + word,
                            known.isEmpty()
                                    ? "\"" + field + "\" takes any text, so its values are not mapped."
                                    : "\"" + means + "\" is none of " + String.join(", ", known.keySet()) + "."));
            });
        });
        if (!problems.isEmpty()) throw refused(problems);
    }

    private void check() {
        List<Problem> problems = new ArrayList<>();
        if (kind != null) collect("kind", () -> kind(""), problems);
        kinds.keySet().forEach(word -> collect("kinds." + word, () -> kind(word), problems));
        relations.keySet().forEach(word -> collect("relations." + word, () -> relation(word), problems));
        if (!problems.isEmpty()) throw refused(problems);
    }

    private static void collect(String where, Runnable check, List<Problem> problems) {
        try {
            check.run();
        } catch (Refused refused) {
            refused.problems().forEach(problem -> problems.add(Problem.of("mapping." + where, problem.reason())));
        }
    }

    private static Refused refused(List<Problem> problems) {
        return Refused.unprocessable("The mapping cannot be used. Correct it and send the file again.", problems);
    }
}
