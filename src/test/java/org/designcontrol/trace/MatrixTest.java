package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatrixTest {

    @Test
    void callsAnInputOrphanedOnlyWhenItComesFromNothing() {
        Graphs graphs = new Graphs()
                .row(Kind.SOURCE, "SRC-1")
                .row(Kind.CLAIM, "CL-1")
                .row(Kind.RISK_CONTROL, "RC-1")
                .retired(Kind.SOURCE, "SRC-2");
        for (String input : new String[] {"DI-1", "DI-2", "DI-3", "DI-4", "DI-5", "DI-6", "DI-7"}) {
            graphs.row(Kind.DESIGN_INPUT, input);
        }
        graphs.tie("DI-1", Relation.DERIVES, "SRC-1")
                .tie("DI-2", Relation.DERIVES, "CL-1")
                .tie("DI-3", Relation.REALISES, "RC-1")
                .tie("DI-4", Relation.DERIVES, "DI-1")
                .tie("DI-6", Relation.DERIVES, "DI-7")
                .tie("DI-7", Relation.DERIVES, "DI-6");

        assertThat(Matrix.of(graphs.graph()))
                .extracting(line -> line.input().key() + " " + line.status())
                .containsExactly(
                        "DI-1 uncovered",
                        "DI-2 uncovered",
                        "DI-3 uncovered",
                        "DI-4 uncovered",
                        "DI-5 orphaned",
                        "DI-6 orphaned",
                        "DI-7 orphaned");
    }

    @Test
    void hasTheInputsOfANeedInTheOrderOfTheirKeys() {
        Graphs graphs = new Graphs().row(Kind.USER_NEED, "UN-1");
        for (String input : new String[] {"DI-ALARM-2", "DI-ALARM-1", "DI-SCREEN-1", "DI-ALARM-3", "DI-BATTERY"}) {
            graphs.row(Kind.DESIGN_INPUT, input).tie(input, Relation.DERIVES, "UN-1");
        }

        assertThat(Matrix.of(graphs.graph()))
                .extracting(line -> line.input().key())
                .containsExactly("DI-ALARM-1", "DI-ALARM-2", "DI-ALARM-3", "DI-BATTERY", "DI-SCREEN-1");
    }

    @Test
    void suspectsAnInputThatWasWordedAnewAfterItsTest() {
        Graphs graphs = new Graphs()
                .row(Kind.SOURCE, "SRC-1")
                .issued(Kind.DESIGN_INPUT, "DI-1", 2, 50, "text", "within 2 s")
                .was("DI-1", 1, "text", "within 10 s")
                .row(Kind.VERIFICATION, "VER-1", "result", "PASS")
                .tie("DI-1", Relation.DERIVES, "SRC-1")
                .judged("VER-1", Relation.VERIFIES, "DI-1", 1);

        assertThat(Matrix.of(graphs.graph())).extracting(Matrix.Line::status).containsExactly("suspect");
        assertThat(Matrix.of(
                        graphs.judged("VER-1", Relation.VERIFIES, "DI-1", 2).graph()))
                .extracting(Matrix.Line::status)
                .containsExactly("covered");
    }

    @Test
    void coversAnInputThatComesFromASourceOnceItIsVerified() {
        Graph graph = new Graphs()
                .row(Kind.SOURCE, "SRC-1")
                .row(Kind.DESIGN_INPUT, "DI-1")
                .row(Kind.VERIFICATION, "VER-1", "result", "PASS")
                .tie("DI-1", Relation.DERIVES, "SRC-1")
                .tie("VER-1", Relation.VERIFIES, "DI-1")
                .graph();

        assertThat(Matrix.of(graph)).extracting(Matrix.Line::status).containsExactly("covered");
    }

    @Test
    void waitsForNoValidationOnTheLightTrack() {
        for (String track : new String[] {"light", "standard"}) {
            Graph graph = new Graphs()
                    .row(Kind.CLASSIFICATION, "CLASSIFICATION-FEAT-0001", "track", track)
                    .row(Kind.USER_NEED, "UN-1")
                    .row(Kind.DESIGN_INPUT, "DI-1")
                    .row(Kind.VERIFICATION, "VER-1", "result", "PASS")
                    .tie("DI-1", Relation.DERIVES, "UN-1")
                    .tie("VER-1", Relation.VERIFIES, "DI-1")
                    .graph();

            assertThat(Matrix.of(graph))
                    .extracting(Matrix.Line::status)
                    .as(track)
                    .containsExactly(track.equals("light") ? "covered" : "uncovered");
        }
    }
}
