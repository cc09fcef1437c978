package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a hazard stands in the matrix, and what may be said of its risk. */
class RiskMatrixTest {

    @Test
    void placesEachHazardBeforeItsControlsAndWithThem() {
        RiskMatrix matrix = RiskMatrix.of(Graphs.draw()
                .row(Kind.HAZARD, "HAZ-1", rated(5, 3, 5, 1))
                .row(Kind.HAZARD, "HAZ-2", rated("5", "3", "2", "2"))
                .row(Kind.HAZARD, "HAZ-3", "severity", 4, "probability", "not estimable")
                .graph());

        assertThat(keys(matrix.before(), "5", "3")).containsExactly("HAZ-1", "HAZ-2");
        assertThat(keys(matrix.before(), "4", "not estimable")).containsExactly("HAZ-3");
        assertThat(matrix.before().counts()).isEqualTo(Map.of("A", 0L, "R", 0L, "U", 3L));
        assertThat(matrix.before().notEstimated()).isEmpty();
        assertThat(keys(matrix.after(), "5", "1")).containsExactly("HAZ-1");
        assertThat(matrix.after().counts()).isEqualTo(Map.of("A", 1L, "R", 1L, "U", 0L));
        assertThat(matrix.after().notEstimated())
                .extracting(RiskMatrix.Hazard::key)
                .containsExactly("HAZ-3");
    }

    @Test
    void dropsNoHazardThatIsNotEstimatedAndCountsNoneThatIsRetired() {
        RiskMatrix matrix = RiskMatrix.of(Graphs.draw()
                .row(Kind.HAZARD, "HAZ-1")
                .row(Kind.HAZARD, "HAZ-2", "severity", 5)
                .retired(Kind.HAZARD, "HAZ-3")
                .graph());

        assertThat(matrix.before().notEstimated())
                .extracting(RiskMatrix.Hazard::key)
                .containsExactly("HAZ-1", "HAZ-2");
        assertThat(matrix.before().cells()).hasSize(30).allSatisfy(cell -> assertThat(cell.count())
                .isZero());
    }

    @Test
    void countsHazardsAndNothingElseThatHasASeverity() {
        RiskMatrix matrix = RiskMatrix.of(Graphs.draw()
                .row(Kind.ANOMALY, "ANO-1", "severity", "critical")
                .row(Kind.USE_TASK, "UT-1", rated(5, 3, 5, 1))
                .graph());

        assertThat(matrix.before().counts()).isEqualTo(Map.of("A", 0L, "R", 0L, "U", 0L));
        assertThat(matrix.before().notEstimated()).isEmpty();
        assertThat(matrix.after().outside()).isEmpty();
    }

    @Test
    void beginsWithTheWorstAndEndsWithWhatCannotBeEstimated() {
        RiskMatrix matrix = RiskMatrix.of(Graphs.draw().graph());

        assertThat(matrix.severities()).extracting(RiskTable.Severity::value).containsExactly("5", "4", "3", "2", "1");
        assertThat(matrix.probabilities())
                .extracting(RiskTable.Probability::value)
                .containsExactly("1", "2", "3", "4", "5", "not estimable");
    }

    @ParameterizedTest
    @CsvSource({"1e-7,1", "9.9e-7,1", "1e-6,2", "1e-5,3", "0.0001,4", "0.001,5", "1,5"})
    void putsAProbabilityIntoTheClassWhoseLimitIsAboveIt(String probability, String expected) {
        assertThat(Graphs.SAMPLE.classOf(new BigDecimal(probability))).isEqualTo(expected);
    }

    @Test
    void acceptsNothingBeforeThereIsATable() {
        assertThat(RiskTable.NONE.evaluate("1", "1")).isEqualTo("U");
        assertThat(RiskTable.NONE.evaluate("1", null)).isNull();
    }

    @Test
    void isTheSameTextForTheSameTable() {
        assertThat(RiskTable.parse(Graphs.SAMPLE.text())).isEqualTo(Graphs.SAMPLE);
        assertThat(Graphs.sample("RRUUUU", "ARRUUU", "AARRUR", "AAARRR", "AAAARU")
                        .text())
                .isNotEqualTo(Graphs.SAMPLE.text());
    }

    @ParameterizedTest
    @CsvSource({
        "severity,0",
        "severity,6",
        "severity,high",
        "severity,2.5",
        "severity,not estimable",
        "residualSeverity,6",
        "probability,0",
        "probability,often",
        "residualProbability,6",
        "p1,0",
        "p1,1.1",
        "p2,-1",
        "p2,rare",
        "p2,1e-99999999"
    })
    void refusesWhatIsNoClassAndNoProbability(String field, String value) {
        assertThatThrownBy(() -> RiskRules.require(Kind.HAZARD, Map.of(field, value), () -> Graphs.SAMPLE))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Refused.Problem::field)
                        .containsExactly(field));
        RiskRules.require(Kind.DESIGN_INPUT, Map.of(field, value), () -> Graphs.SAMPLE);
    }

    @Test
    void takesClassesAsNumbersAndAsTextsAndEveryFactorOfAProbability() {
        RiskRules.require(
                Kind.HAZARD,
                Map.of("severity", 5, "probability", "not estimable", "p1", "1e-4", "p2", 0.5, "note", "any"),
                () -> Graphs.SAMPLE);
        assertThatThrownBy(() -> control("a warning")).isInstanceOf(Refused.class);
        control("INFORMATION");
    }

    private static void control(String type) {
        RiskRules.require(Kind.RISK_CONTROL, Map.of("controlType", type), () -> Graphs.SAMPLE);
    }

    static Object[] rated(Object severity, Object probability, Object residual, Object residualProbability) {
        return new Object[] {
            "severity",
            severity,
            "probability",
            probability,
            "residualSeverity",
            residual,
            "residualProbability",
            residualProbability
        };
    }

    static List<String> keys(RiskMatrix.Side side, String severity, String probability) {
        return side.cells().stream()
                .filter(cell ->
                        cell.severity().equals(severity) && cell.probability().equals(probability))
                .flatMap(cell -> cell.hazards().stream())
                .map(RiskMatrix.Hazard::key)
                .toList();
    }
}
