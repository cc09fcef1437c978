package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.DesignReview.Element.DECIDE_ON_GAPS;
import static org.designcontrol.workflow.ReleasePhase.Element.CONFIRM_SUBMISSION;
import static org.designcontrol.workflow.ReleasePhase.Element.CONFIRM_VALIDATION;
import static org.designcontrol.workflow.ReleasePhase.Element.EVALUATE_USABILITY;
import static org.designcontrol.workflow.ReleasePhase.Element.RECORD_AUTHORITY_DECISION;
import static org.designcontrol.workflow.ReleasePhase.Element.SUBMIT;
import static org.designcontrol.workflow.ReleasePhase.Element.VALIDATE_DESIGN;
import static org.designcontrol.workflow.ReleaseWork.answer;
import static org.designcontrol.workflow.ReleaseWork.confirmsLabels;
import static org.designcontrol.workflow.ReleaseWork.goesThrough;
import static org.designcontrol.workflow.ReleaseWork.grants;
import static org.designcontrol.workflow.ReleaseWork.judgesOverallRisk;
import static org.designcontrol.workflow.ReleaseWork.launches;
import static org.designcontrol.workflow.ReleaseWork.passes;
import static org.designcontrol.workflow.ReleaseWork.reachesLaunch;
import static org.designcontrol.workflow.ReleaseWork.reviews;
import static org.designcontrol.workflow.ReleaseWork.submits;
import static org.designcontrol.workflow.ReleaseWork.transfers;
import static org.designcontrol.workflow.ReleaseWork.validates;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Baseline;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Release;
import org.junit.jupiter.api.Test;

/** From verified features to their launch, and back. A small model stands for the spine behind its verification. */
abstract class ReleasePaths extends ReleaseScene {

    @Test
    void takesTheTwoFeaturesThatAreReadyAndTheThirdFollowsInTheNextRelease() {
        Journey one = verified("First of two", false, null);
        Journey two = verified("Second of two", false, null);
        Journey late = new Journey(team, "Late");
        String first = plan(one, two, late);
        assertThat(team.as("product")
                        .get("/api/releases/" + first + "/ready")
                        .isOk()
                        .body()
                        .path("ready"))
                .hasSize(2);

        team.as("product").post("/api/releases/" + first + "/start", Map.of()).isOk();
        team.as("product").post("/api/releases/" + first + "/start", Map.of()).isRefused(409);
        assertThat(releases.require(first).lead()).isEqualTo(one.feature);
        goesThrough(one);

        assertThat(releases.require(first).state()).isEqualTo(Release.State.LAUNCHED);
        for (Journey launched : List.of(one, two)) {
            assertThat(baselines(launched)).extracting(Baseline::gate).containsExactly(Gate.G4, Gate.G5);
            assertThat(features.require(launched.feature).phase()).isEqualTo("LAUNCHED");
            assertThat(entries(launched, "FEATURE_LAUNCHED")).isEqualTo(1);
            assertThat(finished(launched, "Woken")).isEqualTo(1);
        }
        assertThat(baselines(late)).isEmpty();
        assertThat(entries(late, "FEATURE_LEFT_OUT_OF_RELEASE")).isEqualTo(1);

        waits(late, false, null);
        String next = plan(late);
        team.as("product").post("/api/releases/" + next + "/start", Map.of()).isOk();
        goesThrough(late);
        assertThat(releases.require(next).state()).isEqualTo(Release.State.LAUNCHED);
        assertThat(team.as("auditor")
                        .get("/api/releases/" + first)
                        .isOk()
                        .body()
                        .path("features"))
                .hasSize(2);
    }

