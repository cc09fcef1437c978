package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.designcontrol.trace.RiskList.Line;
import org.junit.jupiter.api.Test;

/** What the risk list says of a hazard. */
class RiskListTest {

    @Test
    void callsAHazardWithoutAControlUncontrolled() {
        Line line = only(hazard());

        assertThat(line.hazard()).isEqualTo("HAZ-1");
        assertThat(line.title()).isEqualTo("Alarm unheard");
        assertThat(line.severity()).isEqualTo("4");
        assertThat(line.status()).isEqualTo("uncontrolled");
    }

    @Test
    void asksForBothProofsOfEveryControl() {
        Graphs one = controlled().row(Kind.VERIFICATION, "VER-1", "aspect", "IMPLEMENTATION", "result", "PASS");
        Line line = only(one.tie("VER-1", Relation.VERIFIES, "RC-1"));

        assertThat(line.controls()).extracting(Matrix.Cell::note).containsExactly("protective measure");
        assertThat(line.implementation()).extracting(Matrix.Cell::key).containsExactly("VER-1");
        assertThat(line.effectiveness()).isEmpty();
        assertThat(line.status()).isEqualTo("unverified");
    }

    @Test
    void asksForTheProofsOfEachControl() {
        Graphs two = shown(controlled("residualSeverity", 4, "residualProbability", 1))
                .row(Kind.RISK_CONTROL, "RC-2", "text", "Brighter")
                .tie("RC-2", Relation.MITIGATES, "HAZ-1");

        assertThat(only(two).status()).isEqualTo("unverified");
    }

    @Test
    void tellsTheBenefitsBeforeTheJustification() {
        assertThat(only(hazard("residualJustification", "As low as it can be", "benefitRisk", "Half die without it"))
                        .justification())
                .isEqualTo("Half die without it");
    }

    @Test
    void takesNoFailedTestForAProof() {
        Graphs failed = controlled()
                .row(
                        Kind.VERIFICATION,
                        "VER-1",
                        "aspect",
                        List.of("IMPLEMENTATION", "EFFECTIVENESS"),
                        "result",
                        "FAIL");

        Line line = only(failed.tie("VER-1", Relation.VERIFIES, "RC-1"));

        assertThat(line.effectiveness()).extracting(Matrix.Cell::note).containsExactly("FAIL");
        assertThat(line.status()).isEqualTo("unverified");
    }

    @Test
    void callsARiskUnjudgedUntilWhatRemainsIsEstimated() {
        assertThat(only(shown(controlled())).status()).isEqualTo("unjudged");
        assertThat(only(shown(controlled("residualSeverity", 4, "residualProbability", 1)))
                        .status())
                .isEqualTo("controlled");
    }

    @Test
    void asksForNoControlOfARiskThatIsAcceptableAsItIs() {
        assertThat(only(hazard("probability", 1)).status()).isEqualTo("acceptable");
        assertThat(only(hazard("probability", 2)).status()).isEqualTo("uncontrolled");
    }

    @Test
    void saysTheEvaluationOfTheTableBeforeAndAfterAndWhatJustifiesTheRest() {
        Line line = only(controlled(
                        "probability", 3, "p1", "1e-2", "p2", "1e-3", "residualSeverity", 4, "residualProbability", 2)
                .row(Kind.LABEL, "LBL-1", "text", "Keep the phone loud")
                .tie("LBL-1", Relation.STATES, "HAZ-1")
                .tie("RC-1", Relation.INTRODUCES, "HAZ-1"));

        assertThat(line.evaluation()).isEqualTo("R");
        assertThat(line.product()).isEqualTo("0.00001");
        assertThat(line.residualEvaluation()).isEqualTo("R");
        assertThat(line.justification()).isNull();
        assertThat(line.told()).extracting(Matrix.Cell::key).containsExactly("LBL-1");
        assertThat(line.introducedBy()).extracting(Matrix.Cell::key).containsExactly("RC-1");
        assertThat(only(hazard("residualJustification", "As low as it can be")).justification())
                .isEqualTo("As low as it can be");
    }

    private static Line only(Graphs graphs) {
        List<Line> lines = RiskList.stream(graphs.graph()).toList();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static Graphs hazard(Object... residual) {
        Object[] fields = new Object[4 + residual.length];
        System.arraycopy(new Object[] {"hazard", "Alarm unheard", "severity", 4}, 0, fields, 0, 4);
        System.arraycopy(residual, 0, fields, 4, residual.length);
        return Graphs.draw().row(Kind.HAZARD, "HAZ-1", fields);
    }

    private static Graphs controlled(Object... residual) {
        return hazard(residual)
                .row(Kind.RISK_CONTROL, "RC-1", "text", "Louder", "controlType", "protective measure")
                .tie("RC-1", Relation.MITIGATES, "HAZ-1");
    }

    private static Graphs shown(Graphs graphs) {
        return graphs.row(
                        Kind.VERIFICATION,
                        "VER-1",
                        "aspect",
                        List.of("IMPLEMENTATION", "EFFECTIVENESS"),
                        "result",
                        "PASS")
                .tie("VER-1", Relation.VERIFIES, "RC-1");
    }
}
