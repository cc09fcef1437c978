package org.designcontrol.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.exchange.ImportReport.Dangling;
import org.designcontrol.testkit.Desk;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Rooms;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Gap;
import org.designcontrol.trace.Gaps;
import org.designcontrol.trace.Graph;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Permit;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.Row;
import org.designcontrol.trace.View;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Real requirements of a real ventilator, with the gaps that they really have. */
class VentilatorIT {

    private static final Path DATA = Path.of("../shared/data/respiraworks-ventilator");
    private static final Mapping MAPPING = Mapping.parse("""
            {"kinds": {"USER_NEED": "USER_NEED", "SYSTEM_REQ": "DESIGN_INPUT:SYSTEM",
                       "SOFTWARE_REQ": "DESIGN_INPUT:SOFTWARE", "HARDWARE_REQ": "DESIGN_INPUT:HARDWARE"},
             "relations": {"fulfills": "derives"}}
            """);

    @BeforeAll
    static void isThere() {
        assumeTrue(Files.isDirectory(DATA), "The shared data lies beside the checkout: " + DATA);
    }

    @Nested
    @OnH2
    class H2 extends Scenarios {}

    @Nested
    @OnPostgres
    class Postgres extends Scenarios {}

    @SpringBootTest(classes = Rooms.class)
    abstract static class Scenarios {

        @Autowired
        Desk desk;

        @Autowired
        Importer importer;

        @Autowired
        Gaps gaps;

        @Autowired
        RecordReader reader;

        @Autowired
        AuditLog log;

        @Test
        void bringsTheRecordInWithExactlyTheGapsItHas() throws IOException {
            JsonNode expected = new ObjectMapper()
                    .readTree(DATA.resolve("expected-gaps.json").toFile());
            Feature feature = desk.feature();
            Permit task = desk.task(feature, "DESIGN_INPUT,USER_NEED,SOURCE,DEVIATION");

            ImportReport items = importFile(task, "items.csv", false);
            ImportReport links = importFile(task, "links.csv", false);

            assertThat(items)
                    .isEqualTo(
                            new ImportReport(false, 296, 0, 0, List.of(), List.of(), List.of(), List.of(), List.of()));
            assertThat(links.created()).isEqualTo(286);
            assertThat(links.dangling()).hasSize(expected.get("danglingLinks").asInt());
            assertThat(new TreeSet<>(links.dangling().stream().map(Dangling::to).toList()))
                    .containsExactlyElementsOf(texts(expected.get("missingLinkTargets")));
            everyGap(feature, expected);
            theSameFilesAgainChangeNothing(feature, task);
        }

        private void everyGap(Feature feature, JsonNode expected) {
            Graph graph = reader.feature(feature, log.head(), View.WORKING);
            List<Gap> found = gaps.of(feature, log.head());

            assertThat(items(found, "DANGLING"))
                    .hasSize(expected.get("danglingLinks").asInt());
            Map<Kind, List<String>> unreached = items(found, "G01").stream()
                    .collect(Collectors.groupingBy(key -> graph.any(key).kind()));
            assertThat(unreached.get(Kind.USER_NEED))
                    .containsExactlyElementsOf(texts(expected.get("needsWithoutDesignInput")));
            JsonNode none = expected.get("designInputsThatReachNoNeed");
            assertThat(unreached.get(Kind.DESIGN_INPUT))
                    .hasSize(none.get("total").asInt());
            assertThat(byLevel(graph, unreached.get(Kind.DESIGN_INPUT)))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "SYSTEM", none.get("SYSTEM").asLong(),
                            "SOFTWARE", none.get("SOFTWARE").asLong(),
                            "HARDWARE", none.get("HARDWARE").asLong()));
            assertThat(byLevel(graph, items(found, "ORPHAN-UP")))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "SYSTEM",
                                    expected.get("systemInputsWithoutUpstream").asLong(),
                            "SOFTWARE",
                                    expected.get("softwareInputsWithoutResolvedUpstream")
                                            .asLong(),
                            "HARDWARE",
                                    expected.get("hardwareInputsWithoutUpstream")
                                            .asLong()));
            assertThat(items(found, "ORPHAN-DOWN"))
                    .hasSize(expected.get("systemInputsWithoutDownstream").asInt());
            assertThat(items(found, "CYCLE")).isEmpty();
        }

        private void theSameFilesAgainChangeNothing(Feature feature, Permit task) throws IOException {
            long before = log.head().sequence();

            ImportReport items = importFile(task, "items.csv", false);
            ImportReport links = importFile(task, "links.csv", false);

            assertThat(List.of(items.created(), items.revised(), items.unchanged()))
                    .containsExactly(0, 0, 296);
            assertThat(List.of(links.created(), links.revised(), links.unchanged()))
                    .containsExactly(0, 0, 286);
            assertThat(log.head().sequence()).isEqualTo(before);
        }

        @Test
        void saysInADryRunWhatWouldHappenAndWritesNothing() throws IOException {
            Feature feature = desk.feature();
            Permit task = desk.task(feature, "DESIGN_INPUT");
            long before = log.head().sequence();

            ImportReport report = importFile(task, "items.csv", true);

            assertThat(report.rejected()).hasSize(34).allSatisfy(rejected -> {
                assertThat(rejected.field()).isEqualTo("kind");
                assertThat(rejected.reason()).contains("does not write USER_NEED");
            });
            assertThat(log.head().sequence()).isEqualTo(before);
        }

        private ImportReport importFile(Permit task, String name, boolean dryRun) throws IOException {
            Importer.Upload upload = new Importer.Upload(DATA.resolve(name), name, "0".repeat(64));
            return importer.run(task, "csv", upload, MAPPING, dryRun, null);
        }

        private static Map<String, Long> byLevel(Graph graph, List<String> keys) {
            return keys.stream()
                    .map(graph::any)
                    .collect(Collectors.groupingBy((Row row) -> row.text("level"), Collectors.counting()));
        }

        private static List<String> items(List<Gap> gaps, String rule) {
            return gaps.stream()
                    .filter(gap -> gap.rule().equals(rule))
                    .map(Gap::item)
                    .toList();
        }

        private static List<String> texts(JsonNode list) {
            return java.util.stream.StreamSupport.stream(list.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
    }
}
