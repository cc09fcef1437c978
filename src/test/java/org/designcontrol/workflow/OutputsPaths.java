package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.designcontrol.workflow.DesignOutputs.Element.OUTPUTS_RECORDED;
import static org.designcontrol.workflow.DesignOutputs.Element.RECORD_DESIGN_OUTPUTS;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;
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
                .anyMatch(problem -> problem.contains(journey.key("SI") + " names no foreign component"))
                .anyMatch(problem -> problem.contains(journey.key("SOUP") + " anomalyReview"));
    }

    @Test
    void takesTheWordThatSoftwareContainsNothingForeignAndNotBesideAComponent() {
        Journey journey = LifecyclePaths.specified(team, "Outputs without foreign software");
        Line denying = software(journey, "SI", "App").linked("contains", journey.key("SOUP"));
        Work work = journey.takes("engineering", RECORD_DESIGN_OUTPUTS)
                .writes(
                        Line.of("DESIGN_OUTPUT", journey.key("DO"))
                                .with("text", "App and boot loader, specification 2")
                                .with("acceptance", "Starts in 30 of 30 runs")
                                .with("essential", false)
                                .linked("satisfies", journey.key("DI")),
                        Line.of("SOUP", journey.key("SOUP"))
                                .with("text", "zlib")
                                .with("version", "1.3.1")
                                .with("manufacturer", "Gailly and Adler")
                                .with("anomalyReview", "None of them touches what we use."),
                        software(journey, "SI-BOOT", "Boot loader"),
                        denying);

        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .singleElement()
                .asString()
                .contains(journey.key("SI") + " says that it contains no foreign component, and contains");

        work.writes(denying.with("noSoup", "").with("reason", "It contains zlib"))
                .completes();
    }

    private static Line software(Journey journey, String key, String text) {
        return Line.of("SOFTWARE_ITEM", journey.key(key))
                .with("text", text)
                .with("safetyClass", "C")
                .with("repository", "https://example.org/app.git")
                .with("commit", "0123456789abcdef0123456789abcdef01234567")
                .with("noSoup", "All of it was written here.")
                .linked("satisfies", journey.key("DI"));
    }
}
