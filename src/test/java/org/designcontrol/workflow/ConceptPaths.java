package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.designcontrol.workflow.FeatureLifecycle.Element.ASSESS_COMMERCIAL_FIT;
import static org.designcontrol.workflow.FeatureLifecycle.Element.DEFINE_INTENDED_USE;
import static org.designcontrol.workflow.FeatureLifecycle.Element.DESIGN_INPUTS;
import static org.designcontrol.workflow.FeatureLifecycle.Element.DESIGN_OUTPUTS;
import static org.designcontrol.workflow.FeatureLifecycle.Element.ENDORSE_CLINICAL_NEED;
import static org.designcontrol.workflow.FeatureLifecycle.Element.PLAN_DESIGN;
import static org.designcontrol.workflow.FeatureLifecycle.Element.REGULATORY_ASSESSMENT;
import static org.designcontrol.workflow.FeatureLifecycle.Element.REVIEW_CLASSIFICATION;
import static org.designcontrol.workflow.FeatureLifecycle.Element.REVIEW_CONCEPT;
import static org.designcontrol.workflow.FeatureLifecycle.Element.REVIEW_INPUTS;

import java.util.HashMap;
import java.util.Map;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Gate;
import org.junit.jupiter.api.Test;

/** From the idea to the concept's gate, and back. */
abstract class ConceptPaths extends Paths {

    @Test
    void goesNoFurtherThanItsFirstGateWithoutTheEndorsementOfClinicians() {
        Journey journey = new Journey(team, "Not endorsed").definesIntendedUse();
        Map<String, Object> refused = new HashMap<>(Journey.clinicalNeed());
        refused.put("endorsement", "NOT_ENDORSED");
        refused.put("comment", "Nobody with COPD sleeps beside a phone.");
        journey.takes("clinical", FeatureLifecycle.Element.ENDORSE_CLINICAL_NEED)
                .fills(refused)
                .writes(Journey.source(journey.key("SRC")))
                .completes();
        journey.assessesCommercialFit();
        team.runJobs();

        assertThat(journey.waitingAt()).containsExactly(DesignReview.Element.DECIDE_ON_GAPS);
        Work decides = journey.takes("quality", DesignReview.Element.DECIDE_ON_GAPS);
        assertThat(team.as("quality")
                        .get("/api/features/" + journey.feature + "/gaps")
                        .isOk()
                        .raw())
                .contains("CLINICAL-ENDORSED");
        decides.fills(Map.of("comment", "Clinicians have to agree first."))
                .completes(Journey.sendBack(DesignReview.Outcome.REWORK, "T02"));
        team.runJobs();
        journey.takes("clinical", FeatureLifecycle.Element.ENDORSE_CLINICAL_NEED)
                .fills(Journey.clinicalNeed())
                .completes();
        team.runJobs();
        journey.reviewsConcept().approves();
        assertThat(baselines(journey)).hasSize(1);
    }

    @Test
    void goesFromTheIdeaToApprovedInputsWhenEverybodyApproves() {
        Journey journey = new Journey(team, "Home pulse oximetry");
        var spine = spine(journey);
        assertThat(spine)
                .isWaitingAtExactly(DEFINE_INTENDED_USE)
                .hasBusinessKey(journey.feature)
                .task(DEFINE_INTENDED_USE)
                .hasCandidateGroup("product-management")
                .isNotAssigned();

        journey.definesIntendedUse();
        assertThat(spine).isWaitingAtExactly(ENDORSE_CLINICAL_NEED, ASSESS_COMMERCIAL_FIT);

        journey.endorsesClinicalNeed().assessesCommercialFit();
        team.runJobs();
        assertThat(spine).isWaitingAtExactly(REVIEW_CONCEPT);
        assertThat(instance(journey, DesignReview.KEY))
                .isWaitingAt(DesignReview.Element.REVIEW_CANDIDATE)
                .hasPassed(DesignReview.Element.FREEZE_CANDIDATE, DesignReview.Element.CHECK_GAPS)
                .variables()
                .containsEntry(DesignReview.GATE.name(), "G0");

        journey.reviewsConcept();
        assertThat(instance(journey, DesignReview.KEY)).isWaitingAtExactly(DesignReview.Element.DECIDE_ON_GATE);

        journey.approves();
        assertThat(spine).isWaitingAtExactly(REGULATORY_ASSESSMENT).hasPassed(REVIEW_CONCEPT);

        journey.assesses();
        assertThat(spine).isWaitingAtExactly(REVIEW_CLASSIFICATION);

        journey.reviewsForEveryFunction().approves();
        assertThat(spine).isWaitingAtExactly(PLAN_DESIGN);

        journey.plansDesign();
        assertThat(spine).isWaitingAtExactly(DESIGN_INPUTS);
        assertThat(instance(journey, DesignInputs.KEY))
                .isWaitingAtExactly(
                        DesignInputs.Element.ANALYSE_USE_RELATED_RISK,
                        DesignInputs.Element.DEFINE_DESIGN_INPUTS,
                        DesignInputs.Element.ANALYSE_HAZARDS,
                        DesignInputs.Element.DEFINE_INTEROPERABILITY);

        journey.writesInputs().reviewsInputs();
        assertThat(spine).isWaitingAtExactly(REVIEW_INPUTS);

        journey.approves();
        assertThat(spine)
                .isWaitingAtExactly(DESIGN_OUTPUTS)
                .hasPassedInOrder(REVIEW_CONCEPT, REVIEW_CLASSIFICATION, PLAN_DESIGN, REVIEW_INPUTS);
        assertThat(baselines(journey))
                .extracting(baseline -> baseline.gate())
                .containsExactly(Gate.G0, Gate.G1, Gate.G2);
    }

