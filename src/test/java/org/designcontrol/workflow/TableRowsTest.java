package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.designcontrol.workflow.DecisionTable.Fired;
import org.designcontrol.workflow.TableFile.Line;
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

    static Stream<Arguments> situations() {
        return TableFile.all().stream().flatMap(file -> TableSituation.of(file).stream()
                .map(each -> Arguments.of(file.key(), Named.of(file.key() + ": " + each.name(), each))));
    }

    static Set<String> tables() {
        return TableFile.keys();
    }

    @ParameterizedTest
    @MethodSource("situations")
    void answersAsTheRowSays(String key, TableSituation situation) {
        TableFile file = TableFile.of(key);

        for (Map<String, String> facts : situation.facts(file)) {
            List<Line> fired = file.table().ask(facts).stream()
                    .map(each -> new Line(each.rule(), each.words(), List.of(), said(file, each)))
                    .toList();
            assertThat(situation.disagreements(file, fired)).as("%s", facts).isEmpty();
        }
    }

    private static List<String> said(TableFile file, Fired fired) {
        return file.outputs().keySet().stream()
                .map(column -> Objects.requireNonNullElse(fired.output(column), ""))
                .toList();
    }

    @Test
    void everyFileOfSituationsHasItsTable() throws IOException {
        try (Stream<Path> files = Files.list(TableSituation.BESIDE)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".csv"))
                            .map(name -> name.replace(TableSituation.CASES, "")))
                    .containsExactlyInAnyOrderElementsOf(tables());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowHasASituation(String key) {
        Set<String> met = new TreeSet<>();
        TableSituation.of(TableFile.of(key)).forEach(situation -> met.addAll(situation.rules()));

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
}
