package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Row;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** T04 with the tables as deployed: what is proposed while somebody types, and what the document says for ever. */
class ClassificationIT {

    @Nested
    @OnH2
    class H2 extends Suite {}

    @Nested
    @OnPostgres
    class Postgres extends Suite {}

    abstract static class Suite extends Paths {

        private static final String RATIONALE = "Regulatory affairs looked at the claims, the labels and the screens of"
                + " this function and found that the table does not know this case; see the memo of the meeting.";

        @Autowired
        Profiles profiles;

        @Test
        void aRecipeBookIsNotADeviceAndTakesTheLightTrack() {
            Journey journey = classifying("Recipes", List.of("US", "EU"));
            Work work = work(journey).fills(wellness()).writes(notADevice(journey.key("FN")));

            JsonNode proposal = proposal(work);
            assertThat(proposal.path("usStatus").asText()).isEqualTo("NOT_DEVICE");
            assertThat(proposal.path("euStatus").asText()).isEqualTo("NOT_DEVICE");
            assertThat(proposal.path("deviceStatus").asText()).isEqualTo("NOT_DEVICE");
            assertThat(proposal.path("track").asText()).isEqualTo("light");
            assertThat(texts(proposal.path("gates"))).containsExactly("G1", "G5");
            assertThat(texts(proposal.path("tasks")))
                    .contains("T05", "T07", "T20")
                    .doesNotContain("T06", "T15");
            assertThat(texts(proposal.path("spared"))).contains("T06", "T15").doesNotContain("T07");
            work.completes();

            Row document = document(journey);
            assertThat(document.text("track")).isEqualTo("light");
            assertThat(list(document, "fired"))
                    .anyMatch(rule -> rule.startsWith(
                                    "us-device-status#Rule_NoMedicalPurpose " + journey.key("FN") + ": NOT_DEVICE.")
                            && rule.contains("201(h) [R]"));
            assertThat(list(document, "tables"))
                    .hasSize(7)
                    .allMatch(table -> table.matches("[a-z-]+ version \\d+ sha256 [0-9a-f]{64}"));
            assertThat(list(document, "inputs")).anyMatch(inputs -> inputs.contains("medicalPurpose=no"));
            Profile profile = profiles.of(features.require(journey.feature));
            assertThat(profile.track()).isEqualTo("light");
            assertThat(profile.asks("T06")).isFalse();
            assertThat(profile.asks("T05")).isTrue();
        }

        @Test
        void theStrictestFunctionSpeaksForTheFeature() {
            Journey journey = classifying("Pump with diary", List.of("US", "EU"));
            Work work = work(journey)
                    .fills(device())
                    .writes(notADevice(journey.key("FN-A")), insulinDose(journey.key("FN-B")));

            JsonNode proposal = proposal(work);

            assertThat(proposal.path("deviceStatus").asText()).isEqualTo("DEVICE");
            assertThat(proposal.path("pathway").asText()).isEqualTo("510K");
            assertThat(proposal.path("usClass").asText()).isEqualTo("II");
            assertThat(proposal.path("track").asText()).isEqualTo("standard");
            assertThat(texts(proposal.path("tasks"))).contains("T18", "T15");
            assertThat(statuses(proposal)).contains("NOT_DEVICE", "DEVICE");
        }

        @Test
        void oneUnknownAnswerNeedsAReviewAndTheFullTrack() {
            Journey journey = classifying("Pump", List.of("US"));
            Work work = work(journey)
                    .fills(device())
                    .writes(
                            notADevice(journey.key("FN-A")),
                            insulinDose(journey.key("FN-B")).with("enforcementList", "unknown"));

            JsonNode proposal = proposal(work);

            assertThat(proposal.path("usStatus").asText()).isEqualTo("MANUAL_RA_REVIEW");
            assertThat(proposal.path("euStatus").asText()).isEqualTo("NOT_INTENDED");
            assertThat(proposal.path("deviceStatus").asText()).isEqualTo("MANUAL_RA_REVIEW");
            assertThat(proposal.path("pathway").asText()).isEqualTo("MANUAL_RA_REVIEW");
            assertThat(proposal.path("track").asText()).isEqualTo("full");
            assertThat(proposal.at("/questions/0/about").asText()).isEqualTo(journey.key("FN-B"));
            assertThat(proposal.at("/questions/0/question").asText()).endsWith("?");
        }

