package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.designcontrol.trace.RiskTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables as a company edits them in the Modeler: of any size, and told at once where they do not fit each other. */
class RiskTableReadingTest {

    private final Map<String, String> files = new HashMap<>();

    @Test
    void readsTheTablesThatAreShipped() {
        RiskTable table = read();

        assertThat(table.cells()).hasSize(30);
        assertThat(table.severities())
                .extracting(RiskTable.Severity::severe)
                .containsExactly(false, false, false, true, true);
        assertThat(table.sources()).containsOnlyKeys(RiskDecisionTables.ALL);
    }

    @ParameterizedTest
    @CsvSource({"2,2", "3,3", "3,5", "4,4", "6,5", "10,10"})
    void readsTablesOfEverySize(int severities, int probabilities) {
        files.putAll(RiskTableFiles.of(severities, probabilities));

        RiskTable table = read();

        assertThat(table.cells()).hasSize(severities * (probabilities + 1));
        assertThat(table.severities()).hasSize(severities);
        assertThat(table.probabilities()).hasSize(probabilities);
        assertThat(table.evaluate("1", "1")).isEqualTo("A");
        assertThat(table.evaluate(String.valueOf(severities), String.valueOf(probabilities)))
                .isEqualTo("U");
        assertThat(table.evaluate(String.valueOf(severities), "not estimable")).isEqualTo("U");
    }

    @Test
    void readsAScaleOfProbabilityInWordsOnly() {
        files.putAll(RiskTableFiles.of(3, 3));
        change(RiskDecisionTables.PROBABILITY, text -> text.replaceAll("\"(1e-\\d+|1)\"(?=</text></outputEntry>)", ""));

        assertThat(read().probabilities())
                .extracting(RiskTable.Probability::below)
                .containsOnlyNulls();
    }

    @Test
    void asksForHarmThatIsSevereFromOneClassOn() {
        files.putAll(RiskTableFiles.of(3, 3));
        change(RiskDecisionTables.SEVERITY, text -> text.replaceFirst("\"no\"", "\"yes\""));

        assertThat(problems())
                .containsExactly("risk-severity, class 2, column severe: says no, and the lighter class before it says"
                        + " yes. Say yes from one class on.");
    }

    @Test
    void saysWhichTableDoesNotFitWhereAndWhatToDo() {
        files.putAll(RiskTableFiles.of(3, 4));
        files.remove(RiskDecisionTables.ACCEPTABILITY);

        assertThat(problems())
                .containsExactly(
                        "risk-acceptability, column severity: lists 1, 2, 3, 4, 5; after risk-severity it has to list"
                                + " 1, 2, 3.",
                        "risk-acceptability, column probability: lists 1, 2, 3, 4, 5, not estimable; after"
                                + " risk-probability it has to list 1, 2, 3, 4, not estimable.");
    }

    @Test
    void namesARuleOfAClassThatIsNoMore() {
        change(RiskDecisionTables.SEVERITY, text -> text.replace("\"1\",\"2\",\"3\",\"4\",\"5\"", "\"1\",\"2\",\"3\""));
        change(
                RiskDecisionTables.ACCEPTABILITY,
                text -> text.replaceFirst("\"1\",\"2\",\"3\",\"4\",\"5\"(?=</dmn:text>)", "\"1\",\"2\",\"3\""));

        assertThat(problems())
                .contains(
                        "risk-severity, rule Rule_S4, column severity: asks for \"4\", which the column does not list."
                                + " Remove it, or list it.")
                .anyMatch(each -> each.startsWith("risk-acceptability, rule Rule_S5, column severity: asks for \"5\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "risk-severity|\"1\",\"2\",\"3\"|\"3\",\"2\",\"1\"|risk-severity, column severity: lists 3, 2, 1. List its"
                        + " classes as \"1\",\"2\",… from the lightest on, 2 to 10 of them.",
                "risk-severity|\"1\",\"2\",\"3\"|\"1\"|risk-severity, column severity: lists 1. List its classes as"
                        + " \"1\",\"2\",… from the lightest on, 2 to 10 of them.",
                "risk-probability|\"1\",\"2\",\"3\"|\"1\",\"2\",\"often\"|risk-probability, column probability: lists 1, 2,"
                        + " often. List its classes as \"1\",\"2\",… from the lightest on, 2 to 10 of them.",
                "risk-severity|\"Harm 2\"|\"\"|risk-severity, class 2, column name: has no name. People choose a class by"
                        + " it.",
                "risk-severity|\"Harm 2\"|\"harm 1\"|risk-severity, class 2: is called \"harm 1\" as another one is. Rename"
                        + " one of them.",
                "risk-probability|\"Chance 2\"|\"Chance 3\"|risk-probability, class 3: is called \"Chance 3\" as another one"
                        + " is. Rename one of them.",
                "risk-severity|\"yes\"|\"no\"|risk-severity, column severe: says yes of no class. Say \"yes\" of the worst"
                        + " one at least.",
                "risk-severity|\"yes\"|\"maybe\"|risk-severity, class 3, column severe: says maybe. Say \"yes\" where"
                        + " information for safety alone needs its reasons, and \"no\" elsewhere.",
                "risk-severity|severe|grave|risk-severity, class 1, column severe: says nothing. Say \"yes\" where"
                        + " information for safety alone needs its reasons, and \"no\" elsewhere.",
                "risk-probability|\"1e-2\"|\"1e-9\"|risk-probability, class 2, column below: ends at 1e-9. Each limit is above"
                        + " the one before it and the last one is 1; or no class has one.",
                "risk-probability|\"1e-2\"|\"rarely\"|risk-probability, class 2, column below: ends at rarely. Each limit is"
                        + " above the one before it and the last one is 1; or no class has one.",
                "risk-probability|\"1e-2\"|\"1\"|risk-probability, class 2, column below: ends at 1. Each limit is above the"
                        + " one before it and the last one is 1; or no class has one.",
                "risk-probability|\"1e-2\"|''|risk-probability, class 2, column below: ends at nothing. Each limit is above"
                        + " the one before it and the last one is 1; or no class has one.",
                "risk-acceptability|\"R\"|\"X\"|risk-acceptability, severity 2, probability 2: is evaluated as X. Answer"
                        + " \"A\", \"R\" or \"U\".",
                "risk-acceptability|,\"not estimable\"|''|risk-acceptability, column probability: lists 1, 2, 3; after"
                        + " risk-probability it has to list 1, 2, 3, not estimable."
            })
    void namesEachThingThatDoesNotFit(String table, String found, String put, String problem) {
        files.putAll(RiskTableFiles.of(3, 3));
        change(table, text -> text.replace(found, put));

        assertThat(problems()).contains(problem);
    }

    private void change(String table, UnaryOperator<String> change) {
        String before = text(table);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        files.put(table, after);
    }

    private List<String> problems() {
        String[] lines = new String[1];
        assertThatThrownBy(this::read)
                .isInstanceOf(IllegalStateException.class)
                .satisfies(refused -> lines[0] = refused.getMessage());
        assertThat(lines[0]).contains("Mend them in processes/ and start again");
        return List.of(lines[0].split("\n- ")).stream().skip(1).toList();
    }

    private RiskTable read() {
        return RiskDecisionTables.read(
                key -> new DecisionTable(key, 1, text(key).getBytes(StandardCharsets.UTF_8)));
    }

    private String text(String table) {
        return files.computeIfAbsent(table, RiskTableReadingTest::shipped);
    }

    private static String shipped(String table) {
        try {
            return Files.readString(Path.of("processes", table + ".dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
