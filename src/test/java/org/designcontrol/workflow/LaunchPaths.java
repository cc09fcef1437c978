package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.Concern.Element.ANSWER_CONCERN;
import static org.designcontrol.workflow.DesignInputs.Element.ANALYSE_HAZARDS;
import static org.designcontrol.workflow.ReleasePhase.Element.LAUNCH;
import static org.designcontrol.workflow.ReleasePhase.Element.LAUNCH_RELEASE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Baseline;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Progress;
import org.designcontrol.trace.Release;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing is launched over what would keep its last gate shut today; and the work can be sent back from there. */
abstract class LaunchPaths extends ReleaseScene {

    @Autowired
    Progress progress;

    private Work launch(Journey lead) {
        return lead.takes("product", LAUNCH)
                .fills(Map.of(
                        "launchPlan", "Two clinics first.",
                        "trainingTarget", "90",
                        "trainingDone", "95",
                        "supportPath", "Hotline",
                        "surveillancePlan", "Alarms heard, each month."));
    }

    private void worries(Journey journey) {
        team.as("clinical")
                .post("/api/features/" + journey.feature + "/concerns", Map.of("text", "The alarm was not heard."))
                .isCreated();
    }

    private void answers(Journey journey) {
        journey.takes("quality", ANSWER_CONCERN)
                .fills(Map.of("answer", "The ward used the old firmware; the alarm is louder since."))
                .decides(Concern.Outcome.ADDRESSED);
    }

    private Release.State state(Journey journey) {
        return releases.of(journey.feature).orElseThrow().state();
    }

    /** G2 to G4 over what was repaired, the controls looked at where that was sent back, the remaining risk judged anew, and G5. */
    private void passesEverythingBetween(Journey journey) {
        for (int gate = 2; gate <= 4; gate++) {
            journey.reviewsForEveryFunction().approves();
            if (journey.waitingAt().contains(Verification.Element.CHECK_RISK_CONTROLS)) {
                // What remains of the risk stays as it was estimated, though the hazard is worded anew.
                journey.takes("quality", Verification.Element.CHECK_RISK_CONTROLS)
                        .completes();
                team.runJobs();
            }
        }
        ReleaseWork.judgesOverallRisk(journey);
        team.runJobs();
        journey.reviewsForEveryFunction().approves();
        assertThat(journey.waitingAt()).containsExactly(LAUNCH);
    }

    @Test
    void waitsForTheAnswerToAConcernAboutAnyOfItsFeatures() {
        Journey lead = new Journey(team, "Launched with another");
        Journey other = new Journey(team, "Somebody worries");
        startsVerified(lead, other);
        ReleaseWork.reachesLaunch(lead, lead.key("UN"), lead.key("UG"), other.key("UN"), other.key("UG"));
        worries(other);

        Work launch = launch(lead);
        assertThat(launch.view().body().path("missing").findValuesAsText("reason"))
                .anyMatch(reason -> reason.contains(other.feature + "-C1 of clinical is not answered"));
        assertThat(launch.triesToComplete(Map.of()).isRefused(422).problems())
                .singleElement()
                .asString()
                .contains(other.feature + "-C1 of clinical is not answered");
        assertThat(state(lead)).isEqualTo(Release.State.STARTED);

        answers(other);
        launch.completes();
        team.runJobs();
        assertThat(state(other)).isEqualTo(Release.State.LAUNCHED);
    }

    @Test
    void passesNoGateOverAConcernAboutAnyOfItsFeatures() {
        Journey lead = verified("Passes with another", false, null);
        Journey other = verified("Somebody worries at each gate", false, null);
        start(plan(lead, other));
        ReleaseWork.validates(lead);
        ReleaseWork.reviews(lead);

        holdsUntilAnswered(lead, other);
        ReleaseWork.confirmsLabels(lead);
        ReleaseWork.judgesOverallRisk(lead);
        ReleaseWork.submits(lead);
        ReleaseWork.grants(lead);
        ReleaseWork.transfers(lead);
        ReleaseWork.reviews(lead);
        holdsUntilAnswered(lead, other);

        assertThat(lead.waitingAt()).contains(LAUNCH);
    }

    private void holdsUntilAnswered(Journey lead, Journey other) {
        worries(other);
        team.runJobs();
        Work chair = lead.chairs();
        assertThat(chair.triesToComplete(Map.of("outcome", DesignReview.Outcome.APPROVE))
                        .isRefused(422)
                        .problems())
                .singleElement()
                .asString()
                .contains("Concern " + other.feature + "-C")
                .contains("is not answered");
        answers(other);
        team.runJobs();
        chair.decides(DesignReview.Outcome.APPROVE);
        team.runJobs();
    }

    @Test
    void waitsForAnActionThatBecameOverdueSinceItsLastGate() {
        Journey journey = verified("With an action", true, "T20");
        ReleaseWork.passes(journey);
        ReleaseWork.reviews(journey);
        String action = journey.key("ACT");
        journey.chairs()
                .writes(Line.of("ACTION", action)
                        .with("text", "Measure the alarm in the ward.")
                        .with("owner", "ux")
                        .with("due", team.clock().inDays(7)))
                .decides(DesignReview.Outcome.APPROVE_WITH_ACTIONS);
        team.runJobs();
        team.clock().forward(Duration.ofDays(9));

        Work launch = launch(journey);
        assertThat(launch.view().body().path("exitRules").findValuesAsText("item"))
                .contains(action);
        assertThat(launch.triesToComplete(Map.of()).isRefused(422).problems())
                .allMatch(problem -> problem.startsWith(action))
                .anyMatch(problem -> problem.contains("G28"));

        team.as("ux")
                .on(team.tasks(journey.feature, Action.Element.COMPLETE_ACTION).get(0))
                .fillsWhatIsAsked()
                .completes();
        launch.completes();
        team.runJobs();
        assertThat(state(journey)).isEqualTo(Release.State.LAUNCHED);
    }