        @Test
        void aMarketWithoutATableNeedsAReview() {
            Journey journey = classifying("Recipes abroad", List.of("US", "other"));
            Work work = work(journey).fills(wellness()).writes(notADevice(journey.key("FN")));

            JsonNode proposal = proposal(work);

            assertThat(proposal.path("usStatus").asText()).isEqualTo("NOT_DEVICE");
            assertThat(proposal.path("otherStatus").asText()).isEqualTo("MANUAL_RA_REVIEW");
            assertThat(proposal.path("deviceStatus").asText()).isEqualTo("MANUAL_RA_REVIEW");
            assertThat(proposal.path("track").asText()).isEqualTo("full");
        }

        @Test
        void regulatoryAffairsSettlesAMarketWithAReasonThatStays() {
            Journey journey = classifying("Recipes for export", List.of("US", "other"));
            Work work = work(journey)
                    .fills(wellness())
                    .writes(notADevice(journey.key("FN"))
                            .with("overrideMarket", "other")
                            .with("override", "NOT_DEVICE")
                            .with("overrideRationale", "Too short."));
            assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                    .anyMatch(problem -> problem.contains("overrideRationale"));
            assertThat(proposal(work).path("deviceStatus").asText()).isEqualTo("MANUAL_RA_REVIEW");

            work.writes(Line.of("FUNCTION", journey.key("FN")).with("overrideRationale", RATIONALE));
            work.completes();

            assertThat(document(journey).text("deviceStatus")).isEqualTo("NOT_DEVICE");
            assertThat(list(document(journey), "functions"))
                    .contains(
                            journey.key("FN") + " other: NOT_DEVICE (override of MANUAL_RA_REVIEW: " + RATIONALE + ")");
        }

        @Test
        void anOverrideOfTheTrackCountsWithItsReasonAndIsRecorded() {
            Journey journey = classifying("Pump, small change", List.of("US", "EU"));
            Map<String, Object> fields = new LinkedHashMap<>(device());
            fields.put("trackOverride", "full");
            fields.put("overrideRationale", "Too short.");
            Work work = work(journey).fills(fields).writes(insulinDose(journey.key("FN")));
            assertThat(proposal(work).path("track").asText()).isEqualTo("standard");

            work.fills(Map.of("overrideRationale", RATIONALE)).completes();

            assertThat(document(journey).text("proposedTrack")).isEqualTo("standard");
            assertThat(document(journey).text("track")).isEqualTo("full");
            assertThat(document(journey).text("overrideDirection")).isEqualTo("stricter");
            assertThat(document(journey).text("overrideRationale")).isEqualTo(RATIONALE);
        }

        @Test
        void anAnswerThatIsNeededMustBeGivenAndMayBeUnknown() {
            Journey journey = classifying("Diary", List.of("US"));
            Work work = work(journey)
                    .fills(device())
                    .writes(Line.of("FUNCTION", journey.key("FN"))
                            .with("text", "Keeps a diary")
                            .with("exclusionsUnavailable", "no"));

            assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                    .anyMatch(problem -> problem.startsWith(journey.key("FN") + " medicalPurpose:"));

            work.writes(Line.of("FUNCTION", journey.key("FN")).with("medicalPurpose", "unknown"))
                    .completes();
            assertThat(document(journey).text("deviceStatus")).isEqualTo("MANUAL_RA_REVIEW");
            assertThat(list(document(journey), "questions")).isNotEmpty();
        }

        @Test
        void numbersOfAuthoritiesAreWrittenAsTheyAre() {
            Journey journey = classifying("Numbers", List.of("US"));
            Map<String, Object> fields = new LinkedHashMap<>(device());
            fields.putAll(Map.of("productCode", "qda", "regulation", "870-2345", "predicates", "K19337"));
            Work work = work(journey).fills(fields).writes(insulinDose(journey.key("FN")));

            assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                    .anyMatch(problem -> problem.startsWith("productCode:"))
                    .anyMatch(problem -> problem.startsWith("regulation:"))
                    .anyMatch(problem -> problem.startsWith("predicates:"));
        }

        @Test
        void whatIsNotAskedCountsAsNotAnswered() {
            Journey journey = classifying("Stale answers", List.of("US"));
            Map<String, Object> fields = new LinkedHashMap<>(device());
            fields.put("deviceExpected", "no");
            Work work = work(journey).fills(fields).writes(insulinDose(journey.key("FN")));

            assertThat(proposal(work).path("pathway").asText()).isEqualTo("MANUAL_RA_REVIEW");
        }

