package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Every model that is there, so that a new one is walked too; three of them are walked elsewhere, one by its timer. */
    private static Set<String> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".bpmn"))
                    .map(file -> file.replace(".bpmn", ""))
                    .filter(key -> !FollowUpPathsIT.MODELS.contains(key) && !key.equals(Reminders.KEY))
                    .collect(Collectors.toSet());
        }
    }

    @AfterAll
    static void everySequenceFlowWasTaken() throws IOException {
        if (WALKED.size() < 12) {
            return; // Somebody runs a part of it.
        }
        Set<String> drawn = new TreeSet<>();
        for (String key : models()) {
            Bpmn.readModelFromFile(Path.of("processes", key + ".bpmn").toFile())
                    .getModelElementsByType(SequenceFlow.class)
                    .forEach(flow -> drawn.add(key + "#" + flow.getId()));
        }
        Set<String> never = new TreeSet<>(drawn);
        never.removeAll(FlowsTaken.all());
        assertThat(never).as("sequence flows that no test takes").isEmpty();
    }
}
