package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Work;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Privacy and learned models on their way to the gates: what the forms begin with, what is judged, and what shuts. */
class PrivacyAndModelIT {

    @Nested
    @OnH2
    class H2 extends Suite {}

    @Nested
    @OnPostgres
    class Postgres extends Suite {}

    abstract static class Suite extends Paths {

        @Test
        void beginsWithWhatTheTablesAnswered() {
            Journey journey = new Journey(team, "Begun by the tables").passesConcept();
            new LaterSteps(journey).classifies().confirms();

            JsonNode privacy = draft(journey, "privacy", RegulatoryAssessment.Element.ASSESS_PRIVACY);
            assertThat(privacy.path("hipaaRole").asText()).isEqualTo("business associate");
            assertThat(privacy.path("gdpr").asText()).isEqualTo("yes");
            assertThat(privacy.path("sensitive").asText()).isEqualTo("yes");
            assertThat(privacy.path("dpia").asText()).isEqualTo("yes");
            assertThat(privacy.path("automated").asText()).isEqualTo("no");
            assertThat(privacy.path("transfer").asText()).isEqualTo("no");
            assertThat(draft(journey, "security", RegulatoryAssessment.Element.PLAN_SECURITY)
                            .path("cyberDevice")
                            .asText())
                    .isEqualTo("yes");
            JsonNode model = draft(journey, "data-science", RegulatoryAssessment.Element.PLAN_DATA_AND_MODEL);
            assertThat(model.path("pccp").asText()).isEqualTo("no");
            assertThat(model.path("minCases").asText()).isEqualTo("30");
            assertThat(model.path("differenceBlock").asText()).isEqualTo("10");
        }

        @Test
        void doesNotOpenG1OverARiskThatPrivacyDoesNotAccept() {
            Journey journey = new Journey(team, "Risk for people").passesConcept();
            new LaterSteps(journey).classifies().confirms();
            Work work = journey.takes("privacy", RegulatoryAssessment.Element.ASSESS_PRIVACY);
            work.fills(Map.of("residualAccepted", "no", "residualReason", "Readings of the night are shown to all."))
                    .fillsWhatIsAsked()
                    .completes();
            journey.doesWhatIsOpen();
            assertThat(journey.waitingAt()).containsExactly(DesignReview.Element.DECIDE_ON_GAPS);
            assertThat(rules(journey, "G1")).containsExactly("PRIVACY-RISK");

            journey.takes("quality", DesignReview.Element.DECIDE_ON_GAPS)
                    .fills(Map.of("comment", "Hide them."))
                    .completes(Map.of("outcome", DesignReview.Outcome.REWORK, "reworkTasks", "T05"));
            team.runJobs();
            Work again = journey.takes("privacy", RegulatoryAssessment.Element.ASSESS_PRIVACY);
            again.fills(Map.of("residualAccepted", "yes")).completes();
            team.runJobs();

            assertThat(rules(journey, "G1")).isEmpty();
            assertThat(journey.waitingAt()).contains(DesignReview.Element.REVIEW_CANDIDATE);
        }

        @Test
        void doesNotLetAnOlderAssessmentStandUnderAClassificationThatItContradicts() {
            Journey journey = new Journey(team, "Role that changed").passesConcept();
            LaterSteps steps = new LaterSteps(journey);
            steps.classifies().confirms().assessesPrivacy().plansSecurity().plansDataAndModel();
            team.runJobs();
            assertThat(rules(journey, "G1")).isEmpty();

            phase(journey, RegulatoryAssessment.KEY, "T04");
            steps.classifying()
                    .fills(Map.of("phiForCovered", "no", "consumerHealthRecord", "yes"))
                    .completes();
            steps.confirms();
            assertThat(rules(journey, "G1")).containsExactly("PRIVACY-OLDER");

            phase(journey, RegulatoryAssessment.KEY, "T05");
            journey.takes("privacy", RegulatoryAssessment.Element.ASSESS_PRIVACY)
                    .fills(Map.of("hipaaRole", "FTC breach rule"))
                    .fillsWhatIsAsked()
                    .completes();
            team.runJobs();
            assertThat(rules(journey, "G1")).isEmpty();
        }