        @Test
        void qualitySeesTheProposalOverTheDocument() {
            Journey journey = classifying("Recipes, confirmed", List.of("US"));
            work(journey)
                    .fills(wellness())
                    .writes(notADevice(journey.key("FN")))
                    .completes();
            team.runJobs();

            Work confirming = journey.takes("quality", RegulatoryAssessment.Element.CONFIRM_CLASSIFICATION);
            assertThat(proposal(confirming).path("track").asText()).isEqualTo("light");
            String before = document(journey).contentHash();
            confirming.completes(Map.of(DesignReview.OUTCOME.name(), RegulatoryAssessment.Outcome.CONFIRM));

            assertThat(document(journey).contentHash()).isEqualTo(before);
        }

        @Test
        void aTaskThatComputesNothingSaysSo() {
            Journey journey = new Journey(team, "Nothing to compute");
            Work work = journey.takes("product", FeatureLifecycle.Element.DEFINE_INTENDED_USE);

            team.as("product").get("/api/tasks/" + work.task() + "/proposal").isRefused(404);
        }

        private Journey classifying(String title, List<String> markets) {
            Journey journey = new Journey(team, title);
            Map<String, Object> intended = new LinkedHashMap<>(Journey.intendedUse());
            intended.put("markets", markets);
            journey.takes("product", FeatureLifecycle.Element.DEFINE_INTENDED_USE)
                    .fills(intended)
                    .writes(
                            Line.of("USER_GROUP", journey.key("UG"))
                                    .with("who", "Adults")
                                    .with("setting", "At home")
                                    .with("literacy", "Primary school")
                                    .with("languages", "English")
                                    .with("abilities", "Shaking hands"),
                            Journey.need(journey.key("UN")).linked("derives", journey.key("UG")))
                    .completes();
            phase(journey, RegulatoryAssessment.KEY, FeatureLifecycle.ALL);
            return journey;
        }

        private static Work work(Journey journey) {
            return journey.takes("regulatory", RegulatoryAssessment.Element.CLASSIFY_FEATURE);
        }

        private JsonNode proposal(Work work) {
            return team.as("regulatory")
                    .get("/api/tasks/" + work.task() + "/proposal")
                    .isOk()
                    .body()
                    .path("proposal");
        }

        private Row document(Journey journey) {
            Feature feature = features.require(journey.feature);
            return reader.document(feature, Kind.CLASSIFICATION).orElseThrow();
        }

        private static Line notADevice(String key) {
            return Line.of("FUNCTION", key)
                    .with("text", "Shows recipes")
                    .with("exclusionsUnavailable", "no")
                    .with("medicalPurpose", "no")
                    .with("euMedicalPurpose", "no")
                    .with("euDrivesDevice", "no")
                    .with("euIvdPurpose", "no");
        }

        private static Line insulinDose(String key) {
            Line line = Line.of("FUNCTION", key).with("text", "Computes the dose of insulin");
            for (String fact :
                    TableFile.of(ClassificationTables.US_DEVICE_STATUS).inputs().keySet()) {
                line = line.with(fact, "no");
            }
            for (String fact :
                    TableFile.of(ClassificationTables.EU_DEVICE_STATUS).inputs().keySet()) {
                line = line.with(fact, "no");
            }
            return line.with("medicalPurpose", "yes")
                    .with("euMedicalPurpose", "yes")
                    .with("euActsOnData", "yes")
                    .with("euIndividualBenefit", "yes");
        }

        private static Map<String, Object> wellness() {
            return Map.of(
                    "deviceExpected", "no",
                    "personalData", "yes",
                    "connectivity", "no",
                    "aiModel", "no",
                    "interfaces", "no");
        }

        private static Map<String, Object> device() {
            Map<String, Object> fields = new LinkedHashMap<>(wellness());
            fields.putAll(
                    Map.of("deviceExpected", "yes", "affectsSafety", "yes", "software", "yes", "userInterface", "yes"));
            fields.putAll(Map.of("productCode", "QJI", "codeClass", "II", "exempt", "no", "pmaType", "no"));
            fields.putAll(Map.of("predicateFits", "yes", "differentQuestions", "no", "controlsSuffice", "yes"));
            fields.putAll(Map.of("euClass", "IIa", "iec62304Class", "B"));
            return fields;
        }

        private static List<String> statuses(JsonNode proposal) {
            List<String> statuses = new ArrayList<>();
            proposal.path("functions")
                    .forEach(each -> statuses.add(each.path("status").asText()));
            return statuses;
        }

        private static List<String> texts(JsonNode list) {
            List<String> texts = new ArrayList<>();
            list.forEach(each -> texts.add(each.asText()));
            return texts;
        }

        private static List<String> list(Row row, String field) {
            return Facts.list(row.fields().get(field));
        }
    }
}
