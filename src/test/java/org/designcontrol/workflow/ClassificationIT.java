package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.designcontrol.audit.Entry;
import org.designcontrol.audit.Sha256;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Row;
import org.designcontrol.trace.View;
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

        @Autowired
        RepositoryService repository;

        @Autowired
        ProductCodes codes;

        @Autowired
        Classification classification;

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
            assertThat(proposal.path("spared").findValuesAsText("task"))
                    .contains("T06", "T15")
                    .doesNotContain("T07");
            work.completes();

            Row document = document(journey);
            assertThat(document.text("track")).isEqualTo("light");
            assertThat(list(document, "fired"))
                    .anyMatch(rule -> rule.startsWith(
                                    "us-device-status#Rule_NoMedicalPurpose " + journey.key("FN") + ": NOT_DEVICE.")
                            && rule.contains("201(h) [R]"));
            assertThat(list(document, "spared"))
                    .as("which rule of which version left a task out")
                    .contains("T06 is spared by conditional-tasks version 1: Rule_Plan does not ask where track=light.")
                    .allMatch(sentence -> sentence.contains(" does not ask where ") && sentence.contains("="));
            assertThat(list(document, "tables"))
                    .hasSameSizeAs(asked())
                    .allMatch(table -> table.matches("[a-z0-9-]+ version \\d+ sha256 [0-9a-f]{64}"));
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
            assertThat(proposal.at("/answers/pathway").asText()).isEqualTo("510K");
            assertThat(proposal.at("/answers/usClass").asText()).isEqualTo("II");
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
            assertThat(proposal.at("/answers/pathway").asText()).isEqualTo("MANUAL_RA_REVIEW");
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

            work.writes(Line.of("FUNCTION", journey.key("FN"))
                            .with("medicalPurpose", "unknown")
                            .with("measuresBody", "unknown")
                            .with("safetyAssessed", "unknown"))
                    .completes();
            assertThat(document(journey).text("deviceStatus")).isEqualTo("MANUAL_RA_REVIEW");
            assertThat(list(document(journey), "questions")).isNotEmpty();
        }

        @Test
        void theClassComesFromTheProductCodeAndFromNothingElse() {
            Journey journey = classifying("Sensor of an old type", List.of("US"));
            Map<String, Object> fields = new LinkedHashMap<>(device());
            fields.put("productCode", "PQF");
            Work work = work(journey).fills(fields).writes(insulinDose(journey.key("FN")));

            assertThat(proposal(work).at("/answers/pathway").asText()).isEqualTo("PMA");
            assertThat(proposal(work).at("/answers/usClass").asText()).isEqualTo("III");
            assertThat(proposal(work).path("track").asText()).isEqualTo("full");

            work.fills(Map.of("productCode", "ZZZ"));
            assertThat(proposal(work).at("/answers/pathway").asText()).isEqualTo("MANUAL_RA_REVIEW");
            assertThat(proposal(work).path("questions").findValuesAsText("question"))
                    .anyMatch(question -> question.contains("ZZZ"));
        }

        @Test
        void aFeatureOfAMarketedProductIsJudgedAsAChangeOfItFirst() {
            Journey journey = classifying("A new colour", List.of("US", "EU"));
            Map<String, Object> fields = new LinkedHashMap<>(device());
            fields.putAll(Map.of("marketed", "yes", "marketedRoute", "510(k)", "euMarketedAs", "certificate"));
            fields.putAll(Map.of("insidePccp", "no", "newUse", "no", "significantChange", "no"));
            fields.put("euSignificantChange", "no");
            Work work = work(journey).fills(fields).writes(insulinDose(journey.key("FN")));

            assertThat(proposal(work).at("/answers/usChange").asText()).isEqualTo("LETTER_TO_FILE");
            assertThat(proposal(work).at("/answers/euChange").asText()).isEqualTo("DOCUMENT");
            assertThat(proposal(work).path("spared").findValuesAsText("task"))
                    .as("the letter goes to the file, with its checklist")
                    .doesNotContain("T18");

            work.fills(Map.of("significantChange", "yes"));
            assertThat(proposal(work).at("/answers/usChange").asText()).isEqualTo("NEW_510K");
            assertThat(texts(proposal(work).path("tasks"))).contains("T18");
        }

        @Test
        void regulatoryAffairsKnowsBetterAboutChangesAndDutiesToo() {
            Journey journey = classifying("A new colour, known better", List.of("US", "EU"));
            Map<String, Object> fields = new LinkedHashMap<>(device());
            fields.putAll(Map.of("marketed", "yes", "marketedRoute", "510(k)", "euMarketedAs", "certificate"));
            fields.putAll(Map.of("insidePccp", "no", "newUse", "no", "significantChange", "yes"));
            fields.putAll(Map.of("euSignificantChange", "yes", "personalData", "yes", "coveredEntity", "no"));
            fields.putAll(Map.of("phiForCovered", "yes", "gdprScope", "yes", "sensitiveData", "no"));
            fields.putAll(Map.of("dpiaTrigger", "no", "automatedDecision", "no", "transferOutside", "no"));
            Work work = work(journey).fills(fields).writes(insulinDose(journey.key("FN")));
            Map<String, String> better = Map.of(
                    "usChange", "LETTER_TO_FILE",
                    "euChange", "DOCUMENT",
                    "notifiedBody", "no",
                    "hipaa", "NONE");
            Map<String, Object> known = new LinkedHashMap<>();
            better.forEach((answer, value) -> {
                known.put(answer + "Override", value);
                known.put(answer + "Rationale", ReasonLengthTest.NINETY_NINE);
            });
            JsonNode proposed = proposal(work).path("answers");
            better.forEach((answer, value) ->
                    assertThat(proposed.path(answer).asText()).as(answer).isNotEqualTo(value));
            assertThat(work.fills(known)
                            .triesToComplete(Map.of())
                            .isRefused(422)
                            .problems())
                    .hasSize(better.size())
                    .allMatch(problem -> problem.endsWith("now 99."));

            better.keySet().forEach(answer -> known.put(answer + "Rationale", RATIONALE));
            work.fills(known).completes();

            better.forEach((answer, value) ->
                    assertThat(document(journey).text(answer)).isEqualTo(value));
            assertThat(list(document(journey), "overrides"))
                    .contains("usChange: LETTER_TO_FILE (lighter than the table, which says NEW_510K): " + RATIONALE)
                    .hasSize(better.size());
        }

        @Test
        void anotherClassThanTheTableSaysNeedsAReasonAndBothAreKept() {
            Journey journey = classifying("Pump, of a higher class", List.of("US", "EU"));
            Work work = work(journey).fills(device()).writes(insulinDose(journey.key("FN")));
            assertThat(proposal(work).at("/answers/mdrClass").asText()).isEqualTo("IIa");

            work.fills(Map.of("mdrClassOverride", "IIb", "mdrClassRationale", "Too short."));
            assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                    .anyMatch(problem -> problem.startsWith("mdrClassRationale"));
            assertThat(proposal(work).at("/answers/mdrClass").asText()).isEqualTo("IIa");

            work.fills(Map.of("mdrClassRationale", RATIONALE)).completes();
            assertThat(document(journey).text("mdrClass")).isEqualTo("IIb");
            assertThat(document(journey).text("strictClass")).isEqualTo("yes");
            assertThat(list(document(journey), "overrides"))
                    .contains("mdrClass: IIb (stricter than the table, which says IIa): " + RATIONALE);
        }

        @Test
        void theServerCountsAHundredCharactersOfEachReason() {
            Journey journey = classifying("Pump, overridden in every way", List.of("US", "EU"));
            Map<String, Object> fields = new LinkedHashMap<>(device());
            fields.putAll(Map.of("trackOverride", "full", "overrideRationale", ReasonLengthTest.NINETY_NINE));
            fields.putAll(Map.of("mdrClassOverride", "IIb", "mdrClassRationale", ReasonLengthTest.NINETY_NINE));
            Work work = work(journey)
                    .fills(fields)
                    .writes(insulinDose(journey.key("FN"))
                            .with("override", "DEVICE")
                            .with("overrideRationale", ReasonLengthTest.NINETY_NINE));

            assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                    .anyMatch(problem -> problem.startsWith("overrideRationale:") && problem.endsWith("now 99."))
                    .anyMatch(problem -> problem.startsWith("mdrClassRationale:") && problem.endsWith("now 99."))
                    .anyMatch(problem -> problem.startsWith(journey.key("FN") + " overrideRationale:"));

            work.fills(Map.of(
                    "overrideRationale", ReasonLengthTest.HUNDRED, "mdrClassRationale", ReasonLengthTest.HUNDRED));
            work.writes(Line.of("FUNCTION", journey.key("FN")).with("overrideRationale", ReasonLengthTest.HUNDRED))
                    .completes();
            assertThat(document(journey).text("track")).isEqualTo("full");
            assertThat(document(journey).text("mdrClass")).isEqualTo("IIb");
        }

        @Test
        void aRouteThatCountsInsteadBringsItsClassOrLeavesItOpen() {
            Journey journey = classifying("Pump without a product code", List.of("US"));
            Map<String, Object> fields = new LinkedHashMap<>(device());
            fields.remove("productCode");
            fields.putAll(Map.of("pathwayOverride", "510K", "pathwayRationale", RATIONALE));
            Work work = work(journey).fills(fields).writes(insulinDose(journey.key("FN")));
            assertThat(proposal(work).at("/answers/usClass").asText()).isEqualTo("unknown");

            work.fills(Map.of("usClassOverride", "II"));
            assertThat(proposal(work).at("/answers/usClass").asText()).isEqualTo("II");
            assertThat(proposal(work).at("/answers/docLevel").asText()).isEqualTo("BASIC");

            work.fills(Map.of("pathwayOverride", "PMA"));
            assertThat(proposal(work).at("/answers/usClass").asText())
                    .as("no other class takes this route")
                    .isEqualTo("III");
        }

        @Test
        void aNewVersionOfATableReopensTheQuestionForWhatRuns() throws IOException {
            Journey journey = classifying("Recipes under an older table", List.of("US"));
            work(journey)
                    .fills(wellness())
                    .writes(notADevice(journey.key("FN")))
                    .completes();
            assertThat(reopened(journey)).isEmpty();
            String before = document(journey).contentHash();

            String unchanged = repository
                    .createDeployment()
                    .addString(
                            "processes/conditional-tasks.dmn",
                            Files.readString(Path.of("processes/conditional-tasks.dmn")))
                    .deploy()
                    .getId();
            try {
                assertThat(reopened(journey))
                        .as("a new version that says the same")
                        .isEmpty();
            } finally {
                repository.deleteDeployment(unchanged, true);
            }

            String table = Files.readString(Path.of("processes", ClassificationTables.TRACKS + ".dmn"));
            String light = "<dmn:outputEntry id=\"OutTrack_LightNoDevice\">\n          <dmn:text>\"light\"";
            assertThat(table).contains(light);
            String deployment = repository
                    .createDeployment()
                    .addString("processes/track.dmn", table.replace(light, light.replace("light\"", "standard\"")))
                    .deploy()
                    .getId();
            try {
                JsonNode reopened = reopened(journey).get(0);
                assertThat(texts(reopened.path("tables"))).contains("track");
                assertThat(reopened.path("differences").findValuesAsText("answer"))
                        .contains("track", "gates", "tasks")
                        .doesNotContain("usStatus");
                assertThat(document(journey).contentHash()).isEqualTo(before);
            } finally {
                repository.deleteDeployment(deployment, true);
            }
        }

        @Test
        void regulatoryAffairsLoadsTheCatalogueAndEverybodySearchesIt() throws IOException {
            StringBuilder file =
                    new StringBuilder("PRODUCTCODE|DEVICENAME|DEVICECLASS|REGULATIONNUMBER|SUBMISSION_TYPE_ID");
            for (int i = 0; i < 7_000; i++) {
                file.append("\n")
                        .append((char) ('A' + i / 676))
                        .append((char) ('A' + i / 26 % 26))
                        .append((char) ('A' + i % 26))
                        .append("|Device of type ")
                        .append(i)
                        .append(i == 4321 ? ", for 100%_sure tests" : "")
                        .append("|2|870.2700|1");
            }
            byte[] content = file.toString().getBytes(StandardCharsets.UTF_8);
            try {
                team.as("engineering")
                        .sends("/api/product-codes", "foiclass.txt", content)
                        .isRefused(403);
                team.as("regulatory")
                        .sends("/api/product-codes", "notes.txt", "Hello".getBytes(StandardCharsets.UTF_8))
                        .isRefused(422);
                assertThat(team.as("regulatory")
                                .sends("/api/product-codes", "foiclass.txt", content)
                                .isOk()
                                .body()
                                .path("codes")
                                .asInt())
                        .isEqualTo(7_000);

                JsonNode found = team.as("engineering")
                        .get("/api/product-codes?q=100%_SURE device")
                        .isOk()
                        .body();
                assertThat(found.at("/codes/0/name").asText()).contains("4321");
                assertThat(found.at("/codes/0/allWords").asBoolean()).isTrue();
                assertThat(found.at("/codes/1/allWords").asBoolean(true))
                        .as("a device with one of the two words")
                        .isFalse();
                assertThat(found.at("/source/person").asText()).isEqualTo("regulatory");
                assertThat(team.as("engineering")
                                .get("/api/product-codes?q=bcd")
                                .text("/codes/0/code"))
                        .isEqualTo("BCD");
                assertThat(team.as("engineering")
                                .get("/api/product-codes?q=device&size=999")
                                .body()
                                .path("codes"))
                        .hasSize(50);
                assertThat(log.entries(null, log.head().sequence(), 1))
                        .extracting(Entry::content)
                        .allMatch(entry -> entry.contains("PRODUCT_CODES_LOADED")
                                && entry.contains(Sha256.of(content).hex()));
            } finally {
                try (var seed = getClass().getResourceAsStream("/catalogue/product-codes.txt")) {
                    codes.load(seed.readAllBytes(), "product-codes.txt", "system");
                }
            }
        }

        /** An application is replaced while features run: their models came without the tables of today. */
        @Test
        void whatBeganBeforeATableIsJudgedWithoutIt() throws IOException {
            Journey journey = classifying("Recipes of an older application", List.of("US"));
            Work work = work(journey).fills(wellness()).writes(notADevice(journey.key("FN")));
            work.completes();
            var older = repository.createDeployment();
            for (String file : List.of(
                    "united-states",
                    "europe",
                    "strict-class",
                    "track",
                    ClassificationTables.GATES_BY_TRACK,
                    ClassificationTables.CONDITIONAL_TASKS)) {
                older.addString("processes/" + file + ".dmn", Files.readString(Path.of("processes", file + ".dmn")));
            }
            String deployment = older.deploy().getId();
            try {
                Feature feature = features.require(journey.feature);
                Proposal proposal = classification.of(new Computation.Basis(
                        feature,
                        deployment,
                        reader.feature(feature, log.head(), View.ISSUED),
                        document(journey).fields()));

                assertThat(proposal.track()).isEqualTo("light");
                assertThat(proposal.tables())
                        .anyMatch(table -> table.startsWith("hipaa "))
                        .noneMatch(table -> table.startsWith("part-11 "));
            } finally {
                repository.deleteDeployment(deployment, true);
            }
        }

        private List<JsonNode> reopened(Journey journey) {
            List<JsonNode> found = new ArrayList<>();
            team.as("regulatory")
                    .get("/api/classifications/reopened?size=5")
                    .isOk()
                    .body()
                    .path("features")
                    .forEach(each -> {
                        if (each.path("feature").asText().equals(journey.feature)) {
                            found.add(each);
                        }
                    });
            return found;
        }

        @Test
        void numbersOfAuthoritiesAreWrittenAsTheyAre() {
            Journey journey = classifying("Numbers", List.of("US"));
            Map<String, Object> fields = new LinkedHashMap<>(device());
            fields.putAll(Map.of("productCode", "qda", "predicates", "K19337"));
            Work work = work(journey).fills(fields).writes(insulinDose(journey.key("FN")));

            assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                    .anyMatch(problem -> problem.startsWith("productCode:"))
                    .anyMatch(problem -> problem.startsWith("predicates:"));
        }

        @Test
        void aFeatureForEuropeServesPeopleThere() {
            Journey journey = classifying("Recipes for Europe", List.of("US", "EU"));
            Work work = work(journey)
                    .fills(wellness())
                    .fills(Map.of("gdprScope", "no"))
                    .writes(notADevice(journey.key("FN")));

            assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                    .singleElement()
                    .asString()
                    .startsWith("gdprScope:");
            work.fills(Map.of("gdprScope", "yes")).completes();

            assertThat(list(document(journey), "gdpr")).contains("GDPR");
        }

        @Test
        void aFeatureForEuropeOnlyIsAskedNothingThatOnlyTheFdaWantsToKnow() {
            Journey journey = classifying("Pump for Europe", List.of("EU"));
            Work work = work(journey).fills(device()).writes(insulinDose(journey.key("FN")));

            JsonNode task = work.view().body();
            assertThat(texts(task.path("markets"))).containsExactly("EU");
            assertThat(task.at("/document/fields").findValuesAsText("name"))
                    .contains("sterileMeasuring", "gdprScope", "deviceExpected")
                    .doesNotContain("exceedsLimits", "coveredEntity", "pathwayOverride");
            work.completes();

            assertThat(document(journey).fields())
                    .as("answered all the same, and asked of nobody")
                    .containsEntry("sterileMeasuring", "no")
                    .containsEntry("pathway", "NONE")
                    .containsEntry("hipaa", "NONE")
                    .containsEntry("mdrClass", "IIa")
                    .doesNotContainKeys("exceedsLimits", "coveredEntity", "productCode");
        }

        @Test
        void whatIsNotAskedCountsAsNotAnswered() {
            Journey journey = classifying("Stale answers", List.of("US"));
            Map<String, Object> fields = new LinkedHashMap<>(device());
            fields.put("deviceExpected", "no");
            Work work = work(journey).fills(fields).writes(insulinDose(journey.key("FN")));

            assertThat(proposal(work).at("/answers/pathway").asText()).isEqualTo("MANUAL_RA_REVIEW");
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
            journey.endorsesClinicalNeed();
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

        /** Every table but the one of the reviewers and the one that no task asks. */
        private static List<String> asked() {
            return TableFile.keys().stream()
                    .filter(key -> !List.of(GateReviewers.KEY, Checklists.TABLE, "gmlp")
                                    .contains(key)
                            && !RiskDecisionTables.ALL.contains(key))
                    .toList();
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
                    .with("euIndividualBenefit", "yes")
                    .with("decisionInfo", "other decisions")
                    .with("measuresBody", "no")
                    .with("monitors", "no")
                    .with("closedLoop", "no")
                    .with("special", "none")
                    .with("safetyAssessed", "yes")
                    .with("hazardousSituation", "yes")
                    .with("externallyControlled", "no")
                    .with("seriousHarm", "no");
        }

        private static Map<String, Object> wellness() {
            return Map.ofEntries(
                    Map.entry("sensitiveData", "no"),
                    Map.entry("dpiaTrigger", "no"),
                    Map.entry("automatedDecision", "no"),
                    Map.entry("transferOutside", "no"),
                    Map.entry("deviceExpected", "no"),
                    Map.entry("personalData", "yes"),
                    Map.entry("coveredEntity", "no"),
                    Map.entry("phiForCovered", "no"),
                    Map.entry("consumerHealthRecord", "yes"),
                    Map.entry("gdprScope", "yes"),
                    Map.entry("connectivity", "no"),
                    Map.entry("aiModel", "no"),
                    Map.entry("interfaces", "no"),
                    Map.entry("marketed", "no"),
                    Map.entry("marketedRationale", LaterSteps.JOINS_NOTHING));
        }

        private static Map<String, Object> device() {
            Map<String, Object> fields = new LinkedHashMap<>(wellness());
            fields.putAll(
                    Map.of("deviceExpected", "yes", "affectsSafety", "yes", "software", "yes", "userInterface", "yes"));
            fields.putAll(Map.of("productCode", "QJI", "exceedsLimits", "no"));
            fields.putAll(Map.of("predicateFits", "yes", "differentQuestions", "no", "controlsSuffice", "yes"));
            fields.putAll(Map.of("failureSerious", "no", "vulnerable", "no", "criticalTask", "no", "layUse", "no"));
            fields.putAll(Map.of("combinationOrBlood", "no", "pccpPlanned", "no", "seriousCondition", "no"));
            fields.putAll(Map.of("sterileMeasuring", "no", "regulatedRecords", "no"));
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
