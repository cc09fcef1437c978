package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.designcontrol.testkit.FlowsTaken;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Row;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Six kinds of product from the idea to the launch: the tasks that ran and those that were spared are what a regulatory
 * expert wrote down for each, and the way through the models is the one that the documentation draws.
 */
class ProductKindsIT {

    /** Where the ways are kept that {@code npm run draw:kinds} colours. */
    private static final Path WAYS = Path.of("docs", "product-kinds");

    @Nested
    @OnH2
    class H2 extends Suite {}

    @Nested
    @OnPostgres
    class Postgres extends Suite {}

    abstract static class Suite extends Paths {

        @Autowired
        ProcessEngine engine;

        @Autowired
        JdbcTemplate jdbc;

        static List<String> kinds() {
            return ProductKind.NAMES;
        }

        @ParameterizedTest
        @MethodSource("kinds")
        void runsTheTasksThatItsKindAsksForAndSparesTheOthers(String name) throws IOException {
            ProductKind kind = ProductKind.named(name);

            String key = KindLifecycle.launches(team, kind);

            Feature feature = features.require(key);
            assertThat(feature.phase())
                    .as("phase; waiting %s", team.waitingAt(key))
                    .isEqualTo("LAUNCHED");
            Row classified = reader.document(feature, Kind.CLASSIFICATION).orElseThrow();
            assertThat(classified.text("track")).isEqualTo(kind.track());
            assertThat(tasksThatRan(key)).as("tasks that ran").containsExactlyInAnyOrderElementsOf(kind.runs());
            assertThat(spared(classified)).as("tasks that were spared").isEqualTo(kind.spared());
            assertThat(gates.baselines(feature, log.head()))
                    .extracting(baseline -> baseline.gate().name())
                    .containsExactlyInAnyOrderElementsOf(kind.gates());
            assertThat(shutting(key)).as("gaps that would shut a gate").isEmpty();
            drawsTheWay(kind, FlowsTaken.of(engine, key));
        }

        private Set<String> tasksThatRan(String feature) {
            Set<String> numbers = new TreeSet<>(jdbc.queryForList(
                    "SELECT DISTINCT number FROM trace_task WHERE feature = ? AND outcome = 'COMPLETED'"
                            + " AND number IS NOT NULL",
                    String.class,
                    feature));
            numbers.remove("T16");
            return numbers;
        }

        private static Set<String> spared(Row classified) {
            List<?> sentences = (List<?>) classified.fields().getOrDefault("spared", List.of());
            assertThat(sentences).allSatisfy(sentence -> assertThat(String.valueOf(sentence))
                    .contains("spared by conditional-tasks version")
                    .contains("does not ask where"));
            return sentences.stream()
                    .map(sentence -> String.valueOf(sentence).replaceFirst(" .*", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private List<String> shutting(String feature) {
            List<String> shutting = new ArrayList<>();
            for (JsonNode gap : team.as("auditor")
                    .get("/api/features/" + feature + "/gaps")
                    .isOk()
                    .body()
                    .path("gaps")) {
                if (!gap.path("severity").asText().equals("MINOR")) {
                    shutting.add(gap.path("sentence").asText());
                }
            }
            return shutting;
        }

        /** {@code -Dproduct-kinds.write=true} writes the file instead, for whoever changed a model. */
        private static void drawsTheWay(ProductKind kind, Set<String> flows) throws IOException {
            Map<String, Set<String>> way = new TreeMap<>();
            flows.forEach(flow -> way.computeIfAbsent(flow.replaceFirst("#.*", ""), model -> new TreeSet<>())
                    .add(flow.replaceFirst(".*#", "")));
            ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            Path file = WAYS.resolve(kind.name() + ".json");
            if (Boolean.getBoolean("product-kinds.write")) {
                Files.createDirectories(WAYS);
                Files.writeString(
                        file, json.writeValueAsString(new TreeMap<>(Map.of("title", kind.title(), "way", way))) + "\n");
            }
            JsonNode drawn = json.readTree(file.toFile());
            assertThat(drawn.path("way"))
                    .as("the way that %s keeps; run with -Dproduct-kinds.write=true, then npm run draw:kinds", file)
                    .isEqualTo(json.valueToTree(way));
        }
    }
}