    @Test
    void goesFromTheIdeaToItsLaunchAloneAndVerifiesAgainWhatTheValidationSentBack() {
        Journey journey = LifecyclePaths.verified(team, "From the idea to the launch");
        validates(journey, journey.key("UN"), journey.key("UG"));
        reviews(journey);

        journey.rejects("T13");
        assertThat(journey.waitingAt()).containsExactly(Verification.Element.VERIFY_DESIGN);
        journey.takes("tester", Verification.Element.VERIFY_DESIGN)
                .writes(Line.of("VERIFICATION", journey.key("VER"))
                        .with("actual", "5 to 9 s, with the sound of a ward around it")
                        .with("reason", "The reviewers asked for noise"))
                .completes();
        team.runJobs();
        assertThat(journey.waitingAt())
                .as("neither the validation nor the other tests run again")
                .containsOnly(DesignReview.Element.REVIEW_CANDIDATE, DesignReview.Element.REVIEW_INDEPENDENTLY);
        assertThat(finished(journey, VALIDATE_DESIGN)).isEqualTo(1);
        assertThat(finished(journey, Verification.Element.CHECK_RISK_CONTROLS)).isEqualTo(1);
        passes(journey);
        confirmsLabels(journey);
        judgesOverallRisk(journey);
        submits(journey);
        grants(journey);
        transfers(journey);
        passes(journey);
        launches(journey);

        assertThat(spine(journey)).isNull();
        assertThat(finished(journey, FeatureLifecycle.Element.FEATURE_LAUNCHED)).isEqualTo(1);
        assertThat(features.require(journey.feature).phase()).isEqualTo("LAUNCHED");
        assertThat(baselines(journey))
                .extracting(Baseline::gate)
                .containsExactly(Gate.G0, Gate.G1, Gate.G2, Gate.G3, Gate.G4, Gate.G5);
    }

    @Test
    void waitsForTheReleaseThatItIsPlannedInto() {
        Journey journey = LifecyclePaths.specified(team, "With others");
        String release = plan(journey, new Journey(team, "Not ready"));
        buildsAndVerifies(journey);
        assertThat(journey.waitingAt()).isEmpty();

        team.as("product").post("/api/releases/" + release + "/start", Map.of()).isOk();
        team.runJobs();
        validates(journey, journey.key("UN"), journey.key("UG"));
        passes(journey);
        confirmsLabels(journey);
        judgesOverallRisk(journey);
        submits(journey);
        grants(journey);
        transfers(journey);
        passes(journey);
        launches(journey);

        assertThat(spine(journey)).isNull();
        assertThat(finished(journey, FeatureLifecycle.Element.FEATURE_LAUNCHED)).isEqualTo(1);
    }

    @Test
    void launchesAFeatureThatGoesAlone() {
        Journey journey = verified("Alone", true, "T20");

        // Nothing but the launch is left to do; both gates are passed over what is there.
        passes(journey);
        passes(journey);
        launches(journey);

        assertThat(finished(journey, "Released")).isEqualTo(1);
        assertThat(releases.of(journey.feature)).map(Release::state).contains(Release.State.LAUNCHED);
    }

    @Test
    void launchesWithoutATaskWhenNoneIsLeft() {
        Journey journey = verified("Nothing left", true, "none");

        passes(journey);
        passes(journey);
        team.runJobs();

        assertThat(releases.of(journey.feature)).map(Release::state).contains(Release.State.LAUNCHED);
    }

