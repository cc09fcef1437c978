package org.designcontrol.workflow;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.designcontrol.workflow.FeatureLifecycle.Element.RELEASE;
import static org.designcontrol.workflow.FeatureLifecycle.Element.REVIEW_CLASSIFICATION;
import static org.designcontrol.workflow.FeatureLifecycle.Element.REVIEW_OUTPUTS;
import static org.designcontrol.workflow.FeatureLifecycle.Element.VERIFICATION;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.designcontrol.testkit.Team;
import org.designcontrol.trace.Gate;
import org.junit.jupiter.api.Test;

/** The spine behind the concept: phase after phase, and back from each gate. */
abstract class LifecyclePaths extends Paths {

    /** A feature with inputs, one hazard and its control, that waits for its outputs. */
    static Journey specified(Team team, String title) {
        return specified(new Journey(team, title));
    }

    private static Journey specified(Journey begun) {
        Journey journey = begun.reachesInputs();
        Team team = begun.team;
        journey.definesInputs().analysesUse();
        journey.takes("quality", DesignInputs.Element.ANALYSE_HAZARDS)
                .writes(journey.hazard(journey.key("HAZ")), new LaterSteps(journey).control())
                .completes();
        team.runJobs();
        return journey.reviewsInputs().approves();
    }

    /** A feature past its inputs, one of which is derived from an input of another feature. */
    static Journey restingOn(Journey owner, Team team, String title) {
        Journey sharing = new Journey(team, title).reachesInputs();
        sharing.takes("engineering", DesignInputs.Element.DEFINE_DESIGN_INPUTS)
                .writes(sharing.input(sharing.key("DI"))
                        .linked("derives", sharing.key("UN"))
                        .linked("derives", owner.key("DI")))
                .completes();
        sharing.analysesUse();
        sharing.takes("quality", DesignInputs.Element.ANALYSE_HAZARDS)
                .writes(sharing.hazard(sharing.key("HAZ")), new LaterSteps(sharing).control())
                .completes();
        team.runJobs();
        return sharing.reviewsInputs().approves();
    }

    static Journey built(Team team, String title) {
        return built(new Journey(team, title));
    }

    private static Journey built(Journey begun) {
        Journey journey = specified(begun);
        Team team = begun.team;
        new LaterSteps(journey).recordsOutputs();
        team.runJobs();
        return journey;
    }

    /** A feature of which everything is verified but its model. */
    static Journey verifiedButTheModel(Team team, String title) {
        Journey journey = built(team, title).reviewsForEveryFunction().approves();
        LaterSteps steps = new LaterSteps(journey).verifies();
        team.runJobs();
        steps.checksRiskControls().testsSecurity();
        team.runJobs();
        return journey;
    }

    /** A feature whose design is verified: it waits for its release. */
    static Journey verified(Team team, String title) {
        return verified(new Journey(team, title));
    }

    /** The same, of a feature that has more than others in its concept. */
    static Journey verified(Journey begun) {
        Journey journey = built(begun).reviewsForEveryFunction().approves();
        Team team = begun.team;
        LaterSteps steps = new LaterSteps(journey).verifies();
        team.runJobs();
        steps.checksRiskControls().testsSecurity().evaluatesModel();
        team.runJobs();
        return journey;
    }

    @Test
    void goesThroughEveryPhaseToItsRelease() {
        Journey journey = built(team, "To be verified on its way");
        ProcessInstance spine = spine(journey);
        assertThat(spine).isWaitingAtExactly(REVIEW_OUTPUTS);

        journey.reviewsForEveryFunction().approves();
        assertThat(spine).isWaitingAtExactly(VERIFICATION);

        LaterSteps steps = new LaterSteps(journey).verifies();
        team.runJobs();
        steps.checksRiskControls().testsSecurity().evaluatesModel();
        team.runJobs();
        assertThat(spine).isWaitingAtExactly(RELEASE).hasPassed(VERIFICATION);
        org.assertj.core.api.Assertions.assertThat(baselines(journey))
                .extracting(baseline -> baseline.gate())
                .containsExactly(Gate.G0, Gate.G1, Gate.G2, Gate.G3);
    }

    @Test
    void classifiesAgainWhenTheGateSendsTheClassificationBack() {
        Journey journey =
                new Journey(team, "To be classified again").passesConcept().assesses();
        assertThat(spine(journey)).isWaitingAtExactly(REVIEW_CLASSIFICATION);

        journey.reviewsForEveryFunction().rejects("T04");

        org.assertj.core.api.Assertions.assertThat(journey.waitingAt())
                .containsExactly(RegulatoryAssessment.Element.CLASSIFY_FEATURE);
        // The concept was not touched: its gate stands.
        org.assertj.core.api.Assertions.assertThat(baselines(journey))
                .extracting(baseline -> baseline.gate())
                .containsExactly(Gate.G0);
    }

    @Test
    void recordsTheOutputsAgainWhenTheirReviewSendsThemBack() {
        Journey journey = built(team, "Outputs to be recorded again");

        journey.reviewsForEveryFunction().rejects("T12");

        org.assertj.core.api.Assertions.assertThat(journey.waitingAt())
                .containsExactly(DesignOutputs.Element.RECORD_DESIGN_OUTPUTS);
        journey.takes("engineering", DesignOutputs.Element.RECORD_DESIGN_OUTPUTS)
                .completes();
        team.runJobs();
        journey.reviewsForEveryFunction().approves();
        assertThat(spine(journey)).isWaitingAtExactly(VERIFICATION);
    }

    @Test
    void isNotLedOnByVariablesThatSomebodyLeftBehind() {
        Journey journey = new Journey(team, "Led astray").describesConcept().reviewsConcept();
        runtime.setVariable(spine(journey).getId(), "gateOutcome", "PASSED");
        runtime.removeVariable(instance(journey, DesignReview.KEY).getId(), DesignReview.CANDIDATE.name());
        runtime.setVariable(
                instance(journey, DesignReview.KEY).getId(), DesignReview.CANDIDATE.name(), head().sequence());

        journey.chairs();
        journey.team
                .as("quality")
                .on(team.tasks(journey.feature, DesignReview.Element.DECIDE_ON_GATE)
                        .get(0))
                .fills(java.util.Map.of("comment", "Not yet."))
                .completes(Journey.sendBack(DesignReview.Outcome.REJECT, "T02"));
        team.runJobs();

        org.assertj.core.api.Assertions.assertThat(journey.waitingAt())
                .containsExactly(FeatureLifecycle.Element.ENDORSE_CLINICAL_NEED);
        org.assertj.core.api.Assertions.assertThat(baselines(journey)).isEmpty();
    }

    @Test
    void takesNothingElseForTheDocumentOfAFeature() {
        Journey journey = new Journey(team, "Past every gate");
        var work = journey.takes("product", FeatureLifecycle.Element.DEFINE_INTENDED_USE);
        var planted = Journey.need("CLASSIFICATION-" + journey.feature)
                .with("gates", java.util.List.of("G6"))
                .with("tasks", java.util.List.of("T99"));

        org.assertj.core.api.Assertions.assertThat(
                        work.tryToWrite(planted).isRefused(422).raw())
                .contains("kept for the document");
        org.assertj.core.api.Assertions.assertThat(work.tryToWrite(Journey.need("INTENDED-USE-FEAT-9999"))
                        .isRefused(422)
                        .raw())
                .contains("kept for the document");
    }
}