    @Test
    void looksOnceMoreAtTheMomentOfItsLaunch() {
        Journey journey = verified("Something came between", true, "T20");
        ReleaseWork.passes(journey);
        ReleaseWork.passes(journey);
        launch(journey).completes();
        worries(journey);

        team.runJobs();

        assertThat(state(journey)).isEqualTo(Release.State.STARTED);
        assertThat(entries(journey, "LAUNCH_HELD")).isEqualTo(1);
        assertThat(journey.waitingAt()).contains(ANSWER_CONCERN, LAUNCH);
        answers(journey);
        launch(journey).completes();
        team.runJobs();
        assertThat(state(journey)).isEqualTo(Release.State.LAUNCHED);
        assertThat(finished(journey, LAUNCH_RELEASE)).isEqualTo(2);
    }

    @Test
    void isSentBackOverWhateverIsOpenAndAsksForTheLaunchAgain() {
        Journey journey = verified("Sent back at the last moment", true, "T20");
        ReleaseWork.passes(journey);
        ReleaseWork.passes(journey);
        worries(journey);
        Work launch = journey.takes("product", LAUNCH);
        assertThat(launch.triesToComplete(Map.of("outcome", ReleasePhase.Outcome.REJECT))
                        .isRefused(422)
                        .problems())
                .anyMatch(problem -> problem.startsWith("comment"))
                .anyMatch(problem -> problem.startsWith("reworkTasks"))
                .noneMatch(problem -> problem.startsWith("launchPlan"));

        launch.fills(Map.of("comment", "The alarm has to be louder."))
                .completes(Journey.sendBack(ReleasePhase.Outcome.REJECT, "T07"));
        team.runJobs();

        assertThat(state(journey)).isEqualTo(Release.State.PLANNED);
        assertThat(features.require(journey.feature).phase()).isNotEqualTo("LAUNCHED");
        assertThat(progress.sentBack(journey.feature)).contains("T07", "T20");
    }

    @Test
    void goesBackFromItsLastGateAndFromItsLaunchThroughEveryGateBetween() {
        Journey journey = LifecyclePaths.verified(team, "Back from the end, twice");
        ReleaseWork.validates(journey, journey.key("UN"), journey.key("UG"));
        ReleaseWork.reachesTransfer(journey);
        journey.reviewsForEveryFunction().rejects("T09,T14,T14b");
        assertThat(journey.waitingAt()).containsExactly(ANALYSE_HAZARDS);
        journey.takes("quality", ANALYSE_HAZARDS)
                .writes(Line.of("HAZARD", journey.key("HAZ"))
                        .with("sequence", "The phone is muted, or its battery is empty")
                        .with("reason", "Found in a trial at home"))
                .completes();
        team.runJobs();
        passesEverythingBetween(journey);

        String hazard = journey.key("HAZ9");
        raisesAHazard(journey, hazard);
        Work launch = launch(journey);
        assertThat(launch.triesToComplete(Map.of("outcome", ReleasePhase.Outcome.LAUNCH))
                        .isRefused(422)
                        .raw())
                .contains("UNCONTROLLED", hazard);
        launch.fills(Map.of("comment", "Say what controls it."))
                .completes(Journey.sendBack(ReleasePhase.Outcome.REJECT, "T09,T14b"));
        team.runJobs();
        assertThat(journey.waitingAt()).containsExactly(ANALYSE_HAZARDS);
        journey.takes("quality", ANALYSE_HAZARDS)
                .writes(Line.of("HAZARD", hazard)
                        .with("retire", true)
                        .with("reason", "The same as the first one, told by another ward"))
                .completes();
        team.runJobs();
        passesEverythingBetween(journey);
        ReleaseWork.launches(journey);

        assertThat(spine(journey)).isNull();
        team.as("clinical")
                .post(
                        "/api/features/" + journey.feature + "/revisions",
                        Map.of("reason", "A nurse told us of a burn.", "hazards", true))
                .isCreated();
        for (String action : List.of("stop", "pause")) {
            assertThat(team.as("product")
                            .post(
                                    "/api/features/" + journey.feature + "/" + action,
                                    Map.of("reason", "Nobody buys it any more"))
                            .isRefused(409)
                            .text("/detail"))
                    .contains("is launched");
        }
        assertThat(features.require(journey.feature).phase()).isEqualTo("LAUNCHED");
        List<Gate> again = List.of(Gate.G2, Gate.G3, Gate.G4, Gate.G5);
        assertThat(baselines(journey)).extracting(Baseline::gate).endsWith(again.toArray(new Gate[0]));
        assertThat(baselines(journey)).hasSize(2 + 2 + 1 + 4 + 4);
    }

    private void raisesAHazard(Journey journey, String key) {
        team.as("clinical")
                .post(
                        "/api/features/" + journey.feature + "/revisions",
                        Map.of("reason", "A nurse told us of a death.", "hazards", true))
                .isCreated();
        team.runJobs();
        team.as("clinical")
                .on(team.tasks(journey.feature, Revision.Element.RAISE_HAZARD).get(0))
                .writes(Line.of("HAZARD", key)
                        .with("hazard", "No alarm at all")
                        .with("sequence", "The app was ended by the phone")
                        .with("situation", "Saturation falls unnoticed")
                        .with("harm", "Death")
                        .with("severity", 5)
                        .with("probability", 2))
                .completes();
        journey.takes("quality", Revision.Element.REVIEW_REVISION).decides(Revision.Outcome.ACCEPT);
    }
}
