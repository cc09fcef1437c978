package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody needs Java to change what a table says: one cell, deployed, is enough. */
@WholeApplication
@OnH2
class ChangedTableIT {

    private static final Map<String, String> STANDARD = Map.of("track", "standard");

    @Autowired
    RepositoryService repository;

    @Autowired
    DecisionTables tables;

    private final List<String> deployments = new ArrayList<>();

    /** Others would be classified by the newest table. */
    @AfterEach
    void takesItsTablesAway() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void oneChangedCellChangesTheAnswerOfTheNextVersionAndOfNoEarlierOne() throws IOException {
        String text = Files.readString(Path.of("processes", ClassificationTables.GATES_BY_TRACK + ".dmn"));
        String before = deploy(text);
        // The company decides that the standard track passes G3 too.
        String cell = "<dmn:inputEntry id=\"Track_Full_G3\">\n          <dmn:text>not(\"light\",\"standard\")";
        assertThat(text).contains(cell);
        String after = deploy(text.replace(cell, cell.replace(",\"standard\"", "")));

        assertThat(gates(before)).isEqualTo("G1 G2 G4 G5");
        assertThat(gates(after)).isEqualTo("G1 G2 G3 G4 G5");
        assertThat(tables.of(after, ClassificationTables.GATES_BY_TRACK).identity())
                .isNotEqualTo(
                        tables.of(before, ClassificationTables.GATES_BY_TRACK).identity());
    }

    private String gates(String deployment) {
        return String.join(
                " ",
                tables.of(deployment, ClassificationTables.GATES_BY_TRACK).ask(STANDARD).stream()
                        .map(fired -> fired.output(ClassificationTables.Answer.GATE))
                        .toList());
    }

    private String deploy(String table) {
        String deployment = repository
                .createDeployment()
                .addString("processes/" + ClassificationTables.GATES_BY_TRACK + ".dmn", table)
                .deploy()
                .getId();
        deployments.add(deployment);
        return deployment;
    }
}
