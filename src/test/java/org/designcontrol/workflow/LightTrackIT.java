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

        /** Which law of the US protects them, and whether the GDPR does. */
        private static final List<String> PERSONAL_DATA =
                List.of("T04 coveredEntity", "T04 phiForCovered", "T04 consumerHealthRecord", "T04 gdprScope");

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
            concept(false);
            gate("G0", "product", "clinical");
            classified("no", false);
            gate("G1", "regulatory", "quality", "legal");
            designAndVerification();
            hasNoPlanToRevise();
            launches("App store, in May");

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
        void asksTheFirstFeatureOfAProductThatHandlesPersonalDataForTwelveMore() {
            journey = new Journey(team, "Pacer with a diary");
            concept(false);
            gate("G0", "product", "clinical");
            classified("yes", false);
            privacy(false);
            gate("G1", "regulatory", "quality", "legal", "privacy", "security");

            assertThat(answers)
                    .filteredOn(each -> each.startsWith("T05 ")
                            || each.startsWith("G1 outcome of privacy")
                            || each.startsWith("G1 outcome of security")
                            || PERSONAL_DATA.contains(each))
                    .hasSize(12);
        }

        @Test
        void asksLessThanFortyOfTheNextOneAndSaysWhereWhatItOffersComesFrom() {
            Journey first = new Journey(team, "Pacer with a chart");
            journey = first;
            concept(false);
            gate("G0", "product", "clinical");
            classified("yes", false);
            privacy(false);
            gate("G1", "regulatory", "quality", "legal", "privacy", "security");
            designAndVerification();
            launches("App store, one in ten on the first day, everybody a week later");
            answers.clear();
            offered.clear();

            journey = new Journey(team, "Pacer with a second chart");
            answers.addAll(List.of("T00 title", "T00 problem", "T00 forWhom"));
            concept(true);
            gate("G0", "product", "clinical");
            classified("yes", true);
            JsonNode open = team.as("privacy")
                    .on(team.tasks(journey.feature, RegulatoryAssessment.Element.ASSESS_PRIVACY)
                            .get(0))
                    .view()
                    .isOk()
                    .body();
            assertThat(open.at("/document/offered/breachPlan/feature").asText()).isEqualTo(first.feature);
            assertThat(open.at("/document/offered/breachPlan/author").asText()).isEqualTo("privacy");
            assertThat(open.at("/document/draft/fields/breachPlan"))
                    .isEqualTo(open.at("/document/offered/breachPlan/value"));
            assertThat(Work.asked(open)).containsOnlyKeys("residualRisk", "residualAccepted");
            privacy(true);
            gate("G1", "regulatory", "quality", "legal", "privacy", "security");
            designAndVerification();
            launches("");

            assertThat(features.require(journey.feature).phase()).isEqualTo("LAUNCHED");
            assertThat(answers).as("%s", answers).hasSizeLessThan(40);
        }

        @Test
        void offersNothingThatNoGateApproved() {
            journey = new Journey(team, "Pacer before its first gate");
            concept(false);
            gate("G0", "product", "clinical");
            classified("yes", false);

            journey = new Journey(team, "Pacer that has to answer by itself");
            concept(true);
            gate("G0", "product", "clinical");
            JsonNode open = team.as("regulatory")
                    .on(team.tasks(journey.feature, RegulatoryAssessment.Element.CLASSIFY_FEATURE)
                            .get(0))
                    .view()
                    .isOk()
                    .body();

            assertThat(open.path("document").path("offered")).isEmpty();
        }

        /** @param plan empty to keep the one that is offered */
        private void launches(String plan) {
            does("T17", "marketing", ReleasePhase.Element.CONFIRM_LABELS, Map.of(), Map.of());
            gate("G5", "quality", "regulatory", "legal");
            does(
                    "T20",
                    "product",
                    ReleasePhase.Element.LAUNCH,
                    plan.isEmpty() ? Map.of() : Map.of("launchPlan", plan),
                    Map.of());
        }

        private void privacy(boolean again) {
            Map<String, Object> fields = new LinkedHashMap<>(Map.of(
                    "residualRisk", "Whoever holds the unlocked phone reads the diary.", "residualAccepted", "yes"));
            if (!again) {
                fields.put("dataTypes", List.of("use of the product"));
                fields.put("breachPlan", "The service notices, privacy tells within sixty days.");
                fields.put("retention", "One year, then deleted by the service.");
                fields.put("secondaryUse", "no");
            }
            does("T05", "privacy", RegulatoryAssessment.Element.ASSESS_PRIVACY, fields, Map.of());
        }

        @Test
        void asksTheClinicalNeedOfWhateverTurnsOutToBeADevice() {
            journey = new Journey(team, "Pacer that became a device");
            concept(false);
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
            concept(false);
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

        /** @param again whether the last feature of the product gave the answers that it offers */
        private void concept(boolean again) {
            Map<String, Object> use = new LinkedHashMap<>(Map.of(
                    "intendedUse",
                    "Shows adults a circle to breathe along with in the evening, to relax. It measures nothing."));
            Map<String, Object> fit = new LinkedHashMap<>(Map.of("effort", "3"));
            if (!again) {
                use.put("markets", List.of("US"));
                fit.putAll(Map.of("buyer", "The users", "segment", "Wellness"));
            }
            does(
                    "T01",
                    "product",
                    FeatureLifecycle.Element.DEFINE_INTENDED_USE,
                    use,
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
            does("T03", "marketing", FeatureLifecycle.Element.ASSESS_COMMERCIAL_FIT, fit, Map.of());
        }

        private void classified(String personalData, boolean again) {
            Map<String, Object> facts = new LinkedHashMap<>(Map.of(
                    "deviceExpected", "no", "personalData", personalData, "connectivity", "no", "aiModel", "no"));
            if (personalData.equals("yes") && !again) {
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

        private void hasNoPlanToRevise() {
            assertThat(team.as("product")
                            .post(
                                    "/api/features/" + journey.feature + "/revisions",
                                    Map.of("reason", "The app store wants it in June.", "plan", true))
                            .isRefused(409)
                            .text("/detail"))
                    .startsWith("There is no plan");
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
