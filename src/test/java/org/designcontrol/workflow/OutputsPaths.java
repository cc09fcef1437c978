package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.designcontrol.workflow.DesignOutputs.Element.OUTPUTS_RECORDED;
import static org.designcontrol.workflow.DesignOutputs.Element.RECORD_DESIGN_OUTPUTS;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.designcontrol.testkit.Line;
import org.junit.jupiter.api.Test;

/** The outputs: what the design consists of, and what must be known of each. */
abstract class OutputsPaths extends Paths {

    @Test
    void recordsWhatTheDesignConsistsOf() {
        Journey journey = LifecyclePaths.specified(team, "Outputs to be recorded");

        ProcessInstance outputs = instance(journey, DesignOutputs.KEY);
        assertThat(outputs)
                .isWaitingAtExactly(RECORD_DESIGN_OUTPUTS)
                .task(RECORD_DESIGN_OUTPUTS)
                .hasCandidateGroup("engineering");
        new LaterSteps(journey).recordsOutputs();

        assertThat(outputs).isEnded().hasPassed(OUTPUTS_RECORDED);
    }

    @Test
    void skipsTheTaskThatIsNotNamed() {
        assertThat(phase(new Journey(team, "Outputs left alone"), DesignOutputs.KEY, "T13"))
                .isEnded();
    }

    @Test
    void asksWhatAnOutputSatisfiesAndForAWholeCommit() {
        Journey journey = new Journey(team, "Outputs half written");
        phase(journey, DesignOutputs.KEY, FeatureLifecycle.ALL);

        assertThat(journey.takes("engineering", RECORD_DESIGN_OUTPUTS)
                        .writes(
                                Line.of("DESIGN_OUTPUT", journey.key("DO"))
                                        .with("text", "Alarm of the app")
                                        .with("acceptance", "Sounds")
                                        .with("essential", false),
                                Line.of("SOFTWARE_ITEM", journey.key("SI"))
                                        .with("text", "Alarm service")
                                        .with("safetyClass", "C")
                                        .with("repository", "https://example.org/app.git")
                                        .with("commit", "main"),
                                Line.of("SOUP", journey.key("SOUP")).with("text", "SQLite"))
                        .triesToComplete(Map.of())
                        .isRefused(422)
                        .problems())
                .anyMatch(problem -> problem.contains("satisfies no design input"))
                .anyMatch(problem -> problem.contains("commit \"main\", which is no whole commit"))
                .anyMatch(problem -> problem.contains(journey.key("SOUP") + " anomalyReview"));
    }
}
