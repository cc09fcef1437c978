package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.designcontrol.workflow.DecisionTable.Fired;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of every table, by the situations of {@code processes/*.cases.csv}, which lie beside them. */
class TableRowsTest {

    /** The mark stands behind the clause that it is about; {@code .ci/lint/tables.mjs} asks the same. */
    private static final Pattern CLAUSE = Pattern.compile(
            "(FD&C Act|CFR|ISO|IEC|IMDRF|MDR|IVDR|MDCG|GDPR|Regulation \\(EU\\)|guidance|policy for)[^\\[]*\\[[VvR]]");

    private static final Pattern DAY = Pattern.compile("As of (\\d{4}-\\d{2}-\\d{2})\\.$");

    /** Nothing was read before: an older day is a slip. */
    private static final LocalDate FIRST_READ = LocalDate.of(2026, 11, 22);

    private static final Path BESIDE = Path.of("processes");
    private static final String CASES = ".cases.csv";

    record Situation(String table, Map<String, String> given, String answer, List<String> rules) {

        List<String> answers() {
            return list(answer);
        }
    }

    static Stream<Arguments> situations() {
        return TableFile.keys().stream().flatMap(key -> read(key).entrySet().stream()
                .map(each -> Arguments.of(Named.of(key + ": " + each.getKey(), each.getValue()))));
    }

    static Set<String> tables() {
        return TableFile.keys();
    }

    @ParameterizedTest
    @MethodSource("situations")
    void answersAsTheRowSays(Situation situation) {
        TableFile file = TableFile.of(situation.table());

        List<Fired> fired = file.table().ask(situation.given());

        if (!TableCombinations.oneAnswerCounts(file)) {
            assertThat(fired.stream().map(each -> each.output(file.answer())).distinct())
                    .containsExactlyInAnyOrderElementsOf(situation.answers());
        } else if (file.collects()) {
            assertThat(file.table()
                            .strictest(
                                    file.answer(),
                                    fired.stream()
                                            .map(each -> each.output(file.answer()))
                                            .toList()))
                    .isEqualTo(situation.answer());
        } else {
            assertThat(fired).hasSize(1);
            assertThat(file.outputs().keySet().stream()
                            .filter(column -> !column.equals(ClassificationTables.Answer.QUESTION))
                            .map(fired.get(0)::output)
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" ")))
                    .isEqualTo(situation.answer());
        }
        if (!situation.rules().isEmpty()) {
            assertThat(fired.stream().map(each -> each.rule().replaceFirst("^Rule_", "")))
                    .containsExactlyInAnyOrderElementsOf(situation.rules());
        }
    }

    @Test
    void everyFileOfSituationsHasItsTable() throws IOException {
        try (Stream<Path> files = Files.list(BESIDE)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".csv"))
                            .map(name -> name.replace(CASES, "")))
                    .containsExactlyInAnyOrderElementsOf(tables());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowHasASituation(String key) {
        Set<String> met = new TreeSet<>();
        read(key).values().forEach(situation -> met.addAll(situation.rules()));

        assertThat(TableFile.of(key).rules())
                .allSatisfy(rule -> assertThat(met).contains(rule.id().replaceFirst("^Rule_", "")));
    }

    /** Law changes: whoever reads a row has to know where it stands, how well we know it, and of which day. */
    @ParameterizedTest
    @MethodSource("tables")
    void everyRowNamesItsClauseHowWellItIsKnownAndOfWhichDay(String key) {
        assertThat(TableFile.of(key).rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.words()).as("%s: a clause and its mark", rule.id()).containsPattern(CLAUSE);
            var day = DAY.matcher(rule.words());
            assertThat(day.find()).as("%s: As of a day", rule.id()).isTrue();
            assertThat(LocalDate.parse(day.group(1))).isAfterOrEqualTo(FIRST_READ);
        });
    }

    private static Map<String, Situation> read(String key) {
        TableFile file = TableFile.of(key);
        Map<String, Situation> situations = new LinkedHashMap<>();
        try (Reader reader = Files.newBufferedReader(BESIDE.resolve(key + CASES));
                var lines = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            lines.forEach(line -> situations.put(
                    line.get("situation"),
                    new Situation(
                            key,
                            given(file, line.get("given")),
                            line.get("answer").strip(),
                            list(line.get("rule")))));
            return situations;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code all no; purpose=yes}: what comes later wins. */
    static Map<String, String> given(TableFile file, String text) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String each : text.split(";")) {
            String part = each.strip();
            if (part.startsWith("all ")) {
                file.inputs().forEach((input, values) -> {
                    if (values.contains(part.substring(4))) {
                        given.put(input, part.substring(4));
                    }
                });
            } else if (!part.isEmpty()) {
                String[] pair = part.split("=", 2);
                assertThat(file.inputs()).as(part).containsKey(pair[0]);
                given.put(pair[0], pair[1]);
            }
        }
        return given;
    }

    private static List<String> list(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.strip().split(" "));
    }
}
