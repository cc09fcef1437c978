package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.designcontrol.testkit.FlowsTaken;
import org.designcontrol.testkit.OnH2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** Walks every path of every model, and fails when a sequence flow was not taken on the way. */
class EveryPathIT {

    static final Set<String> WALKED = new ConcurrentSkipListSet<>();

    @Nested
    @OnH2
    class Concept extends ConceptPaths {}

    @Nested
    @OnH2
    class Inputs extends InputsPaths {}

    @Nested
    @OnH2
    class Assessment extends AssessmentPaths {}

    @Nested
    @OnH2
    class Outputs extends OutputsPaths {}

    @Nested
    @OnH2
    class Verifications extends VerificationPaths {}

    @Nested
    @OnH2
    class Review extends ReviewPaths {}

    @Nested
    @OnH2
    class Lifecycle extends LifecyclePaths {}

    @Nested
    @OnH2
    class Releases extends ReleasePaths {}

    @Nested
    @OnH2
    class Launches extends LaunchPaths {}

    @Nested
    @OnH2
    class Submissions extends SubmissionPaths {}

    @Nested
    @OnH2
    class PublishedClaims extends ClaimPaths {}

    @Nested
    @OnH2
    class Use extends UsePaths {}

    @AfterAll
    static void everySequenceFlowWasTaken() {
        if (WALKED.size() < 12) {
            return; // Somebody runs a part of it.
        }
        Set<String> drawn = new TreeSet<>();
        for (String key : Set.of(
                FeatureLifecycle.KEY,
                RegulatoryAssessment.KEY,
                DesignInputs.KEY,
                DesignOutputs.KEY,
                Verification.KEY,
                ReleasePhase.KEY,
                DesignReview.KEY)) {
            Bpmn.readModelFromFile(Path.of("processes", key + ".bpmn").toFile())
                    .getModelElementsByType(SequenceFlow.class)
                    .forEach(flow -> drawn.add(key + "#" + flow.getId()));
        }
        Set<String> never = new TreeSet<>(drawn);
        never.removeAll(FlowsTaken.all());
        assertThat(never).as("sequence flows that no test takes").isEmpty();
    }
}