    @Test
    void validatesAgainUntilQualityConfirmsIt() {
        Journey journey = verified("Validated twice", true, "T15");
        Work work = journey.takes("clinical", VALIDATE_DESIGN)
                .writes(ReleaseWork.validation(journey))
                .fillsWhatIsAsked();
        work.completes();
        team.runJobs();
        assertThat(journey.waitingAt()).contains(CONFIRM_VALIDATION).doesNotContain(DECIDE_ON_GAPS);
        Work judging = journey.takes("quality", CONFIRM_VALIDATION);
        assertThat(judging.triesToComplete(Map.of("outcome", ReleasePhase.Outcome.SEND_BACK))
                        .isRefused(422)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("comment");

        judging.fills(Map.of("comment", "Nobody of those who live alone took part."))
                .decides(ReleasePhase.Outcome.SEND_BACK);
        team.runJobs();

        assertThat(journey.waitingAt()).contains(VALIDATE_DESIGN).doesNotContain(DECIDE_ON_GAPS, CONFIRM_VALIDATION);
        journey.takes("clinical", VALIDATE_DESIGN)
                .writes(Line.of("VALIDATION", journey.key("VAL"))
                        .with("groups", "Patients, four of them living alone")
                        .with("reason", "Asked by quality"))
                .completes();
        ReleaseWork.confirms(journey, CONFIRM_VALIDATION);
        assertThat(journey.waitingAt()).as("the gate").contains(DECIDE_ON_GAPS).doesNotContain(VALIDATE_DESIGN);
        assertThat(finished(journey, VALIDATE_DESIGN)).isEqualTo(2);
    }

    @Test
    void wantsWhatUsabilityChangedAfterTheConfirmationConfirmedAgain() {
        Journey journey = verified("Changed behind the confirmation", true, "T15,T08b");
        journey.takes("clinical", VALIDATE_DESIGN)
                .writes(ReleaseWork.validation(journey))
                .fillsWhatIsAsked()
                .completes();
        ReleaseWork.confirms(journey, CONFIRM_VALIDATION);
        assertThat(rules(journey)).doesNotContain("G03-CONFIRMED");

        journey.takes("ux", EVALUATE_USABILITY)
                .fills(Map.of("summativeParticipants", journey.key("UG") + ": 16"))
                .fillsWhatIsAsked()
                .writes(Line.of("VALIDATION", journey.key("VAL"))
                        .with("site", "At the homes of twelve of them")
                        .with("reason", "Where the study took place"))
                .completes();
        team.runJobs();
        assertThat(rules(journey)).contains("G03-CONFIRMED");

        journey.takes("quality", DECIDE_ON_GAPS)
                .fills(Map.of("comment", "Look at the place of the study."))
                .completes(Journey.sendBack(DesignReview.Outcome.REWORK, "T15"));
        team.runJobs();
        waits(journey, true, "T15");
        journey.takes("clinical", VALIDATE_DESIGN).completes();
        team.runJobs();
        assertThat(rules(journey)).as("until quality looked at it").contains("G03-CONFIRMED");
        ReleaseWork.confirms(journey, CONFIRM_VALIDATION);
        assertThat(rules(journey)).doesNotContain("G03-CONFIRMED");
    }

    private List<String> rules(Journey journey) {
        return team.as("auditor")
                .get("/api/features/" + journey.feature + "/gaps?gate=G4")
                .isOk()
                .body()
                .findValuesAsText("rule");
    }

    @Test
    void countsNoValidationByAProtocolThatNobodyButItsWriterApproved() {
        Journey journey = verified("Validated too early", true, "T15");
        Line protocol = Line.of("PROTOCOL", journey.key("PRO-V"))
                .with("text", "Sixteen patients sleep with it for a night.")
                .with("acceptance", "All hear the alarm");
        Work work = journey.takes("clinical", VALIDATE_DESIGN)
                .fillsWhatIsAsked()
                .writes(
                        protocol.with("approved", "yes"),
                        ReleaseWork.validation(journey).linked("executes", journey.key("PRO-V")));

        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .anyMatch(problem -> problem.contains("was recorded before protocol " + journey.key("PRO-V")));
    }

    @Test
    void letsNobodyConfirmWhatTheyValidatedThemselves() {
        identity.createMembership("clinical", "quality");
        try {
            Journey journey = verified("Their own validation", true, "T15");
            journey.takes("clinical", VALIDATE_DESIGN)
                    .writes(ReleaseWork.validation(journey))
                    .fillsWhatIsAsked()
                    .completes();
            team.runJobs();

            team.as("clinical")
                    .claims(team.tasks(journey.feature, CONFIRM_VALIDATION).get(0))
                    .isRefused(403);
            ReleaseWork.confirms(journey, CONFIRM_VALIDATION);
        } finally {
            identity.deleteMembership("clinical", "quality");
        }
    }

    @Test
    void submitsAgainUntilQualityConfirmsIt() {
        Journey journey = verified("Submitted twice", true, "T18");
        passes(journey);
        SubmissionWork.answersEveryLine(journey, SubmissionWork.begins(journey)).completes();
        team.runJobs();
        assertThat(journey.waitingAt()).contains(CONFIRM_SUBMISSION).doesNotContain(RECORD_AUTHORITY_DECISION);

        journey.takes("quality", CONFIRM_SUBMISSION)
                .fills(Map.of("comment", "The second predicate is missing."))
                .decides(ReleasePhase.Outcome.SEND_BACK);
        team.runJobs();

        assertThat(journey.waitingAt()).contains(SUBMIT).doesNotContain(RECORD_AUTHORITY_DECISION);
        journey.takes("regulatory", SUBMIT).completes();
        ReleaseWork.confirms(journey, CONFIRM_SUBMISSION);
        assertThat(journey.waitingAt()).contains(RECORD_AUTHORITY_DECISION);
    }

    @Test
    void givesTheFeaturesBackWhenTheValidationIsRejected() {
        Journey one = verified("Sent back", false, null);
        Journey two = verified("Sent back with it", false, null);
        String release = plan(one, two);
        team.as("product").post("/api/releases/" + release + "/start", Map.of()).isOk();
        validates(one);
        reviews(one);

        one.rejects("T07");

        assertThat(releases.require(release).state()).isEqualTo(Release.State.PLANNED);
        for (Journey back : List.of(one, two)) {
            assertThat(finished(back, "Woken")).isEqualTo(1);
            assertThat(entries(back, "FEATURE_GIVEN_BACK")).isEqualTo(1);
            assertThat(baselines(back)).isEmpty();
        }
    }

    @Test
    void doesAgainOnlyWhatWasSentBackWhenTheSameFeaturesAreReleasedAgain() {
        Journey one = verified("Leads again", false, null);
        Journey two = verified("Follows again", false, null);
        String release = plan(one, two);
        start(release);
        validates(one);
        reviews(one);
        one.rejects("T13,T08b");
        waits(one, false, null);
        waits(two, false, null);

        start(release);

        assertThat(releases.require(release).lead()).isEqualTo(one.feature);
        assertThat(one.waitingAt()).contains(EVALUATE_USABILITY).doesNotContain(VALIDATE_DESIGN);
    }

    @Test
    void doesEverythingAgainWhenAnotherFeatureIsReleasedWithThem() {
        Journey one = verified("Leads once more", false, null);
        String release = plan(one);
        start(release);
        validates(one);
        reviews(one);
        one.rejects("T13,T08b");
        waits(one, false, null);
        Journey other = verified("Joins", false, null);
        team.as("product")
                .put("/api/release-plans/" + releases.require(release).planId(), wish(one, other), null)
                .isOk();

        start(release);

        assertThat(one.waitingAt()).contains(EVALUATE_USABILITY, VALIDATE_DESIGN);
    }

    @Test
    void givesTheOthersBackWhenTheFeatureThatLeadsThemIsStopped() {
        Journey lead = verified("Leads and is stopped", false, null);
        Journey other = verified("Is given back", false, null);
        String release = plan(lead, other);
        start(release);
        validates(lead);

        stops(lead);

        assertThat(releases.require(release).state()).isEqualTo(Release.State.PLANNED);
        assertThat(lead.waitingAt()).isEmpty();
        assertThat(finished(other, "Woken")).isEqualTo(1);
        assertThat(entries(other, "FEATURE_GIVEN_BACK")).isEqualTo(1);
        assertThat(releases.of(lead.feature)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ReleasePhase.KEY)
                        .processInstanceBusinessKey(lead.feature)
                        .count())
                .isZero();

        waits(other, false, null);
        start(release);
        goesThrough(other);
        assertThat(releases.require(release).state()).isEqualTo(Release.State.LAUNCHED);
        assertThat(features.require(other.feature).phase()).isEqualTo("LAUNCHED");
        assertThat(features.require(lead.feature).phase()).isEqualTo("STOPPED");
    }

