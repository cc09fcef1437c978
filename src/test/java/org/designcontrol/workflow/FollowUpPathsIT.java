package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.designcontrol.testkit.FlowsTaken;
import org.designcontrol.testkit.OnH2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** Walks every path of what runs beside the lifecycle, and fails when a sequence flow was not taken on the way. */
class FollowUpPathsIT {

    /** The models that are walked here; {@link EveryPathIT} walks all others. */
    static final Set<String> MODELS = Set.of(Revision.KEY, Concern.KEY, Action.KEY);

    @Nested
    @OnH2
    class Revisions extends RevisionPaths {}

    @Nested
    @OnH2
    class PlanRevisions extends PlanRevisionPaths {}

    @Nested
    @OnH2
    class Concerns extends ConcernPaths {}

    @Nested
    @OnH2
    class Actions extends ActionPaths {}

    @AfterAll
    static void everySequenceFlowWasTaken() {
        if (!EveryPathIT.WALKED.containsAll(Set.of("Revisions", "PlanRevisions", "Concerns", "Actions"))) {
            return; // Somebody runs a part of it.
        }
        Set<String> drawn = new TreeSet<>();
        for (String key : MODELS) {
            Bpmn.readModelFromFile(Path.of("processes", key + ".bpmn").toFile())
                    .getModelElementsByType(SequenceFlow.class)
                    .forEach(flow -> drawn.add(key + "#" + flow.getId()));
        }
        drawn.removeAll(FlowsTaken.all());
        assertThat(drawn).as("sequence flows that no test takes").isEmpty();
    }
}
