package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.designcontrol.testkit.Answer;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Work;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The real risk register of an insulin-dosing app, brought in under the task that analyses hazards. */
class RiskRegisterIT {

    private static final Path REGISTER = Path.of("../shared/data/tidepool-loop-risk/risk-register.csv");
    private static final String MAPPING =
            "{\"kind\":\"HAZARD\",\"columns\":{\"risk_id\":\"key\",\"risk_description\":\"hazard\"}}";
    private static final int SCENARIOS = 268;

    @BeforeAll
    static void isThere() {
        assumeTrue(Files.isRegularFile(REGISTER), "The shared data lies beside the checkout: " + REGISTER);
    }

    @Nested
    @OnH2
    class H2 extends Scenarios {}

    @Nested
    @OnPostgres
    class Postgres extends Scenarios {}

    abstract static class Scenarios extends Paths {

        private Journey journey;
        private Work work;

        @Test
        void comesInWholeWithoutAnEstimateAndChangesNothingTheSecondTime() throws IOException {
            journey = new Journey(team, "Insulin dosing").reachesInputs();
            work = journey.takes("quality", DesignInputs.Element.ANALYSE_HAZARDS);

            assertThat(imports().path("created").asInt()).isEqualTo(SCENARIOS);
            long after = log.head().sequence();
            JsonNode again = imports();

            assertThat(again.path("unchanged").asInt()).isEqualTo(SCENARIOS);
            assertThat(log.head().sequence())
                    .as("the same file again leaves no entry")
                    .isEqualTo(after);
            losesNothing();
            countsTheGaps();
            isCountedBesideTheMatrix();
            assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                    .as("an import is a beginning and no analysis")
                    .anyMatch(problem -> problem.startsWith("TLR-1011 severity"));
        }

        private JsonNode imports() throws IOException {
            return sent(Files.readAllBytes(REGISTER), MAPPING, Map.of()).isOk().body();
        }

        private Answer sent(byte[] file, String mapping, Map<String, String> more) {
            Map<String, String> parts = new TreeMap<>(more);
            parts.put("mapping", mapping);
            return team.as("quality").imports(work.task(), "risk-register.csv", file, parts);
        }

        /** The register has no estimates. Two columns such as companies have them are added here, by the row's number. */
        @Test
        void comesInWithEstimatesInTheWordsOfTheFile() throws IOException {
            journey = new Journey(team, "Insulin dosing, estimated").reachesInputs();
            work = journey.takes("quality", DesignInputs.Element.ANALYSE_HAZARDS);
            byte[] file = withEstimates();
            long before = log.head().sequence();

            JsonNode tried =
                    sent(file, estimated("{}"), Map.of("dryRun", "true")).isOk().body();

            assertThat(tried.path("values"))
                    .extracting(value -> value.path("field").asText() + " "
                            + value.path("word").asText() + " "
                            + value.path("rows").asText() + " "
                            + value.path("means").asText("not said"))
                    .containsExactlyInAnyOrder(
                            "severity High 67 not said",
                            "severity 4 - Critical 67 not said",
                            "severity 2 67 2",
                            "severity n/a 67 not said",
                            "probability 3 134 3",
                            "probability often 134 not said");
            assertThat(tried.path("rejected")).hasSize(4).allSatisfy(problem -> assertThat(
                            problem.path("reason").asText())
                    .contains("Say what it means"));
            assertThat(sent(file, estimated("{}"), Map.of()).isRefused(422).problems())
                    .hasSize(4)
                    .anyMatch(problem -> problem.contains("\"High\" (in 67 rows) is none of 1 Negligible, 2 Minor,"));
            assertThat(sent(file, estimated("{\"severity\":{\"High\":\"9\"},\"harm\":{\"x\":\"1\"}}"), Map.of())
                            .isRefused(422)
                            .body()
                            .path("problems"))
                    .extracting(problem -> problem.path("field").asText())
                    .containsExactly("mapping.values.severity.High", "mapping.values.harm.x");
            assertThat(log.head().sequence()).isEqualTo(before);

            String words = "{\"severity\":{\"High\":\"5\",\"4 - Critical\":\"4\",\"n/a\":\"\"},"
                    + "\"probability\":{\"often\":\"not estimable\"}}";
            assertThat(sent(file, estimated(words), Map.of())
                            .isOk()
                            .body()
                            .path("created")
                            .asInt())
                    .isEqualTo(SCENARIOS);

            JsonNode matrix = get("/risk-matrix").path("matrix");
            assertThat(matrix.at("/before/notEstimated")).hasSize(67);
            assertThat(matrix.at("/before/cells"))
                    .filteredOn(cell -> cell.path("count").asInt() > 0)
                    .extracting(cell -> cell.path("severity").asText() + " "
                            + cell.path("probability").asText() + " "
                            + cell.path("count").asInt())
                    .containsExactlyInAnyOrder("5 3 67", "4 not estimable 67", "2 3 67");
            assertThat(get("/items?kind=HAZARD").path("items"))
                    .as("every word of the file is kept")
                    .filteredOn(row -> row.at("/fields/severityInFile").asText().equals("n/a"))
                    .hasSize(67)
                    .allSatisfy(row ->
                            assertThat(row.path("fields").has("severity")).isFalse());
            assertThat(log.entries(journey.feature, before + 1, 1000))
                    .filteredOn(entry -> entry.action().equals("FILE_IMPORTED"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.data().get("mapping").toString())
                            .contains("High=5", "n/a=", "often=not estimable", "risk_id=key", "kind=HAZARD"));
            long after = log.head().sequence();
            assertThat(sent(file, estimated(words), Map.of())
                            .isOk()
                            .body()
                            .path("unchanged")
                            .asInt())
                    .isEqualTo(SCENARIOS);
            assertThat(log.head().sequence()).isEqualTo(after);
        }