        @Test
        void doesNotOpenG4OverAGroupThatIsServedMuchWorse() {
            Journey journey = LifecyclePaths.verifiedButTheModel(team, "Worse on dark skin");
            LaterSteps steps = new LaterSteps(journey);
            Work work = journey.takes("data-science", Verification.Element.EVALUATE_MODEL_PERFORMANCE)
                    .writes(steps.goodResults())
                    .writes(dark(journey)
                            .with("sensitivity", 82)
                            .with("sensitivityLow", 74)
                            .with("sensitivityHigh", 88));

            assertThat(status(journey))
                    .containsEntry(journey.key("SGD"), "block")
                    .containsEntry(journey.key("SGL"), "pass");
            work.fills(Map.of("patientOverlap", "2", "gmlp3", "no"))
                    .fillsWhatIsAsked()
                    .completes();
            team.runJobs();

            assertThat(field("DATA-SHEET-" + journey.feature, "gmlpGap")).isEqualTo("PRINCIPLE_3");
            assertThat(rules(journey, "G4"))
                    .contains("G25-DIFFERENCE", "G25-GOAL", "G25-OVERLAP", "G25-GMLP")
                    .doesNotContain("G25", "G25-MISSING", "G25-FEW", "G25-SKIN", "G25-LIMITS");
        }

        @Test
        void judgesTheGroupsOfTheSampleAsItSays() throws IOException {
            Journey journey = new Journey(team, "Groups from a file");
            phase(journey, Verification.KEY, "T11b");
            Work work = journey.takes("data-science", Verification.Element.EVALUATE_MODEL_PERFORMANCE);

            team.as("data-science")
                    .imports(
                            work.task(),
                            "alert-groups.csv",
                            Files.readAllBytes(Path.of("docs/samples/alert-groups.csv")),
                            Map.of())
                    .isOk();

            assertThat(status(journey)).hasSize(7).containsEntry("SG-ALERT-3", "block");
            assertThat(status(journey)).containsEntry("SG-ALERT-6", "insufficient");
        }

        @Test
        void saysThatALimitWasChangedAfterResultsWereSeen() {
            Journey journey = LifecyclePaths.verified(team, "Goal that follows the result");
            assertThat(rules(journey, "G4")).noneMatch(rule -> rule.startsWith("G25"));

            phase(journey, RegulatoryAssessment.KEY, "T11a");
            journey.takes("data-science", RegulatoryAssessment.Element.PLAN_DATA_AND_MODEL)
                    .fills(Map.of("differenceWarn", "9"))
                    .completes();
            team.runJobs();

            assertThat(rules(journey, "G4")).contains("G25-LIMITS");
        }

        @Test
        void isNotEvaluatedWithoutResultsInItsGroups() {
            Journey journey = LifecyclePaths.verifiedButTheModel(team, "Tested in the whole only");
            Work work = journey.takes("data-science", Verification.Element.EVALUATE_MODEL_PERFORMANCE)
                    .fills(Map.of("patientOverlap", "0"))
                    .fillsWhatIsAsked();

            assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                    .anyMatch(problem -> problem.contains("G25: The model of"))
                    .anyMatch(problem -> problem.startsWith(journey.key("SGD") + " G25-MISSING"));
            work.writes(new LaterSteps(journey).goodResults()).completes();
        }

        private Line dark(Journey journey) {
            return Line.of("SUBGROUP", journey.key("SGD")).with("reason", "Read from the evaluation");
        }

        private JsonNode draft(Journey journey, String person, String element) {
            return team.as(person)
                    .on(team.tasks(journey.feature, element).get(0))
                    .view()
                    .body()
                    .at("/document/draft/fields");
        }

        private List<String> rules(Journey journey, String gate) {
            return List.copyOf(
                    new VentilatorRecord(journey).gaps("?gate=" + gate).keySet());
        }

        private Map<String, String> status(Journey journey) {
            Map<String, String> status = new java.util.TreeMap<>();
            new VentilatorRecord(journey)
                    .json("/subgroups")
                    .path("subgroups")
                    .forEach(line -> status.put(
                            line.path("key").asText(), line.path("status").asText()));
            return status;
        }
    }
}
