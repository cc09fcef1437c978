package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.DesignReview.Element.REVIEW_INDEPENDENTLY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.designcontrol.testkit.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked for the look from outside is said by the table, and by nothing else. */
@OnH2
class IndependentGroupIT extends Paths {

    private static final Pattern GROUP_AT_G2 =
            Pattern.compile("(id=\"Group_G2_INDEPENDENT\">\\s*<dmn:text>)\"engineering\"");

    @Autowired
    RepositoryService repository;

    @Test
    void anotherGroupInTheTableIsAskedForTheIndependentReview() throws IOException {
        String deployment = deployWith(GROUP_AT_G2, "$1\"legal\"");
        try {
            Journey journey =
                    new Journey(team, "Looked at by legal").reachesInputs().writesInputs();
            String task = team.tasks(journey.feature, REVIEW_INDEPENDENTLY).get(0);

            assertThat(team.as("legal").get("/api/tasks/" + task).text("/group"))
                    .isEqualTo("legal");
            assertThat(team.as("reviewer").get("/api/tasks/" + task).isOk().text("/canClaim"))
                    .as("who was asked before")
                    .isEqualTo("false");
            team.as("reviewer").claims(task).isRefused(403);
            journey.takes("legal", REVIEW_INDEPENDENTLY).decides(DesignReview.Outcome.ENDORSE);
            team.runJobs();
            assertThat(journey.waitingAt()).doesNotContain(REVIEW_INDEPENDENTLY);
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    /** All models and forms as they are shipped, but for one cell of the table of the reviewers. */
    private String deployWith(Pattern cell, String otherwise) throws IOException {
        DeploymentBuilder deployment = repository.createDeployment();
        for (Path file : shipped()) {
            String text = Files.readString(file);
            if (file.endsWith(GateReviewers.KEY + ".dmn")) {
                assertThat(text).containsPattern(cell);
                text = cell.matcher(text).replaceAll(otherwise);
            }
            deployment.addString(file.toString().replace('\\', '/'), text);
        }
        return deployment.deploy().getId();
    }

    private static List<Path> shipped() throws IOException {
        try (Stream<Path> models = Files.list(Path.of("processes"));
                Stream<Path> forms = Files.list(Path.of("forms"))) {
            return Stream.concat(models, forms)
                    .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|html)"))
                    .toList();
        }
    }
}
