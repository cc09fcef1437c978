package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Baseline;
import org.designcontrol.trace.Gate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What the light track asks of people, counted: every value that somebody must type, choose or link from the idea to
 * the launch. What is left out here is either there already or refused by a later gate.
 */
class LightTrackIT {

    @Nested
    @OnH2
    class H2 extends Suite {}

    @Nested
    @OnPostgres
    class Postgres extends Suite {}

    abstract static class Suite extends Paths {

        private static final AtomicInteger NUMBER = new AtomicInteger();

        private final List<String> answers = new ArrayList<>();

        /** Where only one row can be meant the forms offer the link, and the group of users from the idea. */
        private final List<String> offered = new ArrayList<>();

        private Journey journey;

        /** In a product of which nothing was launched: there nobody is asked what it changes. */
        @BeforeEach
        void makesAProduct() {
            team.makesItsOwnProduct("LIGHT-" + NUMBER.incrementAndGet());
        }

        @AfterEach
        void returnsToTheOtherProduct() {
            team.returns();
        }

        @Test
        void reachesTheLaunchWithLessThanFortyAnswers() {
            journey = new Journey(team, "Breathing pacer");
            answers.addAll(List.of("T00 title", "T00 problem", "T00 forWhom"));
            concept();
            gate("G0", "product", "clinical");
            assessment();
            gate("G1", "regulatory", "quality", "legal");
            designAndVerification();
            does("T17", "marketing", ReleasePhase.Element.CONFIRM_LABELS, Map.of(), Map.of());
            gate("G5", "quality", "regulatory", "legal");
            does("T20", "product", ReleasePhase.Element.LAUNCH, Map.of("launchPlan", "App store, in May"), Map.of());

            assertThat(features.require(journey.feature).phase()).isEqualTo("LAUNCHED");
            assertThat(gates.baselines(features.require(journey.feature), log.head()))
                    .extracting(Baseline::gate)
                    .containsExactly(Gate.G0, Gate.G1, Gate.G5);
            assertThat(team.as("product")
                            .get("/api/features/" + journey.feature + "/matrix")
                            .isOk()
                            .body()
                            .findValuesAsText("status"))
                    .containsExactly("covered");
            assertThat(answers).as("%s", answers).hasSizeLessThan(40);
            assertThat(offered).as("%s", offered).hasSize(4);
        }

        @Test
        void asksTenMoreAnswersAndTwoMoreReviewsOfWhatHandlesPersonalData() {
            journey = new Journey(team, "Pacer with a diary");
            concept();
            gate("G0", "product", "clinical");
            classified("yes");
            Work privacy = journey.takes("privacy", RegulatoryAssessment.Element.ASSESS_PRIVACY);
            Map<String, Object> asked = Work.asked(privacy.view().isOk().body());
            // Not accepting the risk would take a reason.
            asked.put("residualAccepted", "yes");
            privacy.fills(asked).completes();
            team.runJobs();

            assertThat(asked)
                    .containsOnlyKeys(
                            "dataTypes", "breachPlan", "retention", "secondaryUse", "residualRisk", "residualAccepted");
            gate("G1", "regulatory", "quality", "legal", "privacy", "security");
        }

        @Test
        void asksTheClinicalNeedOfWhateverTurnsOutToBeADevice() {
            journey = new Journey(team, "Pacer that became a device");
            concept();
            gate("G0", "product", "clinical");
            new LaterSteps(journey).classifies().confirms();
            journey.doesWhatIsOpen();

            assertThat(journey.waitingAt()).containsExactly(DesignReview.Element.DECIDE_ON_GAPS);
            JsonNode gaps = team.as("quality")
                    .get("/api/features/" + journey.feature + "/gaps?gate=G1")
                    .isOk()
                    .body();
            assertThat(gaps.path("gaps").findValuesAsText("rule")).containsExactly("CLINICAL-NEED");
            journey.takes("quality", DesignReview.Element.DECIDE_ON_GAPS)
                    .fills(Map.of("comment", "Who is ill, and what gets better?"))
                    .completes(Map.of("outcome", DesignReview.Outcome.REWORK, "reworkTasks", "T02"));
            team.runJobs();
            journey.endorsesClinicalNeed();
            team.runJobs();
            journey.reviewsConcept().approves();
            assertThat(journey.waitingAt()).contains(DesignReview.Element.REVIEW_CANDIDATE);
        }

        /** A model is judged in groups of people on every track; the limits that nobody is asked for are the usual ones. */
        @Test
        void judgesTheGroupsOfAModelToo() {
            journey = new Journey(team, "Pacer that learns");
            LaterSteps steps = new LaterSteps(journey);
            concept();
            ReleaseWork.passes(journey);
            journey.takes("regulatory", RegulatoryAssessment.Element.CLASSIFY_FEATURE)
                    .fills(Map.of("deviceExpected", "no", "personalData", "no", "connectivity", "no", "aiModel", "yes"))
                    .fills(Map.of("aiSafetyRole", "no", "aiAnnexIII", "no"))
                    .writes(pacer())
                    .completes();
            steps.confirms();
            Work plan = journey.takes("data-science", RegulatoryAssessment.Element.PLAN_DATA_AND_MODEL)
                    .fills(LaterSteps.limits())
                    .fillsWhatIsAsked();
            assertThat(plan.triesToComplete(Map.of()).isRefused(422).problems())
                    .anyMatch(problem -> problem.contains("SUBGROUP"));
            plan.writes(steps.plannedGroups()).completes();
            team.runJobs();
            ReleaseWork.passes(journey);
            designAndVerification();
            journey.takes("data-science", Verification.Element.EVALUATE_MODEL_PERFORMANCE)
                    .fills(Map.of("patientOverlap", "0"))
                    .writes(steps.goodResults())
                    .writes(Line.of("SUBGROUP", journey.key("SGD"))
                            .with("sensitivity", 78)
                            .with("sensitivityLow", 70)
                            .with("sensitivityHigh", 85)
                            .with("reason", "Read from the evaluation"))
                    .fillsWhatIsAsked()
                    .completes();
            team.runJobs();

            assertThat(features.require(journey.feature).phase()).isNotEqualTo("LAUNCHED");
            assertThat(new VentilatorRecord(journey).gaps("?gate=G5").keySet())
                    .contains("G25-GOAL", "G25-DIFFERENCE")
                    .doesNotContain("G25", "G25-FEW", "G25-MISSING");
        }

