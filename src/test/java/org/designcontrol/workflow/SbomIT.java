package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Answer;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Work;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Bills of materials under the task that tests security: what they write, what they say, and what holds the task. */
class SbomIT {

    private static final Path SAMPLES = Path.of("src/test/resources/sbom");

    @Nested
    @OnH2
    class H2 extends Suite {}

    @Nested
    @OnPostgres
    class Postgres extends Suite {}

    abstract static class Suite extends Paths {

        private Journey journey;
        private Work work;

        private void testsSecurity(String title) {
            journey = new Journey(team, title);
            phase(journey, Verification.KEY, "T10b");
            work = journey.takes("security", Verification.Element.TEST_SECURITY);
        }

        @Test
        void readsItOnceKeepsTheFileAndChangesNothingTheSecondTime() throws IOException {
            testsSecurity("Alarm with components");
            JsonNode first = imports("cyclonedx", "alarm-1.cdx.json");
            long after = log.head().sequence();

            JsonNode second = imports("cyclonedx", "alarm-1.cdx.json");

            assertThat(first.path("created").asInt()).isEqualTo(4 + 3 + 3);
            assertThat(first.path("notes").toString()).contains("1 entries of the file are no components");
            assertThat(List.of(
                            second.path("created").asInt(),
                            second.path("revised").asInt()))
                    .containsExactly(0, 0);
            assertThat(second.path("unchanged").asInt()).isEqualTo(4 + 3 + 3);
            assertThat(log.head().sequence()).isEqualTo(after);
            assertThat(team.as("security")
                            .get("/api/tasks/" + work.task() + "/evidence")
                            .each("/evidence", "name"))
                    .containsExactly("alarm-1.cdx.json");
        }

        @Test
        void writesNothingInADryRunAndKeepsNoFile() throws IOException {
            testsSecurity("Alarm looked at");
            long before = log.head().sequence();

            Answer answer = imports("cyclonedx", "alarm-1.cdx.json", Map.of("dryRun", "true"))
                    .isOk();

            assertThat(answer.body().path("created").asInt()).isEqualTo(10);
            assertThat(log.head().sequence()).isEqualTo(before);
            assertThat(team.as("security")
                            .get("/api/tasks/" + work.task() + "/evidence")
                            .each("/evidence", "name"))
                    .isEmpty();
        }

        @Test
        void goesOnWithARowThatEngineeringWrote() throws IOException {
            testsSecurity("Alarm whose components engineering knows");
            work.writes(Line.of("SOUP", journey.key("SOUP"))
                    .with("text", "SQLite")
                    .with("version", "3.45.0")
                    .with("manufacturer", "Our own name for it")
                    .with("anomalyReview", "Of 3.45.0: nothing that touches us."));

            imports("spdx", "alarm-1.spdx");

            JsonNode row = item(journey.key("SOUP"));
            assertThat(row.at("/fields/version").asText()).isEqualTo("3.46.1");
            assertThat(row.at("/fields/purl").asText()).isEqualTo("pkg:generic/sqlite@3.46.1");
            assertThat(row.at("/fields").has("anomalyReview"))
                    .as("what was found out about 3.45.0 says nothing of 3.46.1")
                    .isFalse();
            assertThat(keys("SOUP")).hasSize(2);
        }

        @Test
        void revisesByANewerOneAndSaysWhatLeft() throws IOException {
            testsSecurity("Alarm that is updated");
            imports("cyclonedx", "alarm-1.cdx.json");
            String android = "SOUP-" + number() + "-android";
            String sqlite = "SOUP-" + number() + "-sqlite";

            JsonNode newer = imports("cyclonedx", "alarm-2.cdx.json");

            assertThat(newer.path("left"))
                    .extracting(left -> left.path("item").asText())
                    .containsExactly(
                            android, "AN-" + number() + "-CVE-2026-10001", "AN-" + number() + "-CVE-2026-10003");
            assertThat(item("SOUP-" + number() + "-hermes")
                            .at("/fields/version")
                            .asText())
                    .isEqualTo("0.12.1");
            assertThat(item(sqlite).path("revision").asInt()).isOne();
            assertThat(item(android).path("retired").asBoolean()).isFalse();
            assertThat(gaps("G18-SBOM")).containsExactly(android);
            assertThat(imports("cyclonedx", "alarm-2.cdx.json").path("revised").asInt())
                    .isZero();

            work.writes(Line.of("SOUP", android).with("retire", true).with("reason", "The product brings no system."));
            assertThat(gaps("G18-SBOM")).isEmpty();

            imports("cyclonedx", "alarm-1.cdx.json");
            assertThat(item(android).path("retired").asBoolean())
                    .as("a component that is back is in force again")
                    .isFalse();
        }

