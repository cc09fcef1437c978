package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.designcontrol.testkit.Answer;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A new version of a table would answer otherwise for a feature that runs: no gate opens over it until regulatory affairs
 * says that it stays as it is, or has T04 done again.
 */
class ReopenedClassificationIT {

    private static final String WHY =
            "The new row is about what the screen tells nurses, and ours tells them just that.";

    @Nested
    @OnH2
    class H2 extends Suite {}

    @Nested
    @OnPostgres
    class Postgres extends Suite {}

    /** Serious, and informs: category I until the table says II. */
    static String newRow() throws IOException {
        String table = Files.readString(Path.of("processes/software-and-data.dmn"));
        String before = "<dmn:outputEntry id=\"OutImdrfCategory_ImdrfSeriousInform\">\n          <dmn:text>\"I\"";
        assertThat(table).contains(before);
        return table.replace(before, before.replace("\"I\"", "\"II\""));
    }

    abstract static class Suite extends Paths {

        @Autowired
        RepositoryService repository;

        private String deployment;
        private Journey journey;

        @BeforeEach
        void reviewsTheClassificationUnderTheOldTable() {
            journey = new Journey(team, "Classified under an older table")
                    .passesConcept()
                    .assesses()
                    .reviewsForEveryFunction();
        }

        @AfterEach
        void forgetsTheNewTable() {
            if (deployment != null) repository.deleteDeployment(deployment, true);
        }

        private void deploysTheNewTable() throws IOException {
            deployment = repository
                    .createDeployment()
                    .addString("processes/software-and-data.dmn", newRow())
                    .deploy()
                    .getId();
        }

        @Test
        void holdsTheGateUntilRegulatoryAffairsSaysThatItStays() throws IOException {
            deploysTheNewTable();
            Work chair = journey.chairs();
            assertThat(chair.view().body().path("reopened").findValuesAsText("reason"))
                    .singleElement()
                    .asString()
                    .contains("imdrfCategory: I → II");
            assertThat(chair.triesToComplete(Map.of("outcome", "APPROVE"))
                            .isRefused(422)
                            .problems())
                    .singleElement()
                    .asString()
                    .startsWith("outcome: " + journey.feature + " would be classified otherwise today");

            answers("engineering", false, WHY).isRefused(403);
            answers("quality", false, WHY).isRefused(403);
            answers("regulatory", false, "Because." + " ".repeat(30)).isRefused(422);
            answers("regulatory", "question-of-yesterday", false, WHY).isRefused(409);
            answers("regulatory", false, WHY).isOk();

            assertThat(question().at("/said/reason").asText()).isEqualTo(WHY);
            assertThat(log.entries(journey.feature, 0, 1000))
                    .filteredOn(entry -> entry.action().equals("CLASSIFICATION_STAYS"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.data())
                            .containsEntry("reason", WHY)
                            .containsEntry("differences", List.of("imdrfCategory: I → II")));
            answers("regulatory", false, WHY).isRefused(409);
            chair.decides(DesignReview.Outcome.APPROVE);
            team.runJobs();
            assertThat(field(classification(), "imdrfCategory"))
                    .as("nothing was classified anew")
                    .isEqualTo("I");
            assertThat(journey.waitingAt()).contains(FeatureLifecycle.Element.PLAN_DESIGN);
        }

        @Test
        void leadsBackToTheTaskAtTheNextGateAndLosesNothing() throws IOException {
            journey.approves().plansDesign().definesInteroperability();
            deploysTheNewTable();
            answers("regulatory", true, WHY).isOk();
            answers("regulatory", true, WHY).isRefused(409);
            journey.definesInputs().analysesUse();
            journey.takes("quality", DesignInputs.Element.ANALYSE_HAZARDS)
                    .writes(journey.hazard(journey.key("HAZ")), new LaterSteps(journey).control())
                    .completes();
            team.runJobs();
            journey.reviewsInputs();

            Work chair = journey.chairs();
            assertThat(chair.triesToComplete(Map.of("outcome", "APPROVE"))
                            .isRefused(422)
                            .problems())
                    .singleElement()
                    .asString()
                    .contains("T04 of " + journey.feature, WHY, "Send the work back");
            chair.fills(Map.of("comment", "The table is newer."))
                    .completes(Journey.sendBack(DesignReview.Outcome.REJECT, "T04"));
            team.runJobs();

            assertThat(journey.waitingAt()).containsExactly(RegulatoryAssessment.Element.CLASSIFY_FEATURE);
            LaterSteps steps = new LaterSteps(journey);
            Work again = steps.classifying();
            assertThat(again.view().text("/document/draft/fields/productCode"))
                    .as("what was answered stands there")
                    .isEqualTo("DQA");
            again.completes();
            steps.confirms();
            assertThat(field(classification(), "imdrfCategory"))
                    .as("by the newest table, though the feature began under the older one")
                    .isEqualTo("II");
            assertThat(question().isMissingNode()).isTrue();

            journey.reviewsForEveryFunction().approves().reviewsInputs().approves();
            assertThat(journey.waitingAt()).containsExactly(DesignOutputs.Element.RECORD_DESIGN_OUTPUTS);
            assertThat(finished(journey, DesignInputs.Element.DEFINE_DESIGN_INPUTS))
                    .as("nobody wrote the inputs again")
                    .isEqualTo(1);
            assertThat(team.as("admin").get("/api/audit/verification").isOk().raw())
                    .doesNotContain("Rework of " + journey.feature);
        }

        @Test
        void tellsWhoeverAnswersAgainWhoAskedForItAndWhy() throws IOException {
            deploysTheNewTable();
            answers("regulatory", true, WHY).isOk();

            journey.rejects("T05");

            assertThat(journey.waitingAt())
                    .as("it is owed, whatever the chair names")
                    .containsExactly(RegulatoryAssessment.Element.CLASSIFY_FEATURE);
            JsonNode why = new LaterSteps(journey).classifying().view().body().path("sentBack");
            assertThat(why.at("/author").asText()).isEqualTo("regulatory");
            assertThat(why.at("/fields/comment").asText()).isEqualTo(WHY);
        }

        private String classification() {
            return "CLASSIFICATION-" + journey.feature;
        }

        private Answer answers(String person, boolean again, String reason) {
            return answers(person, question().path("id").asText(), again, reason);
        }

        private Answer answers(String person, String question, boolean again, String reason) {
            return team.as(person)
                    .post(
                            "/api/classifications/reopened/" + journey.feature,
                            Map.of("question", question, "again", again, "reason", reason));
        }

        /** Missing where nothing differs. */
        private JsonNode question() {
            for (JsonNode each : team.as("regulatory")
                    .get("/api/classifications/reopened?size=5")
                    .isOk()
                    .body()
                    .path("features")) {
                if (each.path("feature").asText().equals(journey.feature)) return each;
            }
            return MissingNode.getInstance();
        }
    }
}
