package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.designcontrol.workflow.Verification.Element.CHECK_RISK_CONTROLS;
import static org.designcontrol.workflow.Verification.Element.EVALUATE_MODEL_PERFORMANCE;
import static org.designcontrol.workflow.Verification.Element.TEST_SECURITY;
import static org.designcontrol.workflow.Verification.Element.VERIFICATION_RECORDED;
import static org.designcontrol.workflow.Verification.Element.VERIFY_DESIGN;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;
import org.junit.jupiter.api.Test;

/** The verification: the design first, then controls, security and model side by side. */
abstract class VerificationPaths extends Paths {

    /** A feature with inputs, one hazard and its control, and outputs. */
    private Journey designed(String title) {
        Journey journey = new Journey(team, title).reachesInputs();
        journey.definesInputs().analysesUse();
        journey.takes("quality", DesignInputs.Element.ANALYSE_HAZARDS)
                .writes(journey.hazard(journey.key("HAZ")), new LaterSteps(journey).control())
                .completes();
        team.runJobs();
        phase(journey, DesignOutputs.KEY, FeatureLifecycle.ALL);
        new LaterSteps(journey).recordsOutputs();
        return journey;
    }

    @Test
    void checksSideBySideOnceTheDesignIsVerified() {
        Journey journey = designed("To be verified");
        ProcessInstance verification = phase(journey, Verification.KEY, FeatureLifecycle.ALL);
        LaterSteps steps = new LaterSteps(journey);
        assertThat(verification)
                .isWaitingAtExactly(VERIFY_DESIGN)
                .task(VERIFY_DESIGN)
                .hasCandidateGroup("engineering");

        steps.verifies();

        assertThat(verification).isWaitingAtExactly(CHECK_RISK_CONTROLS, TEST_SECURITY, EVALUATE_MODEL_PERFORMANCE);
        steps.checksRiskControls().testsSecurity().evaluatesModel();
        team.runJobs();
        assertThat(verification).isEnded().hasPassed(VERIFICATION_RECORDED);
    }

    @Test
    void isNotVerifiedWithoutAPassedTestOfEachInputNorByAFailureThatNobodyFollows() {
        Journey journey = designed("Failed once");
        phase(journey, Verification.KEY, FeatureLifecycle.ALL);
        LaterSteps steps = new LaterSteps(journey);
        Work work = journey.takes("tester", VERIFY_DESIGN)
                .writes(steps.approval())
                .writes(steps.result(journey.key("VER-1"), "FAIL"));

        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .anyMatch(problem -> problem.contains("has no passed verification"))
                .anyMatch(problem -> problem.contains("failed, and no anomaly was written"));

        work.writes(
                        Line.of("ANOMALY", journey.key("AN"))
                                .with("text", "The alarm came late.")
                                .linked("found-in", journey.key("VER-1")),
                        steps.result(journey.key("VER-2"), "PASS"))
                .completes();
    }

    @Test
    void takesTheResultsOfATestRunFromATable() {
        Journey journey = designed("Tested by a machine");
        ProcessInstance verification = phase(journey, Verification.KEY, FeatureLifecycle.ALL);
        Work work = journey.takes("tester", VERIFY_DESIGN).writes(new LaterSteps(journey).approval());
        String run = journey.key("VER");

        imports(work, "results.csv", """
                key,kind,result,build,environment,sampleSize,sampleRationale,expected,actual,shows[list],tester,testedOn
                %s,VERIFICATION,PASS,1.4.0,"Simulator 7, build server",30,"No failure in 30 runs: 90 %% with 95 %%",\
                10 s or less,4 to 9 s,"[""CapabilityStatement"",""units""]",Eli,2026-11-20
                """.formatted(run));
        imports(work, "what-they-test.csv", """
                from,relation,to
                %1$s,verifies,%2$s
                %1$s,verifies,%3$s
                %1$s,executes,%4$s
                """.formatted(
                        run, journey.key("DI"), journey.key("IO"), journey.key("PRO")));

        work.completes();
        team.runJobs();
        assertThat(verification).isWaitingAtExactly(CHECK_RISK_CONTROLS, TEST_SECURITY, EVALUATE_MODEL_PERFORMANCE);
        assertThat(field(run, "actual")).isEqualTo("4 to 9 s");
    }

    private void imports(Work work, String name, String csv) {
        team.as("tester")
                .imports(work.task(), name, csv.getBytes(StandardCharsets.UTF_8), Map.of())
                .isOk();
    }

    @Test
    void countsNoRunByAProtocolThatNobodyButItsWriterApproved() {
        Journey journey = designed("Run too early");
        phase(journey, Verification.KEY, FeatureLifecycle.ALL);
        LaterSteps steps = new LaterSteps(journey);
        Work work = journey.takes("tester", VERIFY_DESIGN)
                .writes(steps.result(journey.key("VER-1"), "PASS"), steps.approval());

        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .singleElement()
                .asString()
                .contains("G06-BEFORE", "was recorded before protocol " + journey.key("PRO"));

        Line early = steps.result(journey.key("VER-1"), "PASS");
        work.writes(early.unlinked()).writes(early);
        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .as("linked anew after the approval")
                .singleElement()
                .asString()
                .contains("G06-BEFORE");

        work.writes(
                        Line.of("VERIFICATION", journey.key("VER-1")).with("retire", true),
                        steps.result(journey.key("VER-2"), "PASS"))
                .completes();
    }

    @Test
    void asksOfEachControlWhetherItIsThereAndWhetherItWorks() {
        Journey journey = designed("Controls unchecked");
        ProcessInstance verification = phase(journey, Verification.KEY, "T14");
        assertThat(verification).isWaitingAtExactly(CHECK_RISK_CONTROLS);

        assertThat(journey.takes("quality", CHECK_RISK_CONTROLS)
                        .triesToComplete(Map.of())
                        .isRefused(422)
                        .problems())
                .anyMatch(problem -> problem.contains("is in the product"))
                .anyMatch(problem -> problem.contains("lowers the risk"))
                .anyMatch(problem -> problem.contains("lacks residualSeverity and residualProbability"))
                .anyMatch(problem -> problem.contains("brings new risks"));
    }

    @Test
    void takesNoBillOfMaterialsThatIsOnlyNamed() {
        Journey journey = designed("Bill by name");
        phase(journey, Verification.KEY, "T10b");
        LaterSteps steps = new LaterSteps(journey);
        Work work = journey.takes("security", TEST_SECURITY)
                .fills(LaterSteps.securityResults())
                .writes(Line.of("SOUP", journey.key("SOUP"))
                        .with("retire", true)
                        .with("reason", "Not built in"));

        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .singleElement()
                .asString()
                .contains("SEC-SBOM", "no component of it is in the record");

        work.writes(steps.component(journey.key("SOUP-B"))).completes();
    }

    @Test
    void runsOnlyTheCheckThatIsNamed() {
        Journey journey = new Journey(team, "Security to be tested again");
        ProcessInstance verification = phase(journey, Verification.KEY, "T10b");

        assertThat(verification).isWaitingAtExactly(TEST_SECURITY);
        new LaterSteps(journey).testsSecurity();
        team.runJobs();
        assertThat(verification).isEnded();
    }

    @Test
    void runsNothingWhenNoneOfItsTasksIsNamed() {
        assertThat(phase(new Journey(team, "Nothing to be verified"), Verification.KEY, "none"))
                .isEnded();
    }
}