    @Test
    void goesOnWithoutAFeatureThatIsStopped() {
        Journey lead = verified("Goes on", false, null);
        Journey stopped = verified("Is left out", false, null);
        String release = plan(lead, stopped);
        start(release);

        stops(stopped);

        assertThat(releases.require(release).state()).isEqualTo(Release.State.STARTED);
        goesThrough(lead);
        assertThat(features.require(stopped.feature).phase()).isEqualTo("STOPPED");
        assertThat(entries(stopped, "FEATURE_LEFT_OUT_OF_RELEASE")).isEqualTo(1);
        assertThat(entries(stopped, "FEATURE_LAUNCHED")).isZero();
        assertThat(baselines(stopped)).isEmpty();
    }

    @Test
    void isWithdrawnWithTheLastFeatureThatIsStopped() {
        Journey journey = verified("Alone and stopped", true, null);
        String release = releases.of(journey.feature).orElseThrow().key();

        stops(journey);

        assertThat(releases.require(release).state()).isEqualTo(Release.State.WITHDRAWN);
        assertThat(entries(journey, "RELEASE_WITHDRAWN")).isEqualTo(1);
    }

    @Test
    void launchesNoFeatureThatIsPausedMeanwhileUntilItIsResumed() {
        Journey lead = verified("Launches", false, null);
        Journey paused = verified("Is paused", false, null);
        String release = plan(lead, paused);
        start(release);
        Map<String, String> why = Map.of("reason", "Everybody is at the fair this week");
        team.as("product")
                .post("/api/features/" + paused.feature + "/pause", why)
                .isOk();

        reachesLaunch(lead);
        Work launch = lead.takes("product", ReleasePhase.Element.LAUNCH).fillsWhatIsAsked();
        assertThat(launch.triesToComplete(Map.of()).isRefused(422).problems())
                .singleElement()
                .asString()
                .contains(paused.feature + " is paused since");
        team.as("product")
                .post("/api/features/" + paused.feature + "/resume", why)
                .isOk();
        launch.completes();
        team.runJobs();
        assertThat(features.require(paused.feature).phase()).isEqualTo("LAUNCHED");

        assertThat(finished(paused, "Woken")).isEqualTo(1);
    }

