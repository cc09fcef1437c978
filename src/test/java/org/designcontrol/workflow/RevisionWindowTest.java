package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.trace.FollowUp.Topic.HAZARD;
import static org.designcontrol.trace.FollowUp.Topic.REVISION;

import java.util.Map;
import java.util.Set;
import org.designcontrol.trace.FollowUp.Topic;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Phase;
import org.junit.jupiter.api.Test;

/** When a team may revise the record while it builds, on each track. */
class RevisionWindowTest {

    private static final Profile FULL = track("full", Gate.values());
    private static final Profile LIGHT = track("light", Gate.G1, Gate.G5);

    private static Profile track(String name, Gate... gates) {
        return new Profile(name, null, Set.of(gates), Map.of());
    }

    private static boolean open(Profile profile, Phase phase, Topic topic, Gate... passed) {
        return RevisionWindow.closed(profile, phase, Set.of(passed), topic).isEmpty();
    }

    @Test
    void opensWithGateG2AndClosesWithG4() {
        assertThat(open(FULL, Phase.INPUTS, REVISION, Gate.G0, Gate.G1)).isFalse();
        assertThat(open(FULL, Phase.OUTPUTS, REVISION, Gate.G0, Gate.G1, Gate.G2))
                .isTrue();
        assertThat(open(FULL, Phase.VALIDATION, REVISION, Gate.G0, Gate.G2, Gate.G3))
                .isTrue();
        assertThat(open(FULL, Phase.RELEASE, REVISION, Gate.G0, Gate.G2, Gate.G3, Gate.G4))
                .isFalse();
    }

    @Test
    void opensOnALightTrackWhenTheInputsAreLeftAndClosesWithItsReleaseGate() {
        assertThat(open(LIGHT, Phase.INPUTS, REVISION, Gate.G1)).isFalse();
        assertThat(open(LIGHT, Phase.VERIFICATION, REVISION, Gate.G1)).isTrue();
        assertThat(open(LIGHT, Phase.RELEASE, REVISION, Gate.G1)).isTrue();
        assertThat(open(LIGHT, Phase.LAUNCH, REVISION, Gate.G1, Gate.G5)).isFalse();
    }

    @Test
    void takesHazardsFromTheEndOfTheConceptOn() {
        assertThat(open(FULL, Phase.CONCEPT, HAZARD)).isFalse();
        assertThat(open(FULL, Phase.ASSESSMENT, HAZARD, Gate.G0)).isTrue();
        assertThat(open(FULL, Phase.LAUNCHED, HAZARD, Gate.G0, Gate.G2, Gate.G4, Gate.G5))
                .isTrue();
        assertThat(open(LIGHT, Phase.CONCEPT, HAZARD)).isFalse();
        assertThat(open(LIGHT, Phase.ASSESSMENT, HAZARD)).isTrue();
    }

    @Test
    void changesNothingOfAStoppedFeature() {
        assertThat(open(FULL, Phase.STOPPED, REVISION, Gate.G0, Gate.G2)).isFalse();
        assertThat(open(FULL, Phase.STOPPED, HAZARD, Gate.G0, Gate.G2)).isFalse();
    }
}
