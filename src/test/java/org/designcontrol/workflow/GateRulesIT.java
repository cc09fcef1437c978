package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Baseline;
import org.designcontrol.trace.Gate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rules about reviews, deviations, actions and builds at real gates: what shuts one, and that its repair opens it. */
class GateRulesIT {

    @Nested
    @OnH2
    class H2 extends Suite {}

    @Nested
    @OnPostgres
    class Postgres extends Suite {}

    abstract static class Suite extends Paths {

        private Journey reviewed(String title) {
            return new Journey(team, title).reachesInputs().writesInputs().reviewsInputs();
        }

        private List<String> gaps(Journey journey) {
            return team.as("auditor")
                    .get("/api/features/" + journey.feature + "/gaps")
                    .isOk()
                    .body()
                    .findValuesAsText("rule");
        }

        @Test
        void theChairsDocumentSaysWhoHadToSpeakAndWhoEndorsed() {
            Journey journey = reviewed("Minutes");
            Work chair = journey.chairs();
            assertThat(chair.view().text("/document/draft/fields/minutes")).contains("(clinical): endorse");

            assertThat(chair.fills(Map.of("minutes", ""))
                            .triesToComplete(Map.of("outcome", DesignReview.Outcome.APPROVE))
                            .isRefused(422)
                            .problems())
                    .anyMatch(problem -> problem.startsWith("minutes: "));
            chair.fills(Map.of("minutes", "Read it together.")).decides(DesignReview.Outcome.APPROVE);
            team.runJobs();

            var document = reader.history("OXI", "REVIEW-" + journey.feature + "-G2-DecideOnGate")
                    .get(0);
            assertThat(document.fields().get("requiredFunctions"))
                    .isEqualTo(document.fields().get("endorsedFunctions"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .contains("clinical", "engineering", "quality", "usability", "independent");
            assertThat(gaps(journey)).doesNotContain("G11");
        }

        @Test
        void aDeviationPastItsDayShutsTheNextGateUntilItIsGivenUp() {
            Journey journey = new Journey(team, "Past its day")
                    .reachesInputs()
                    .analysesUse()
                    .analysesHazards();
            journey.takes("engineering", DesignInputs.Element.DEFINE_DESIGN_INPUTS)
                    .writes(
                            journey.input(journey.key("DI")).linked("derives", journey.key("UN")),
                            Line.of("DEVIATION", journey.key("DEV"))
                                    .with("rule", "G08")
                                    .with("reason", "Asked for by mistake: nothing needs it.")
                                    .with("expiry", team.clock().inDays(5))
                                    .linked("affects", journey.key("DI")))
                    .completes();
            journey.definesInteroperability();
            team.runJobs();
            assertThat(gaps(journey)).contains("G27-DECISION");

            Work onGaps = journey.takes("quality", DesignReview.Element.DECIDE_ON_GAPS);
            onGaps.writes(Line.of("DEVIATION", journey.key("DEV"))
                            .with("decision", "ACCEPTED")
                            .with("changeReason", "For five days."))
                    .decides(DesignReview.Outcome.CHECK_AGAIN);
            team.runJobs();
            assertThat(gaps(journey)).doesNotContain("G27-DECISION", "G27");

            team.clock().forward(Duration.ofDays(6));
            journey.reviewsInputs().chairs().decides(DesignReview.Outcome.APPROVE);
            team.runJobs();
            assertThat(gaps(journey)).contains("G27");
            Work again = journey.takes("quality", DesignReview.Element.DECIDE_ON_GAPS);
            again.writes(Line.of("DEVIATION", journey.key("DEV"))
                            .with("retire", true)
                            .with("changeReason", "Nothing needs it."))
                    .decides(DesignReview.Outcome.CHECK_AGAIN);
            team.runJobs();
            journey.reviewsInputs().approves();

            assertThat(gaps(journey)).doesNotContain("G27");
            assertThat(journey.waitingAt()).contains(DesignOutputs.Element.RECORD_DESIGN_OUTPUTS);
        }

        @Test
        void aClassificationForOtherMarketsIsDoneAgainBeforeItsGateOpens() {
            Journey journey =
                    new Journey(team, "One market less").passesConcept().assesses();
            journey.reviewsForEveryFunction();
            assertThat(gaps(journey)).doesNotContain("MARKETS");

            journey.rejects("T01");
            journey.takes("product", FeatureLifecycle.Element.DEFINE_INTENDED_USE)
                    .fills(Map.of("markets", List.of("US")))
                    .completes();
            team.runJobs();
            assertThat(gaps(journey)).contains("MARKETS");

            phase(journey, RegulatoryAssessment.KEY, "T04");
            new LaterSteps(journey).classifying().completes();
            assertThat(gaps(journey)).doesNotContain("MARKETS");
        }

        @Test
        void anOverdueActionIsAGapUntilItsTaskIsDone() {
            Journey journey = reviewed("Overdue action");
            journey.chairs()
                    .writes(Line.of("ACTION", journey.key("ACT"))
                            .with("text", "Measure the delay.")
                            .with("owner", "engineering")
                            .with("due", team.clock().inDays(3)))
                    .decides(DesignReview.Outcome.APPROVE_WITH_ACTIONS);
            team.runJobs();
            assertThat(gaps(journey)).doesNotContain("G28");

            team.clock().forward(Duration.ofDays(4));
            // The record is judged as of its last entry: somebody goes on working.
            new Journey(team, "Another feature");
            Work action = team.as("engineering")
                    .on(team.tasks(journey.feature, Action.Element.COMPLETE_ACTION)
                            .get(0));
            assertThat(gaps(journey)).contains("G28");
            action.fills(Map.of("done", "Measured: 0.8 s.")).completes();
            team.runJobs();

            assertThat(gaps(journey)).doesNotContain("G28");
        }

        @Test
        void anotherBuildThanTheOneThatPeopleUsedIsNotReleasedWithoutAReason() {
            Journey journey = LifecyclePaths.verified(team, "Another build");
            ReleaseWork.validates(journey, journey.key("UN"), journey.key("UG"));
            ReleaseWork.passes(journey);
            ReleaseWork.confirmsLabels(journey);
            ReleaseWork.judgesOverallRisk(journey);
            ReleaseWork.submits(journey);
            ReleaseWork.grants(journey);
            ReleaseWork.transfers(journey, Map.of("releaseBuild", "1.4.1"));
            assertThat(gaps(journey)).contains("G04", "G02-BUILD");

            journey.takes("quality", DesignReview.Element.DECIDE_ON_GAPS)
                    .fills(Map.of("comment", "Say why 1.4.1 is as good."))
                    .completes(Journey.sendBack(DesignReview.Outcome.REWORK, "T19"));
            team.runJobs();
            ReleaseWork.transfers(
                    journey,
                    Map.of(
                            "releaseBuild", "1.4.1",
                            "equivalence", "Only a translation changed since 1.4.0.",
                            "regressionRationale", "Since 1.4.0 a translation changed."));
            assertThat(gaps(journey)).doesNotContain("G04", "G02-BUILD");
            ReleaseWork.passes(journey);

            assertThat(gates.baselines(features.require(journey.feature), log.head()))
                    .extracting(Baseline::gate)
                    .contains(Gate.G5);
        }

        @Test
        void whatWasWordedAnewAfterItsTestShutsTheGateUntilItIsLookedAtAgain() {
            Journey journey = LifecyclePaths.verified(team, "Worded anew after its test");
            assertThat(gaps(journey)).doesNotContain("G02-STALE");
            wordsAnew(journey);
            assertThat(gaps(journey)).contains("G02-STALE").doesNotContain("G02");

            ReleaseWork.validates(journey, journey.key("UN"), journey.key("UG"));
            assertThat(team.as("auditor")
                            .get("/api/features/" + journey.feature + "/matrix")
                            .isOk()
                            .body()
                            .findValuesAsText("status"))
                    .contains("suspect");

            journey.takes("quality", DesignReview.Element.DECIDE_ON_GAPS)
                    .fills(Map.of("comment", "Look at the test again."))
                    .completes(Journey.sendBack(DesignReview.Outcome.REWORK, "T13"));
            team.runJobs();
            Work test = journey.takes("tester", Verification.Element.VERIFY_DESIGN);
            looksAgain(journey, test);
            test.completes();
            team.runJobs();

            assertThat(gaps(journey)).doesNotContain("G02-STALE");
            ReleaseWork.passes(journey);
            assertThat(gates.baselines(features.require(journey.feature), log.head()))
                    .extracting(Baseline::gate)
                    .contains(Gate.G4);
        }

        @Test
        void aHazardMadeMoreSevereAfterItsRestWasEstimatedShutsTheGateUntilItIsEstimatedAgain() {
            Journey journey = LifecyclePaths.verified(team, "More severe than thought");
            assertThat(gaps(journey)).doesNotContain("RESIDUAL-STALE");
            revises(journey, Line.of("HAZARD", journey.key("HAZ")).with("severity", 5));
            assertThat(gaps(journey)).contains("RESIDUAL-STALE").doesNotContain("RESIDUAL");

            ReleaseWork.validates(journey, journey.key("UN"), journey.key("UG"));
            journey.takes("quality", DesignReview.Element.DECIDE_ON_GAPS)
                    .fills(Map.of("comment", "Estimate what remains again."))
                    .completes(Journey.sendBack(DesignReview.Outcome.REWORK, "T14"));
            team.runJobs();
            journey.takes("quality", Verification.Element.CHECK_RISK_CONTROLS).completes();
            team.runJobs();

            assertThat(gaps(journey)).doesNotContain("RESIDUAL-STALE");
        }

        @Test
        void noRevisionThatLeavesWhatRemainsOfItsRiskEstimatesItAgain() {
            Journey journey = LifecyclePaths.verified(team, "More severe in a second revision");
            revises(journey, Line.of("HAZARD", journey.key("HAZ")).with("residualSeverity", 3));
            assertThat(gaps(journey)).doesNotContain("RESIDUAL-STALE");

            revises(journey, Line.of("HAZARD", journey.key("HAZ")).with("severity", 5));

            assertThat(gaps(journey)).contains("RESIDUAL-STALE");
        }

        @Test
        void doesNotHoldTheValidationOverATestOfSecurityThatWasRunTooEarly() {
            Journey journey = LifecyclePaths.built(team, "Run too early elsewhere")
                    .reviewsForEveryFunction()
                    .approves();
            LaterSteps steps = new LaterSteps(journey).verifies();
            team.runJobs();
            steps.checksRiskControls().evaluatesModel();
            revises(
                    journey,
                    Line.of("PROTOCOL", journey.key("PRO2"))
                            .with("text", "Break in by the update")
                            .with("acceptance", "Nobody gets in"));
            journey.takes("security", Verification.Element.TEST_SECURITY)
                    .writes(steps.result(journey.key("VS"), "PASS")
                            .unlinked()
                            .linked("verifies", journey.key("DI"))
                            .linked("executes", journey.key("PRO2")))
                    .fillsWhatIsAsked()
                    .fills(Map.of("criticalOpen", "no"))
                    .completes();
            team.runJobs();

            ReleaseWork.validates(journey, journey.key("UN"), journey.key("UG"));

            assertThat(gaps(journey)).contains("G06-BEFORE").doesNotContain("G06-BEFORE-VALIDATION");
        }

        private void wordsAnew(Journey journey) {
            revises(
                    journey,
                    Line.of("DESIGN_INPUT", journey.key("DI"))
                            .with("text", "The alarm sounds within 2 s of a saturation under 88 %."));
        }

        private void revises(Journey journey, Line row) {
            team.as("engineering")
                    .post(
                            "/api/features/" + journey.feature + "/revisions",
                            Map.of("reason", "The clinic wants to hear it sooner."))
                    .isCreated();
            team.runJobs();
            team.as("engineering")
                    .on(team.tasks(journey.feature, Revision.Element.REVISE_RECORD)
                            .get(0))
                    .writes(row.with("reason", "The clinic wants to hear it sooner."))
                    .completes();
            journey.takes("quality", Revision.Element.REVIEW_REVISION).decides(Revision.Outcome.ACCEPT);
            team.runJobs();
        }

        private void looksAgain(Journey journey, Work test) {
            team.as("tester")
                    .post(
                            "/api/tasks/" + test.task() + "/links/judgement",
                            Map.of(
                                    "from",
                                    journey.key("VER"),
                                    "relation",
                                    "verifies",
                                    "to",
                                    journey.key("DI"),
                                    "revision",
                                    2,
                                    "reason",
                                    "The test measured 0.9 s already"))
                    .isOk();
        }
    }
}
