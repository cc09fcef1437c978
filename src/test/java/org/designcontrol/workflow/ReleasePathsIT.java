package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.designcontrol.testkit.FlowsTaken;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** Walks every path of a release, on both databases. */
class ReleasePathsIT {

    @Nested
    @OnH2
    class H2 extends ReleasePaths {}

    @Nested
    @OnPostgres
    class Postgres extends ReleasePaths {}

    @AfterAll
    static void everySequenceFlowWasTaken() {
        Set<String> never = new TreeSet<>();
        Bpmn.readModelFromFile(Path.of("processes", ReleasePhase.KEY + ".bpmn").toFile())
                .getModelElementsByType(SequenceFlow.class)
                .forEach(flow -> never.add(ReleasePhase.KEY + "#" + flow.getId()));
        never.removeAll(FlowsTaken.all());
        assertThat(never).as("sequence flows that no test takes").isEmpty();
    }
}
