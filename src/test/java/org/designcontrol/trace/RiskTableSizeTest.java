package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.designcontrol.trace.RiskMatrixTest.keys;
import static org.designcontrol.trace.RiskMatrixTest.rated;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused;
import org.junit.jupiter.api.Test;

/** A company needs as many classes as it needs, and may change their number. */
class RiskTableSizeTest {

    private static final RiskTable THREE_BY_FOUR = Graphs.sample("RUUUU", "ARRUR", "AARRA");

    @Test
    void saysToPeopleWhichClassesThereAre() {
        assertThatThrownBy(() ->
                        RiskRules.require(Kind.HAZARD, Map.of("severity", 4, "probability", "4"), () -> THREE_BY_FOUR))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Refused.Problem::reason)
                        .containsExactly("\"4\" is none of 1 S1, 2 S2, 3 S3."));
        RiskRules.require(Kind.HAZARD, Map.of("severity", "eleven"), () -> RiskTable.NONE);
    }

    @Test
    void hasAsManyCellsAsTheTableOfTheCompany() {
        RiskMatrix matrix = RiskMatrix.of(Graphs.draw()
                .by(THREE_BY_FOUR)
                .row(Kind.HAZARD, "HAZ-1", rated(3, 4, 1, "not estimable"))
                .graph());

        assertThat(matrix.severities()).extracting(RiskTable.Severity::value).containsExactly("3", "2", "1");
        assertThat(matrix.probabilities())
                .extracting(RiskTable.Probability::value)
                .containsExactly("1", "2", "3", "4", "not estimable");
        assertThat(matrix.before().cells()).hasSize(15);
        assertThat(keys(matrix.before(), "3", "4")).containsExactly("HAZ-1");
        assertThat(matrix.before().counts()).isEqualTo(Map.of("A", 0L, "R", 0L, "U", 1L));
        assertThat(matrix.after().counts()).isEqualTo(Map.of("A", 1L, "R", 0L, "U", 0L));
    }

    /** The company has changed the size of its table: what was estimated by the older one is in no cell, and not lost. */
    @Test
    void countsWhatWasEstimatedByClassesOfAnotherTableAsUnacceptableBesideTheCells() {
        RiskMatrix matrix = RiskMatrix.of(Graphs.draw()
                .by(THREE_BY_FOUR)
                .row(Kind.HAZARD, "HAZ-1", rated(5, 1, 3, 1))
                .row(Kind.HAZARD, "HAZ-2", rated(1, 5, 1, 1))
                .row(Kind.HAZARD, "HAZ-3", "severity", 5)
                .graph());

        assertThat(matrix.before().outside()).extracting(RiskMatrix.Hazard::key).containsExactly("HAZ-1", "HAZ-2");
        assertThat(matrix.before().counts()).isEqualTo(Map.of("A", 0L, "R", 0L, "U", 2L));
        assertThat(matrix.before().notEstimated())
                .extracting(RiskMatrix.Hazard::key)
                .containsExactly("HAZ-3");
        assertThat(matrix.after().outside()).isEmpty();
    }

    @Test
    void takesHarmForSevereAsTheTableSaysAndInATableOfOldTheTwoWorstOfFive() {
        assertThat(List.of("1", "2", "3")).filteredOn(THREE_BY_FOUR::isSevere).containsExactly("3");
        assertThat(THREE_BY_FOUR.isSevere("4")).as("a class of another table").isTrue();
        assertThat(THREE_BY_FOUR.isSevere(null)).as("not estimated").isFalse();
        RiskTable old = RiskTable.parse(
                Graphs.SAMPLE.text().replace(",\"severe\":true", "").replace(",\"severe\":false", ""));
        assertThat(old.text()).isNotEqualTo(Graphs.SAMPLE.text());
        assertThat(List.of("1", "2", "3", "4", "5")).filteredOn(old::isSevere).containsExactly("4", "5");
        assertThat(RiskTable.parse(old.text())).isEqualTo(old);
    }

    @Test
    void comparesNoProductWithClassesThatHaveNoLimits() {
        RiskTable words =
                new RiskTable(List.of(), List.of(), List.of(new RiskTable.Probability("1", "Rare", null)), Map.of());

        assertThat(words.classOf(new BigDecimal("0.5"))).isNull();
        assertThat(THREE_BY_FOUR.classOf(BigDecimal.ONE)).isEqualTo("4");
    }
}
