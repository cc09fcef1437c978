package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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
            return team.as("quality")
                    .imports(work.task(), "risk-register.csv", Files.readAllBytes(REGISTER), Map.of("mapping", MAPPING))
                    .isOk()
                    .body();
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
