package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.trace.Graphs.draw;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a deviation covers a gap, and what that opens. */
class DeviationTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void thatIsAskedForLetsTheTaskGoAndKeepsTheGateShut() {
        Gap gap = over(Severity.MAJOR, "reason", "why", "expiry", "2026-12-01");

        assertThat(gap.holdsTask()).isFalse();
        assertThat(gap.shuts()).isTrue();
    }

    @Test
    void thatIsAcceptedOpensTheGate() {
        Gap gap = over(Severity.MAJOR, "reason", "why", "expiry", "2026-12-01", "decision", "ACCEPTED");

        assertThat(gap.holdsTask()).isFalse();
        assertThat(gap.shuts()).isFalse();
    }

    @Test
    void thatIsRefusedIsNone() {
        assertThat(over(Severity.MAJOR, "reason", "why", "expiry", "2026-12-01", "decision", "REFUSED")
                        .deviation())
                .isNull();
    }

    @Test
    void holdsOnItsLastDayAndNotOnTheNext() {
        assertThat(accepted("2026-11-22").shuts()).isFalse();
        assertThat(accepted("2026-11-21").shuts()).isTrue();
    }

    @Test
    void withoutReasonOrDayIsNone() {
        assertThat(over(Severity.MAJOR, "expiry", "2026-12-01").deviation()).isNull();
        assertThat(over(Severity.MAJOR, "reason", "why").deviation()).isNull();
        assertThat(over(Severity.MAJOR, "reason", "why", "expiry", "soon").deviation())
                .isNull();
    }

    @Test
    void neverOpensOverACriticalGap() {
        Gap gap = over(Severity.CRITICAL, "reason", "why", "expiry", "2026-12-01", "decision", "ACCEPTED");

        assertThat(gap.shuts()).isTrue();
        assertThat(gap.holdsTask()).isTrue();
    }

    @Test
    void isAboutItsRuleAndItsItemsOnly() {
        Graph graph = draw().row(Kind.DEVIATION, "DEV-1", "rule", "G08", "reason", "why", "expiry", "2026-12-01")
                .tie("DEV-1", Relation.AFFECTS, "DI-1")
                .graph();

        assertThat(over(graph, gap("G08", Severity.MAJOR, "DI-1")).deviation()).isNotNull();
        assertThat(over(graph, gap("G08", Severity.MAJOR, "DI-2")).deviation()).isNull();
        assertThat(over(graph, gap("G10", Severity.MAJOR, "DI-1")).deviation()).isNull();
    }

    @Test
    void isAboutTheWordingThatStoodThere() {
        Graphs record = draw().row(Kind.DEVIATION, "DEV-1", "rule", "G08", "reason", "why", "expiry", "2026-12-01")
                .tie("DEV-1", Relation.AFFECTS, "DI-1");
        Gap unchanged = over(
                record.row(Kind.DESIGN_INPUT, "DI-1", "text", "Alarm fast").graph(),
                gap("G08", Severity.MAJOR, "DI-1"));
        Gap reworded = over(
                record.revised(Kind.DESIGN_INPUT, "DI-1", 2, "text", "Alarm soon")
                        .graph(),
                gap("G08", Severity.MAJOR, "DI-1"));

        assertThat(unchanged.deviation()).isNotNull();
        assertThat(reworded.deviation()).isNull();
        assertThat(reworded.clears()).contains("DEV-1 was about an earlier wording of DI-1");
    }

    @Test
    void thatIsRetiredIsNone() {
        Graph graph = draw().retired(Kind.DEVIATION, "DEV-1")
                .tie("DEV-1", Relation.AFFECTS, "DI-1")
                .graph();

        assertThat(over(graph, gap("G08", Severity.MAJOR, "DI-1")).deviation()).isNull();
    }

    @Test
    void thatIsAcceptedCountsBeforeOneThatIsAskedFor() {
        Graph graph = draw().row(
                        Kind.DEVIATION,
                        "DEV-1",
                        "rule",
                        "G08",
                        "reason",
                        "why",
                        "expiry",
                        "2026-12-01",
                        "decision",
                        "ACCEPTED")
                .row(Kind.DEVIATION, "DEV-2", "rule", "G08", "reason", "why", "expiry", "2026-12-01")
                .tie("DEV-1", Relation.AFFECTS, "DI-1")
                .tie("DEV-2", Relation.AFFECTS, "DI-1")
                .graph();

        assertThat(over(graph, gap("G08", Severity.MAJOR, "DI-1")).deviation().key())
                .isEqualTo("DEV-1");
    }

    @Test
    void isNotNeededForAMinorGap() {
        Gap gap = gap("ORPHAN-UP", Severity.MINOR, "DI-1");

        assertThat(gap.shuts()).isFalse();
        assertThat(gap.holdsTask()).isFalse();
    }

    private static Gap accepted(String expiry) {
        return over(Severity.MAJOR, "reason", "why", "expiry", expiry, "decision", "ACCEPTED");
    }

    private static Gap over(Severity severity, Object... fields) {
        Object[] all = new Object[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "rule";
        all[fields.length + 1] = "G08";
        Graph graph = draw().row(Kind.DEVIATION, "DEV-1", all)
                .tie("DEV-1", Relation.AFFECTS, "DI-1")
                .graph();
        return over(graph, gap("G08", severity, "DI-1"));
    }

    private static Gap over(Graph graph, Gap gap) {
        return Deviation.in(graph, NOON).over(gap);
    }

    private static Gap gap(String rule, Severity severity, String item) {
        return new Gap(rule, severity, "7.3.3", Gate.G2, "wording", item, "", "", "", null);
    }
}
