package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.designcontrol.workflow.DesignInputs.Element.ANALYSE_HAZARDS;
import static org.designcontrol.workflow.DesignInputs.Element.ANALYSE_USE_RELATED_RISK;
import static org.designcontrol.workflow.DesignInputs.Element.DEFINE_DESIGN_INPUTS;
import static org.designcontrol.workflow.DesignInputs.Element.DEFINE_INTEROPERABILITY;
import static org.designcontrol.workflow.FeatureLifecycle.Element.DEFINE_INTENDED_USE;
import static org.designcontrol.workflow.FeatureLifecycle.Element.ENDORSE_CLINICAL_NEED;
import static org.designcontrol.workflow.FeatureLifecycle.Element.REVIEW_INPUTS;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Gate;
import org.junit.jupiter.api.Test;

/** The inputs, written side by side, and what of them is repeated. */
abstract class InputsPaths extends Paths {

    private Journey underReview(String title) {
        return new Journey(team, title).reachesInputs().writesInputs().reviewsInputs();
    }

    @Test
    void repeatsTheNamedInputsAndSkipsTheOthers() {
        Journey journey = underReview("Inputs to be repeated");

        journey.rejects("T07,T09");

        assertThat(journey.waitingAt()).containsExactly(ANALYSE_HAZARDS, DEFINE_DESIGN_INPUTS);
        journey.takes("engineering", DEFINE_DESIGN_INPUTS).completes();
        journey.takes("quality", ANALYSE_HAZARDS).completes();
        team.runJobs();
        journey.reviewsInputs().approves();
        assertThat(finished(journey, ANALYSE_USE_RELATED_RISK)).isEqualTo(1);
        assertThat(finished(journey, DEFINE_DESIGN_INPUTS)).isEqualTo(2);
        assertThat(journey.waitingAt()).containsExactly(DesignOutputs.Element.RECORD_DESIGN_OUTPUTS);
    }

    @Test
    void repeatsOneInputOnly() {
        Journey journey = underReview("Use-related risk to be repeated");

        journey.rejects("T08a");

        assertThat(journey.waitingAt()).containsExactly(ANALYSE_USE_RELATED_RISK);
    }

    @Test
    void repairsTheConceptFirstWhenTheReviewNamesOneOfItsTasks() {
        Journey journey = underReview("Concept and inputs to be repeated");

        journey.rejects("T02,T07");

        assertThat(journey.waitingAt()).containsExactly(ENDORSE_CLINICAL_NEED);
        journey.takes("clinical", ENDORSE_CLINICAL_NEED)
                .fills(Journey.clinicalNeed())
                .completes();
        team.runJobs();
        journey.reviewsConcept().approves().reviewsForEveryFunction().approves();
        assertThat(journey.waitingAt()).containsExactly(DEFINE_DESIGN_INPUTS);
        journey.takes("engineering", DEFINE_DESIGN_INPUTS).completes();
        team.runJobs();
        journey.reviewsInputs().approves();
        assertThat(baselines(journey))
                .extracting(baseline -> baseline.gate())
                .containsExactly(Gate.G0, Gate.G1, Gate.G0, Gate.G1, Gate.G2);
    }

    @Test
    void reviewsTheInputsAgainWhenOnlyTheConceptWasRepeated() {
        Journey journey = underReview("Only the concept to be repeated");

        journey.rejects("T01");

        assertThat(journey.waitingAt()).containsExactly(DEFINE_INTENDED_USE);
        journey.takes("product", DEFINE_INTENDED_USE)
                .fills(Journey.intendedUse())
                .completes();
        team.runJobs();
        journey.reviewsConcept().approves();
        assertThat(spine(journey)).isWaitingAtExactly(FeatureLifecycle.Element.REVIEW_CLASSIFICATION);
        journey.reviewsForEveryFunction().approves();
        assertThat(spine(journey)).isWaitingAtExactly(REVIEW_INPUTS);
        assertThat(finished(journey, DEFINE_DESIGN_INPUTS)).isEqualTo(1);
    }

    @Test
    void doesNotHoldATaskUpOverRowsThatAColleagueHasHalfWritten() {
        Journey journey = new Journey(team, "Side by side").reachesInputs();
        journey.takes("ux", ANALYSE_USE_RELATED_RISK)
                .writes(Line.of("DESIGN_INPUT", journey.key("UX"))
                        .with("text", "The alarm is heard through a closed door, 65 dB(A) or more.")
                        .linked("derives", journey.key("UN")));

        journey.definesInputs().analysesHazards();

        assertThat(journey.waitingAt()).containsExactly(ANALYSE_USE_RELATED_RISK);
        assertThat(team.as("ux")
                        .on(team.tasks(journey.feature, ANALYSE_USE_RELATED_RISK)
                                .get(0))
                        .fills(Journey.usability())
                        .triesToComplete(java.util.Map.of())
                        .isRefused(422)
                        .problems())
                .anyMatch(problem -> problem.contains(journey.key("UX") + " level"))
                .anyMatch(problem -> problem.contains(journey.key("UX") + " verifyMethod"));
    }

    @Test
    void isNotDoneOverAnInputThatSaysThatItIsMeasuredAndNotHowFarItMayBeOff() {
        Journey journey = new Journey(team, "Measured without a limit").reachesInputs();
        Work work = journey.takes("engineering", DEFINE_DESIGN_INPUTS)
                .writes(journey.input(journey.key("DI")).with("tolerance", "").linked("derives", journey.key("UN")));

        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .anyMatch(problem -> problem.contains("G08: ") && problem.contains("lacks limit or tolerance"));

        work.writes(Line.of("DESIGN_INPUT", journey.key("DI")).with("tolerance", "at most 10"))
                .completes();
    }

    @Test
    void saysOfEveryExchangeWithWhomByWhichStandardAndHowThatIsProven() {
        Journey journey = new Journey(team, "Talks to health records");
        ProcessInstance inputs = phase(journey, DesignInputs.KEY, "T25");
        assertThat(inputs)
                .isWaitingAtExactly(DEFINE_INTEROPERABILITY)
                .task(DEFINE_INTEROPERABILITY)
                .hasCandidateGroup("engineering");
        Work work = journey.takes("engineering", DEFINE_INTEROPERABILITY).writes(journey.input(journey.key("DI")));

        org.assertj.core.api.Assertions.assertThat(
                        work.triesToComplete(Map.of()).isRefused(422).problems())
                .anyMatch(problem -> problem.contains(journey.key("DI") + " partner"))
                .anyMatch(problem -> problem.contains(journey.key("DI") + " conformance"));

        work.writes(journey.input(journey.key("DI"))
                .with("partner", "Record of the clinic")
                .with("standard", "HL7 FHIR")
                .with("standardVersion", "R4")
                .with("legacy", "no")
                .with("conformance", List.of("CapabilityStatement", "implementation guide")));
        org.assertj.core.api.Assertions.assertThat(
                        work.triesToComplete(Map.of()).isRefused(422).problems())
                .singleElement()
                .asString()
                .startsWith(journey.key("DI") + " INTEROP-PLAN")
                .contains("terminology bindings");
        work.writes(Line.of("DESIGN_INPUT", journey.key("DI"))
                        .with(
                                "conformance",
                                List.of("CapabilityStatement", "implementation guide", "terminology bindings")))
                .completes();
        team.runJobs();
        assertThat(inputs).isEnded();
    }
}
