package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.designcontrol.testkit.Answer;
import org.designcontrol.trace.Baseline;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Release;
import org.junit.jupiter.api.Test;

/** A release takes what is ready and leaves out what is late, each with the whole record that its own lifecycle wrote. */
abstract class ReleaseOfThreePaths extends ReleaseScene {

    private static final Gate[] ALL = {Gate.G0, Gate.G1, Gate.G2, Gate.G3, Gate.G4, Gate.G5};

    @Test
    void takesTheTwoThatAreReadyToTheirLaunchAndTheThirdFollowsInTheNext() {
        Journey one = new Journey(team, "Ready first");
        Journey two = new Journey(team, "Ready second");
        Journey late =
                LifecyclePaths.built(team, "Late").reviewsForEveryFunction().approves();
        String first = plan(one, two, late);
        LifecyclePaths.verified(one);
        LifecyclePaths.verified(two);
        assertThat(phase(late)).isEqualTo("VERIFICATION");
        assertThat(ready(first)).containsExactly(one.feature, two.feature);

        start(first);
        assertThat(late.waitingAt())
                .as("what is left out goes on with its own work")
                .containsExactly(Verification.Element.VERIFY_DESIGN);
        ReleaseWork.goesThrough(one, one.key("UN"), one.key("UG"), two.key("UN"), two.key("UG"));

        assertThat(releases.require(first).state()).isEqualTo(Release.State.LAUNCHED);
        assertThat(List.of(phase(one), phase(two), phase(late)))
                .containsExactly("LAUNCHED", "LAUNCHED", "VERIFICATION");
        assertThat(gatesOf(one)).containsExactly(ALL);
        assertThat(gatesOf(two)).containsExactly(ALL);
        assertThat(gatesOf(late)).containsExactly(Gate.G0, Gate.G1, Gate.G2, Gate.G3);
        assertThat(entries(late, "FEATURE_LEFT_OUT_OF_RELEASE")).isEqualTo(1);
        assertThat(openGaps(first)).as("nothing Critical or Major is launched").isEmpty();
        assertThat(lines(first)).containsExactlyInAnyOrder(covered(one, two));
        Answer then = matrixFile(first, "");

        String next = plan(late);
        LaterSteps steps = new LaterSteps(late).verifies();
        team.runJobs();
        steps.checksRiskControls().testsSecurity().evaluatesModel();
        team.runJobs();
        assertThat(ready(next)).containsExactly(late.feature);
        start(next);
        ReleaseWork.goesThrough(late, late.key("UN"), late.key("UG"));

        assertThat(releases.require(next).state()).isEqualTo(Release.State.LAUNCHED);
        assertThat(phase(late)).isEqualTo("LAUNCHED");
        assertThat(gatesOf(late)).containsExactly(ALL);
        assertThat(finished(late, Verification.Element.VERIFY_DESIGN)).isEqualTo(1);
        assertThat(openGaps(next)).isEmpty();
        assertThat(lines(next)).containsExactlyInAnyOrder(covered(late));
        assertThat(List.of(featuresIn(first), featuresIn(next)))
                .containsExactly(List.of(one.feature, two.feature), List.of(late.feature));
        assertThat(List.of(entries(one, "FEATURE_LAUNCHED"), entries(two, "FEATURE_LAUNCHED")))
                .as("the second release launches nothing again")
                .containsExactly(1L, 1L);
        assertThat(lines(first)).containsExactlyInAnyOrder(covered(one, two));
        assertThat(matrixFile(first, "&asOf=" + then.header("Record-Sequence")).raw())
                .as("the record of the first as of its launch")
                .isEqualTo(then.raw());
    }

    /** A need that reaches a passed test through its input, and an input that a source asks for, of each. */
    private static String[] covered(Journey... journeys) {
        List<String> lines = new ArrayList<>();
        for (Journey journey : journeys) {
            lines.add(journey.key("UN") + " " + journey.key("DI") + " covered");
            lines.add(" " + journey.key("IO") + " covered");
        }
        return lines.toArray(String[]::new);
    }

    private List<String> lines(String release) {
        return RecordPart.MATRIX.lines(read("/api/releases/" + release + "/matrix"));
    }

    private List<String> openGaps(String release) {
        List<String> open = new ArrayList<>();
        read("/api/releases/" + release + "/gaps").path("gaps").forEach(gap -> {
            if (!gap.path("severity").asText().equals("MINOR")) {
                open.add(gap.path("rule").asText() + " " + gap.path("item").asText());
            }
        });
        return open;
    }

    private Answer matrixFile(String release, String asOf) {
        return team.as("auditor")
                .get("/api/releases/" + release + "/export?format=csv&part=matrix" + asOf)
                .isOk();
    }

    private List<String> ready(String release) {
        List<String> ready = new ArrayList<>();
        read("/api/releases/" + release + "/ready").path("ready").forEach(each -> ready.add(each.asText()));
        return ready;
    }

    private List<String> featuresIn(String release) {
        List<String> keys = new ArrayList<>();
        read("/api/releases/" + release)
                .path("features")
                .forEach(each -> keys.add(each.path("key").asText()));
        return keys;
    }

    private JsonNode read(String path) {
        return team.as("product").get(path).isOk().body();
    }

    private String phase(Journey journey) {
        return features.require(journey.feature).phase();
    }

    private List<Gate> gatesOf(Journey journey) {
        return baselines(journey).stream().map(Baseline::gate).toList();
    }
}