        private static String estimated(String values) {
            return MAPPING.replace(
                    "\"columns\":{", "\"values\":" + values + ",\"columns\":{\"Likelihood\":\"probability\",");
        }

        private static byte[] withEstimates() throws IOException {
            List<String> severities = List.of("High", "4 - Critical", "2", "n/a");
            List<String> probabilities = List.of("3", "often");
            StringBuilder file = new StringBuilder();
            int row = 0;
            for (String line : Files.readString(REGISTER).strip().split("\\R")) {
                file.append(line.replace("TLR-", "TLE-"))
                        .append(
                                row == 0
                                        ? ",severity,Likelihood"
                                        : "," + severities.get((row - 1) % 4) + "," + probabilities.get((row - 1) % 2))
                        .append('\n');
                row++;
            }
            return file.toString().getBytes(StandardCharsets.UTF_8);
        }

        /** What the record has no word for is a field of its own name. */
        private void losesNothing() throws IOException {
            Map<String, JsonNode> rows = new TreeMap<>();
            get("/items?kind=HAZARD")
                    .path("items")
                    .forEach(row -> rows.put(row.path("key").asText(), row.path("fields")));
            String[] lines =
                    Files.readString(REGISTER, StandardCharsets.UTF_8).strip().split("\\R");
            assertThat(rows).hasSize(lines.length - 1).hasSize(SCENARIOS);
            for (int i = 1; i < lines.length; i++) {
                String[] cells = lines[i].split(",", -1);
                JsonNode row = rows.get(cells[0]);
                assertThat(row).as(lines[i]).isNotNull();
                if (cells.length == 4) {
                    assertThat(row.path("hazard").asText()).isEqualTo(cells[1]);
                    assertThat(row.path("n_config_files").asText()).isEqualTo(cells[2]);
                    assertThat(row.path("simulation_arms").asText()).isEqualTo(cells[3]);
                }
            }
        }

        /** No scenario has a sequence, a severity, a probability or a control yet: each of that is said. */
        private void countsTheGaps() {
            JsonNode counts = get("/gaps").path("counts");
            assertThat(counts.path("RISK-FIELDS").asInt()).isEqualTo(SCENARIOS);
            assertThat(counts.path("UNCONTROLLED").asInt()).isEqualTo(SCENARIOS);
            assertThat(counts.path("RESIDUAL").asInt()).isEqualTo(SCENARIOS);
            assertThat(counts.path("G15-OVERALL").asInt())
                    .as("one for the feature")
                    .isEqualTo(1);
        }

        private void isCountedBesideTheMatrix() {
            JsonNode matrix = get("/risk-matrix").path("matrix");
            assertThat(matrix.at("/before/notEstimated")).hasSize(SCENARIOS);
            assertThat(matrix.at("/after/notEstimated")).hasSize(SCENARIOS);
            assertThat(matrix.at("/before/cells"))
                    .hasSize(30)
                    .allSatisfy(cell -> assertThat(cell.path("count").asInt()).isZero());
        }

        private JsonNode get(String part) {
            return team.as("quality")
                    .get("/api/features/" + journey.feature + part)
                    .isOk()
                    .body();
        }
    }
}
