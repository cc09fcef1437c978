package org.designcontrol.workflow;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.designcontrol.workflow.TableFile.Line;

/**
 * A row of the {@code .cases.csv} that lies beside a table: what is given, and what somebody who knows the law expects.
 *
 * @param whateverElse whether it holds whatever the facts are that are not given; otherwise those are missing
 * @param answer of a set its words; of what is first or strictest the columns of the answer, but for the question
 * @param rules the rules that answer; none: any
 * @param others of a set, by the names of its other columns, what they say beside each answer ({@code QA: quality; …}):
 *     the file has a column for it
 */
record TableSituation(
        String name,
        Map<String, String> given,
        boolean whateverElse,
        String answer,
        List<String> rules,
        Map<String, String> others) {

    static final Path BESIDE = Path.of("processes");
    static final String CASES = ".cases.csv";
    private static final String BETWEEN = "; ";
    private static final String OR = " \\| ";
    private static final String WHATEVER_ELSE = "whatever else";

    static List<TableSituation> of(TableFile file) {
        try (Reader reader = Files.newBufferedReader(BESIDE.resolve(file.key() + CASES));
                var lines = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return lines.stream().map(line -> read(file, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableSituation read(TableFile file, CSVRecord line) {
        Map<String, String> others = new TreeMap<>();
        file.outputs().keySet().stream()
                .filter(line::isMapped)
                .filter(column -> !column.equals("answer"))
                .forEach(column ->
                        others.put(column, sorted(Arrays.stream(line.get(column).split(BETWEEN)), BETWEEN)));
        return new TableSituation(
                line.get("situation"),
                given(file, line.get("given").replace(WHATEVER_ELSE, "")),
                line.get("given").contains(WHATEVER_ELSE),
                line.get("answer").strip(),
                words(line.get("rule")).sorted().toList(),
                others);
    }

    /** {@code all no; purpose=yes; status=A | B; whatever else}: what comes later wins. */
    static Map<String, String> given(TableFile file, String text) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String each : text.split(";")) {
            String part = each.strip();
            if (part.startsWith("all ")) {
                file.inputs().forEach((input, values) -> {
                    if (values.contains(part.substring(4))) given.put(input, part.substring(4));
                });
            } else if (!part.isEmpty()) {
                String[] pair = part.split("=", 2);
                if (!file.inputs().containsKey(pair[0])) {
                    throw new IllegalArgumentException(file.key() + " has no column for " + part);
                }
                given.put(pair[0], pair[1]);
            }
        }
        return given;
    }

    /** The facts that it is about; whatever else there may be, as far as the rules of this table look at it. */
    List<Map<String, String>> facts(TableFile file) {
        List<Map<String, String>> facts = List.of(given);
        for (Map.Entry<String, String> each : given.entrySet()) {
            List<String> either = List.of(each.getValue().split(OR));
            facts = facts.stream()
                    .flatMap(one -> either.stream().map(value -> {
                        Map<String, String> chosen = new LinkedHashMap<>(one);
                        chosen.put(each.getKey(), value);
                        return chosen;
                    }))
                    .toList();
        }
        return whateverElse
                ? facts.stream()
                        .flatMap(each -> TableCombinations.beyond(file, each).stream())
                        .toList()
                : facts;
    }

    /** @return what the row says otherwise than the cells of the table; empty when they agree */
    List<String> disagreements(TableFile file) {
        return facts(file).stream()
                .flatMap(each -> disagreements(file, file.fitting(each)).stream())
                .distinct()
                .toList();
    }

    /** @return what the row says otherwise than these rules that fitted; empty when they agree */
    List<String> disagreements(TableFile file, List<Line> fitted) {
        List<String> found = new ArrayList<>();
        compare("answer", isSet(file) ? sorted(words(answer), " ") : answer, answer(file, fitted), found);
        if (!rules.isEmpty()) {
            Stream<String> ids = fitted.stream().map(rule -> rule.id().replaceFirst("^Rule_", ""));
            compare("rules", String.join(" ", rules), ids.sorted().collect(Collectors.joining(" ")), found);
        }
        others.forEach((column, words) -> {
            int at = List.copyOf(file.outputs().keySet()).indexOf(column);
            Stream<String> pairs = fitted.stream()
                    .map(rule -> rule.answers().get(0) + ": " + rule.answers().get(at));
            compare(column, words, sorted(pairs, BETWEEN), found);
        });
        return found;
    }

    private void compare(String what, String expected, String got, List<String> found) {
        if (!expected.equals(got)) found.add(name + ": " + what + " is " + got + " and not " + expected);
    }

    private static String answer(TableFile file, List<Line> fitted) {
        if (isSet(file)) return sorted(answers(file, fitted, file.answer()), " ");
        if (file.collects()) {
            return file.table()
                    .strictest(
                            file.answer(), answers(file, fitted, file.answer()).toList());
        }
        if (fitted.size() != 1) return fitted.size() + " rules";
        return file.outputs().keySet().stream()
                .filter(column -> !column.equals(ClassificationTables.Answer.QUESTION))
                .map(column -> answers(file, fitted, column).findFirst().orElseThrow())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static boolean isSet(TableFile file) {
        return !TableCombinations.oneAnswerCounts(file);
    }

    private static Stream<String> answers(TableFile file, List<Line> fitted, String column) {
        int at = List.copyOf(file.outputs().keySet()).indexOf(column);
        return fitted.stream().map(rule -> rule.answers().get(at));
    }

    private static String sorted(Stream<String> words, String between) {
        return words.distinct().sorted().collect(Collectors.joining(between));
    }

    private static Stream<String> words(String text) {
        return text.isBlank() ? Stream.empty() : Arrays.stream(text.strip().split(" "));
    }
}