    @Test
    void repeatsOnlyTheTaskThatTheConceptReviewNamed() {
        Journey journey = new Journey(team, "Clinical need to be looked at again").describesConcept();

        journey.reviewsConcept().rejects("T02");

        assertThat(journey.waitingAt()).containsExactly(ENDORSE_CLINICAL_NEED);
        assertThat(spine(journey)).isWaitingAtExactly(ENDORSE_CLINICAL_NEED);
        assertThat(baselines(journey)).isEmpty();

        journey.takes("clinical", ENDORSE_CLINICAL_NEED)
                .fills(Journey.clinicalNeed())
                .completes();
        team.runJobs();
        journey.reviewsConcept().approves();
        assertThat(finished(journey, DEFINE_INTENDED_USE)).isEqualTo(1);
        assertThat(finished(journey, ENDORSE_CLINICAL_NEED)).isEqualTo(2);
        // What was repeated before this gate is no reason to skip anything behind it.
        assertThat(journey.waitingAt()).containsExactly(RegulatoryAssessment.Element.CLASSIFY_FEATURE);
    }

    @Test
    void repeatsTheIntendedUseWithoutTheAssessments() {
        Journey journey = new Journey(team, "Intended use to be sharpened").describesConcept();

        journey.reviewsConcept().rejects("T01");

        assertThat(journey.waitingAt()).containsExactly(DEFINE_INTENDED_USE);
        journey.takes("product", DEFINE_INTENDED_USE)
                .fills(Journey.intendedUse())
                .completes();
        team.runJobs();
        assertThat(finished(journey, ENDORSE_CLINICAL_NEED)).isEqualTo(1);
        assertThat(spine(journey)).isWaitingAtExactly(REVIEW_CONCEPT);
    }

    @Test
    void sendsTheConceptBackOverTheBlockOfAFunction() {
        Journey journey = new Journey(team, "Blocked by a clinician").describesConcept();
        journey.reviews("product", DesignReview.Outcome.ENDORSE).reviews("clinical", DesignReview.Outcome.BLOCK);

        var chair = journey.chairs();
        chair.triesToComplete(Map.of("outcome", DesignReview.Outcome.APPROVE)).isRefused(422);
        chair.fills(Map.of("comment", "As the clinician said."))
                .completes(Journey.sendBack(DesignReview.Outcome.REJECT, "T02,T03"));
        team.runJobs();

        assertThat(journey.waitingAt()).containsExactly(ASSESS_COMMERCIAL_FIT, ENDORSE_CLINICAL_NEED);
    }

    @Test
    void keepsTheScoreOfTheFeatureInThePortfolio() {
        Journey journey = new Journey(team, "Scored").definesIntendedUse();
        Work work = journey.takes("marketing", ASSESS_COMMERCIAL_FIT)
                .fills(Journey.commercialFit())
                .fills(Map.of("score", "-3"));
        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .singleElement()
                .asString()
                .contains("Score in the portfolio: at least 0");

        work.fills(Map.of("score", "72")).completes();

        assertThat(field("COMMERCIAL-FIT-" + journey.feature, "score")).isEqualTo("72");
    }

    /** What is promoted is a claim under control: marketing says of its own claims whether they are for advertising. */
    @Test
    void asksMarketingOfItsClaimsWhetherTheyAreMeantForAdvertising() {
        Journey journey = new Journey(team, "With a claim").definesIntendedUse();
        String claim = journey.key("CL");
        Work work = journey.takes("marketing", ASSESS_COMMERCIAL_FIT)
                .fills(Journey.commercialFit())
                .writes(Line.of("CLAIM", claim).with("text", "Wakes within a minute."));

        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .singleElement()
                .asString()
                .contains(claim, "promotional");

        work.writes(Line.of("CLAIM", claim).with("promotional", "no")).completes();
    }
}