    @Test
    void asksTheAuthorityEveryThirtyDaysAndGivesTheFeatureBackWhenItRefuses() {
        Journey journey = verified("Refused", true, "T18");
        passes(journey);
        submits(journey);

        for (int month = 0; month < 2; month++) {
            timersOf(journey).forEach(job -> management.executeJob(job));
        }
        assertThat(entries(journey, "AUTHORITY_SILENT")).isEqualTo(2);
        assertThat(notices("regulatory", journey))
                .as("the last one only, without a due date")
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.path("kind").asText()).isEqualTo("AUTHORITY_SILENT");
                    assertThat(notice.path("text").asText()).contains("has not answered about " + journey.feature);
                    assertThat(notice.has("due")).isFalse();
                });
        assertThat(notices("product", journey)).isEmpty();

        journey.takes("regulatory", RECORD_AUTHORITY_DECISION)
                .fills(answer())
                .completes(Journey.sendBack(ReleasePhase.Outcome.REJECT, "T07"));
        team.runJobs();

        assertThat(notices("regulatory", journey)).as("it has answered").isEmpty();
        assertThat(finished(journey, "Released")).isEqualTo(1);
        assertThat(releases.of(journey.feature)).map(Release::state).contains(Release.State.PLANNED);
    }

    @Test
    void givesTheFeatureBackWhenTheReleaseIsRejectedAtItsLastGate() {
        Journey journey = verified("Not transferred", true, "T19");
        passes(journey);
        transfers(journey);
        reviews(journey);

        journey.rejects("T07");

        assertThat(baselines(journey)).extracting(Baseline::gate).containsExactly(Gate.G4);
        assertThat(releases.of(journey.feature)).map(Release::state).contains(Release.State.PLANNED);
    }

    @Test
    void isPlannedByProductManagementOnly() {
        Journey journey = new Journey(team, "Whose release?");
        Map<String, Object> plan = wish(journey);

        team.as("engineering").post("/api/releases", plan).isRefused(403);
        String key = team.as("product").post("/api/releases", plan).isCreated().text("/key");
        team.as("engineering").post("/api/releases/" + key + "/start", Map.of()).isRefused(403);
        team.as("product").post("/api/releases/" + key + "/start", Map.of()).isRefused(409);
        team.as("product")
                .post("/api/releases/" + key + "/withdraw", Map.of("reason", " "))
                .isRefused(422);
        team.as("product")
                .post("/api/releases/" + key + "/withdraw", Map.of("reason", "Too early"))
                .isOk();
        String again = UUID.randomUUID().toString();
        team.as("product").put("/api/release-plans/" + again, plan, null).isOk();
        team.as("product").put("/api/release-plans/" + again, plan, null).isOk();
        assertThat(releases.planned(again)).isPresent();
    }
}
