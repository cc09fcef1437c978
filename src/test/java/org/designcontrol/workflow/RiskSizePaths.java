package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.RecordVerification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A company changes the size of its table of acceptability while risks are estimated by the older one. */
abstract class RiskSizePaths extends Paths {

    @Autowired
    RepositoryService repository;

    @Autowired
    RiskDecisionTables tables;

    @Autowired
    RecordVerification verification;

    @TempDir
    Path folder;

    private Journey journey;

    @AfterEach
    void theShippedTablesAreInForceAgain() throws IOException {
        Map<String, String> shipped = new TreeMap<>();
        for (String key : RiskDecisionTables.ALL) {
            shipped.put(key, Files.readString(Path.of("processes", key + ".dmn")));
        }
        inForce(shipped);
    }

    /** Law 5: what was asked as of then keeps the table of then; nothing is lost, and a gap says what to do. */
    @Test
    void asksToEstimateAnewWhatASmallerTableDoesNotKnowAndLosesNothing() {
        journey = new Journey(team, "From five to three").reachesInputs();
        Work work = journey.takes("quality", DesignInputs.Element.ANALYSE_HAZARDS)
                .writes(rated("A", 5, 5), rated("B", 1, 1), rated("C", 3, 3));
        long before = log.head().sequence();

        inForce(RiskTableFiles.of(3, 4));

        assertThat(matrix("").at("/before/cells")).hasSize(15);
        assertThat(matrix("").at("/before/outside"))
                .extracting(hazard -> hazard.path("key").asText())
                .containsExactly(journey.key("A"));
        assertThat(matrix("").at("/before/counts/U").asInt()).isEqualTo(1);
        assertThat(matrix("").at("/severities/0/name").asText()).isEqualTo("Harm 3");
        assertThat(matrix("?asOf=" + before).at("/before/cells")).hasSize(30);
        assertThat(matrix("?asOf=" + before).at("/before/outside")).isEmpty();
        assertThat(names("")).containsExactly("Harm 1", "Harm 2", "Harm 3");
        assertThat(names("?asOf=" + before)).hasSize(5).contains("Catastrophic");
        assertThat(problems(work))
                .anyMatch(problem -> problem.contains("RISK-CLASS")
                        && problem.contains(journey.key("A"))
                        && problem.contains("severity 5, probability 5"));
        assertThat(risks("")).containsExactly("U", "A", "R");
        assertThat(risks("?asOf=" + before)).containsExactly("U", "A", "R");

        work.writes(Line.of("HAZARD", journey.key("A"))
                .with("harm", "Said better, and not estimated anew yet")
                .with("severity", 5)
                .with("probability", 5));
        assertThat(work.tryToWrite(rated("D", 4, 5)).isRefused(422).body().path("problems"))
                .extracting(problem -> problem.path("field").asText() + ": "
                        + problem.path("reason").asText())
                .containsExactly(
                        "probability: \"5\" is none of 1 Chance 1, 2 Chance 2, 3 Chance 3, 4 Chance 4, not estimable.",
                        "severity: \"4\" is none of 1 Harm 1, 2 Harm 2, 3 Harm 3.");
        work.writes(rated("A", 3, 4));
        assertThat(problems(work)).noneMatch(problem -> problem.contains("RISK-CLASS"));
        assertThat(verification.verify()).isEmpty();
    }

    @Test
    void takesTheClassesOfALargerTable() {
        journey = new Journey(team, "From five to six").reachesInputs();
        Work work = journey.takes("quality", DesignInputs.Element.ANALYSE_HAZARDS);
        inForce(RiskTableFiles.of(6, 5));

        work.writes(rated("A", 6, 5), rated("B", 6, 1));

        assertThat(matrix("").at("/before/cells")).hasSize(36);
        assertThat(risks("")).containsExactly("U", "R");
        assertThat(matrix("").at("/before/outside")).isEmpty();
    }

    /** Nothing of a start with tables that do not fit each other reaches the engine, and what was in force stays so. */
    @Test
    void refusesToStartWithTablesThatDoNotFitEachOther() throws IOException {
        long deployments = repository.createDeploymentQuery().count();
        long entries = log.head().sequence();
        Path file = Files.createDirectories(folder.resolve("processes")).resolve(RiskDecisionTables.SEVERITY + ".dmn");
        Files.writeString(file, RiskTableFiles.of(3, 3).get(RiskDecisionTables.SEVERITY));
        ClassLoader usual = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader edited = new EditedFirst(folder.toUri().toURL(), usual)) {
            Thread.currentThread().setContextClassLoader(edited);

            assertThatThrownBy(() -> new ModelDeployment(repository, tables).afterSingletonsInstantiated())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(
                            "risk-acceptability, column severity: lists 1, 2, 3, 4, 5; after risk-severity it has to"
                                    + " list 1, 2, 3.");
        } finally {
            Thread.currentThread().setContextClassLoader(usual);
        }

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(log.head().sequence()).isEqualTo(entries);
    }

    /** Finds a file that the company edited before the one that is shipped. */
    private static class EditedFirst extends URLClassLoader {

        EditedFirst(URL folder, ClassLoader shipped) {
            super(new URL[] {folder}, shipped);
        }

        @Override
        public URL getResource(String name) {
            URL edited = findResource(name);
            return edited == null ? super.getResource(name) : edited;
        }
    }

    private void inForce(Map<String, String> files) {
        DeploymentBuilder deployment = repository.createDeployment();
        files.forEach((key, text) -> deployment.addString("processes/" + key + ".dmn", text));
        deployment.deploy();
        tables.adopt();
    }

    private Line rated(String name, Object severity, Object probability) {
        return journey.hazard(journey.key(name)).with("severity", severity).with("probability", probability);
    }

    private static List<String> problems(Work work) {
        return work.triesToComplete(Map.of()).isRefused(422).problems();
    }

    private List<String> names(String query) {
        return team.as("auditor").get("/api/risk-table" + query).isOk().each("/table/severities", "name");
    }

    private List<String> risks(String query) {
        return team.as("auditor")
                .get("/api/features/" + journey.feature + "/risks" + query)
                .isOk()
                .each("/risks", "evaluation");
    }

    private JsonNode matrix(String query) {
        return team.as("auditor")
                .get("/api/features/" + journey.feature + "/risk-matrix" + query)
                .isOk()
                .body()
                .path("matrix");
    }
}
