package org.designcontrol.trace;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * Which words the columns of a row take that are choices in its form: {@code rules/choices.json}. The words of the forms
 * are compared with it by {@code choices.test.js}. Classes of risk are not among them: these the company names.
 */
final class RowWords {

    private static final List<String> ANSWERS = List.of("yes", "no", "unknown");

    /** Over REST and from files a plain answer comes as a truth value, too. */
    private static final List<String> YES_OR_NO = List.of("yes", "no", "true", "false");

    /** The words of a column, and whether it takes several of them. */
    private record Column(List<String> words, boolean several) {}

    private static final Map<Kind, Map<String, Column>> COLUMNS = read();

    private RowWords() {}

    /** The words of a column that takes one of them; empty where it takes several, or any text. */
    static List<String> of(Kind kind, String field) {
        Column column = column(kind, field);
        return column == null || column.several() ? List.of() : column.words();
    }

    /** What the column takes and the value is not among; empty where nothing is to be said against it. */
    static List<String> insteadOf(Kind kind, String field, Object value) {
        Column column = column(kind, field);
        if (column == null || words(column, value).allMatch(column.words()::contains)) {
            return List.of();
        }
        return column.words().equals(YES_OR_NO) ? YES_OR_NO.subList(0, 2) : column.words();
    }

    private static Stream<String> words(Column column, Object value) {
        if (!column.several()) {
            return Stream.of(String.valueOf(value));
        }
        List<?> all = value instanceof List<?> list
                ? list
                : Arrays.asList(String.valueOf(value).split("[,;]"));
        return all.stream().map(String::valueOf).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static Column column(Kind kind, String field) {
        return COLUMNS.getOrDefault(kind, Map.of()).get(field);
    }

    private static Map<Kind, Map<String, Column>> read() {
        ObjectMapper json = new ObjectMapper();
        Map<Kind, Map<String, Column>> columns = new EnumMap<>(Kind.class);
        try (InputStream file = new ClassPathResource("rules/choices.json").getInputStream()) {
            JsonNode read = json.readTree(file);
            plain(json, read.path("yes or no"), YES_OR_NO, columns);
            plain(json, read.path("yes, no or unknown"), ANSWERS, columns);
            named(json, read.path("one of"), false, columns);
            named(json, read.path("any of"), true, columns);
        } catch (IOException e) {
            throw new IllegalStateException("The words of the columns cannot be read: " + e.getMessage(), e);
        }
        return columns;
    }

    private static void plain(
            ObjectMapper json, JsonNode section, List<String> words, Map<Kind, Map<String, Column>> columns) {
        json.convertValue(section, new TypeReference<Map<Kind, Set<String>>>() {})
                .forEach((kind, fields) -> fields.forEach(field -> put(kind, field, words, false, columns)));
    }

    private static void named(
            ObjectMapper json, JsonNode section, boolean several, Map<Kind, Map<String, Column>> columns) {
        json.convertValue(section, new TypeReference<Map<Kind, Map<String, List<String>>>>() {})
                .forEach((kind, fields) ->
                        fields.forEach((field, words) -> put(kind, field, List.copyOf(words), several, columns)));
    }

    private static void put(
            Kind kind, String field, List<String> words, boolean several, Map<Kind, Map<String, Column>> columns) {
        columns.computeIfAbsent(kind, any -> new HashMap<>()).put(field, new Column(words, several));
    }
}