        private Line pacer() {
            return Line.of("FUNCTION", journey.key("FN"))
                    .with("text", "Draws a circle that grows and shrinks")
                    .with("exclusionsUnavailable", "no")
                    .with("medicalPurpose", "no");
        }

        private void concept() {
            does(
                    "T01",
                    "product",
                    FeatureLifecycle.Element.DEFINE_INTENDED_USE,
                    Map.of(
                            "intendedUse",
                            "Shows adults a circle to breathe along with in the evening, to relax. It measures nothing.",
                            "markets",
                            List.of("US")),
                    Map.of(),
                    Line.of("USER_GROUP", journey.key("UG"))
                            .with("who", "Adults")
                            .with("setting", "At home"),
                    Line.of("USER_NEED", journey.key("UN"))
                            .with("text", "Come to rest in the evening")
                            .linked("derives", journey.key("UG")));
            does(
                    "T02",
                    "clinical",
                    FeatureLifecycle.Element.ENDORSE_CLINICAL_NEED,
                    Map.of("state", "no disease or condition", "endorsement", "ENDORSED"),
                    Map.of());
            does(
                    "T03",
                    "marketing",
                    FeatureLifecycle.Element.ASSESS_COMMERCIAL_FIT,
                    Map.of("buyer", "The users", "segment", "Wellness", "effort", "3"),
                    Map.of());
        }

        private void assessment() {
            classified("no");
        }

        private void classified(String personalData) {
            Map<String, Object> facts = new LinkedHashMap<>(Map.of(
                    "deviceExpected", "no", "personalData", personalData, "connectivity", "no", "aiModel", "no"));
            if (personalData.equals("yes")) {
                // Which law of the US protects them, and whether the GDPR does.
                facts.putAll(Map.of("coveredEntity", "no", "phiForCovered", "no"));
                facts.putAll(Map.of("consumerHealthRecord", "yes", "gdprScope", "no"));
            }
            does("T04", "regulatory", RegulatoryAssessment.Element.CLASSIFY_FEATURE, facts, Map.of(), pacer());
            does(
                    "T04",
                    "quality",
                    RegulatoryAssessment.Element.CONFIRM_CLASSIFICATION,
                    Map.of(),
                    Map.of("outcome", RegulatoryAssessment.Outcome.CONFIRM));
        }

        private void designAndVerification() {
            does(
                    "T07",
                    "engineering",
                    DesignInputs.Element.DEFINE_DESIGN_INPUTS,
                    Map.of(),
                    Map.of(),
                    Line.of("DESIGN_INPUT", journey.key("DI"))
                            .with("text", "The circle grows for 4 s and shrinks for 6 s")
                            .linked("derives", journey.key("UN")));
            does(
                    "T09",
                    "quality",
                    DesignInputs.Element.ANALYSE_HAZARDS,
                    Map.of(),
                    Map.of(),
                    Line.of("HAZARD", journey.key("HZ"))
                            .with("hazard", "Breathing along too fast")
                            .with("harm", "Dizziness")
                            .with("severity", "1"));
            does(
                    "T13",
                    "engineering",
                    Verification.Element.VERIFY_DESIGN,
                    Map.of(),
                    Map.of(),
                    Line.of("VERIFICATION", journey.key("VER"))
                            .with("result", "PASS")
                            .with("build", "1.4.0")
                            .with("actual", "4.0 s and 6.0 s in 20 runs")
                            .linked("verifies", journey.key("DI")));
        }

        private void gate(String gate, String... reviewers) {
            assertThat(team.persons(journey.feature, DesignReview.Element.REVIEW_CANDIDATE))
                    .as(gate)
                    .containsExactlyInAnyOrder(reviewers);
            for (String person : reviewers) {
                does(
                        gate,
                        person,
                        DesignReview.Element.REVIEW_CANDIDATE,
                        Map.of(),
                        Map.of("outcome", DesignReview.Outcome.ENDORSE));
            }
            does(
                    gate,
                    "quality",
                    DesignReview.Element.DECIDE_ON_GATE,
                    Map.of(),
                    Map.of("outcome", DesignReview.Outcome.APPROVE));
        }

        private void does(
                String number,
                String person,
                String element,
                Map<String, Object> fields,
                Map<String, String> decisions,
                Line... rows) {
            Work work = journey.takes(person, element);
            if (!fields.isEmpty()) {
                work.fills(fields);
            }
            if (rows.length > 0) {
                work.writes(rows);
            }
            fields.keySet().forEach(name -> answers.add(number + " " + name));
            decisions.keySet().forEach(name -> answers.add(number + " " + name + " of " + person));
            for (Line row : rows) {
                String kind = (String) row.fields().get("kind");
                row.fields().keySet().stream()
                        .filter(name -> !List.of("kind", "key").contains(name))
                        .forEach(
                                name -> (name.equals("who") ? offered : answers).add(number + " " + kind + " " + name));
                if (row.links() != null) {
                    offered.add(number + " " + kind + " link");
                }
            }
            work.completes(decisions);
            team.runJobs();
        }
    }
}
