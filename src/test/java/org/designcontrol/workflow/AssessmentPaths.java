package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.designcontrol.workflow.RegulatoryAssessment.Element.ASSESS_PRIVACY;
import static org.designcontrol.workflow.RegulatoryAssessment.Element.CLASSIFY_FEATURE;
import static org.designcontrol.workflow.RegulatoryAssessment.Element.CONFIRM_CLASSIFICATION;
import static org.designcontrol.workflow.RegulatoryAssessment.Element.FEATURE_ASSESSED;
import static org.designcontrol.workflow.RegulatoryAssessment.Element.PLAN_DATA_AND_MODEL;
import static org.designcontrol.workflow.RegulatoryAssessment.Element.PLAN_SECURITY;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.designcontrol.testkit.Work;
import org.junit.jupiter.api.Test;

/** The assessment: classified, confirmed by somebody else, and then the plans that it asks for. */
abstract class AssessmentPaths extends Paths {

    @Test
    void plansSideBySideOnceQualityConfirmedTheClassification() {
        Journey journey = new Journey(team, "To be assessed");
        ProcessInstance assessment = phase(journey, RegulatoryAssessment.KEY, FeatureLifecycle.ALL);
        LaterSteps steps = new LaterSteps(journey);
        assertThat(assessment)
                .isWaitingAtExactly(CLASSIFY_FEATURE)
                .task(CLASSIFY_FEATURE)
                .hasCandidateGroup("regulatory-affairs");

        steps.classifies();
        assertThat(assessment)
                .isWaitingAtExactly(CONFIRM_CLASSIFICATION)
                .task(CONFIRM_CLASSIFICATION)
                .hasCandidateGroup("quality");
        steps.confirms();

        assertThat(assessment).isWaitingAtExactly(ASSESS_PRIVACY, PLAN_SECURITY, PLAN_DATA_AND_MODEL);
        steps.assessesPrivacy().plansSecurity().plansDataAndModel();
        team.runJobs();
        assertThat(assessment).isEnded().hasPassed(FEATURE_ASSESSED);
        assertThat(documents(journey))
                .contains(
                        "CLASSIFICATION-" + journey.feature,
                        "REVIEW-" + journey.feature + "-ConfirmClassification",
                        "PRIVACY-ASSESSMENT-" + journey.feature,
                        "SECURITY-ASSESSMENT-" + journey.feature,
                        "DATA-SHEET-" + journey.feature);
    }

    @Test
    void classifiesAgainWhenQualitySendsItBackAndSaysWhy() {
        Journey journey = new Journey(team, "Classified too lightly");
        ProcessInstance assessment = phase(journey, RegulatoryAssessment.KEY, FeatureLifecycle.ALL);
        LaterSteps steps = new LaterSteps(journey).classifies();
        Work quality = steps.judging();

        assertThat(quality.triesToComplete(Map.of("outcome", RegulatoryAssessment.Outcome.SEND_BACK))
                        .isRefused(422)
                        .problems())
                .anyMatch(problem -> problem.startsWith("comment"));
        quality.fills(Map.of("comment", "It does interpret the data.")).decides(RegulatoryAssessment.Outcome.SEND_BACK);
        team.runJobs();

        assertThat(assessment).isWaitingAtExactly(CLASSIFY_FEATURE);
        Work again = steps.classifying();
        assertThat(again.view().text("/document/draft/fields/productCode")).isEqualTo("DQA");
        again.fills(Map.of("deviceExpected", "no")).completes();
        assertThat(field("CLASSIFICATION-" + journey.feature, "aiModel")).isEqualTo("yes");
        assertThat(field("CLASSIFICATION-" + journey.feature, "productCode"))
                .as("asked of devices only, and none is expected any more")
                .isEmpty();
        steps.confirms();
        assertThat(assessment).isWaitingAtExactly(ASSESS_PRIVACY, PLAN_SECURITY, PLAN_DATA_AND_MODEL);
    }

    @Test
    void isNotConfirmedByWhoeverClassified() {
        Journey journey = new Journey(team, "Confirmed by its author");
        phase(journey, RegulatoryAssessment.KEY, FeatureLifecycle.ALL);
        identity.createMembership("regulatory", "quality");
        try {
            new LaterSteps(journey).classifies();

            team.as("regulatory")
                    .claims(team.tasks(journey.feature, CONFIRM_CLASSIFICATION).get(0))
                    .isRefused(403);
        } finally {
            identity.deleteMembership("regulatory", "quality");
        }
    }

    @Test
    void runsOnlyThePlanThatIsNamed() {
        Journey journey = new Journey(team, "Security to be planned again");

        ProcessInstance assessment = phase(journey, RegulatoryAssessment.KEY, "T10a");

        assertThat(assessment).isWaitingAtExactly(PLAN_SECURITY);
        new LaterSteps(journey).plansSecurity();
        team.runJobs();
        assertThat(assessment).isEnded();
    }

    @Test
    void runsNothingWhenNoneOfItsTasksIsNamed() {
        Journey journey = new Journey(team, "Nothing to be assessed");

        assertThat(phase(journey, RegulatoryAssessment.KEY, "none")).isEnded();
    }

    @Test
    void asksForWhatTheFieldsOfTheAssessmentLack() {
        Journey journey = new Journey(team, "Half answered");
        phase(journey, RegulatoryAssessment.KEY, FeatureLifecycle.ALL);

        assertThat(new LaterSteps(journey)
                        .classifying()
                        .fills(Map.of("deviceExpected", "maybe", "personalData", "unknown"))
                        .triesToComplete(Map.of())
                        .isRefused(422)
                        .problems())
                .anyMatch(problem -> problem.contains("connect to anything"))
                .anyMatch(problem -> problem.contains("choose from"))
                .anyMatch(problem -> problem.contains("At least 1 function"))
                .noneMatch(problem -> problem.startsWith("personalData"));
    }
}