        @Test
        void neverOverwritesWhatPeopleSaidOfAVulnerability() throws IOException {
            testsSecurity("Alarm with a vulnerability that was judged");
            imports("cyclonedx", "alarm-1.cdx.json");
            String anomaly = "AN-" + number() + "-CVE-2026-10002";
            work.writes(Line.of("ANOMALY", anomaly)
                    .with("evaluation", "Read by us: no query has any join.")
                    .with("disposition", "accepted as it is"));

            assertThat(imports("cyclonedx", "alarm-1.cdx.json").path("revised").asInt())
                    .isZero();

            assertThat(item(anomaly).at("/fields/evaluation").asText()).startsWith("Read by us");
            assertThat(item(anomaly).at("/fields/disposition").asText()).isEqualTo("accepted as it is");
        }

        @Test
        void isNotDoneOverACriticalVulnerabilityThatNobodyAccepted() throws IOException {
            testsSecurity("Alarm with a critical vulnerability");
            imports("cyclonedx", "alarm-1.cdx.json");
            work.fills(Map.of(
                    "sbomFormat", "CycloneDX",
                    "sbom", "alarm-1.cdx.json of 1.0.0+4711",
                    "securityTests", "Penetration test of the update path.",
                    "criticalOpen", "no"));
            keys("SOUP")
                    .forEach(key -> work.writes(Line.of("SOUP", key)
                            .with("anomalyReview", "None of the published anomalies touches what we use.")));
            String anomaly = "AN-" + number() + "-CVE-2026-10001";

            assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                    .containsExactly(anomaly + " SEC-CRITICAL: The critical vulnerability " + anomaly
                            + " is open, and it is not said what is done about it, why, who accepts that. Mend it; or say"
                            + " what is done about it, why it may stay, and who accepts that.");
            work.writes(Line.of("ANOMALY", anomaly)
                            .with("disposition", "mended later")
                            .with("dispositionReason", "Scripts come from us alone, signed.")
                            .with("acceptedBy", "Samir, security"))
                    .completes();
        }

        @Test
        void saysWhatIsWrongWithAFileAndWritesNothing() throws IOException {
            testsSecurity("Alarm with a broken file");
            long before = log.head().sequence();

            Answer answer = team.as("security")
                    .imports(work.task(), "bom.json", "{\"bomFormat\": ".getBytes(), Map.of("format", "cyclonedx"));

            assertThat(answer.isRefused(422).text("/detail")).contains("line 1", "Nothing was imported");
            assertThat(log.head().sequence()).isEqualTo(before);
        }

        private String number() {
            return journey.feature.substring(journey.feature.lastIndexOf('-') + 1);
        }

        private JsonNode imports(String format, String sample) throws IOException {
            return imports(format, sample, Map.of()).isOk().body();
        }

        private Answer imports(String format, String sample, Map<String, String> more) throws IOException {
            Map<String, String> parameters = new HashMap<>(more);
            parameters.put("format", format);
            return team.as("security")
                    .imports(work.task(), sample, Files.readAllBytes(SAMPLES.resolve(sample)), parameters);
        }

        private JsonNode item(String key) {
            return new VentilatorRecord(journey).items("").get(key);
        }

        private List<String> keys(String kind) {
            return new VentilatorRecord(journey).keys(kind);
        }

        private List<String> gaps(String rule) {
            return new VentilatorRecord(journey).gaps("").getOrDefault(rule, List.of());
        }
    }
}
