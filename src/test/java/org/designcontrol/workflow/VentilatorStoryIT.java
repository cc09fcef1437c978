package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.DesignInputs.Element.DEFINE_DESIGN_INPUTS;
import static org.designcontrol.workflow.DesignReview.Element.DECIDE_ON_GAPS;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Gate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A real ventilator's requirements go through the inputs to gate G2: shut at first, repaired, and passed. */
class VentilatorStoryIT {

    private static final Path DATA = Path.of("../shared/data/respiraworks-ventilator");
    private static final Map<String, String> MAPPING = Map.of("mapping", """
            {"kinds": {"SYSTEM_REQ": "DESIGN_INPUT:SYSTEM", "SOFTWARE_REQ": "DESIGN_INPUT:SOFTWARE",
                       "HARDWARE_REQ": "DESIGN_INPUT:HARDWARE"},
             "relations": {"fulfills": "derives"}}
            """);

    @BeforeAll
    static void isThere() {
        assumeTrue(Files.isDirectory(DATA), "The shared data lies beside the checkout: " + DATA);
    }

    @Nested
    @OnH2
    class H2 extends Story {}

    @Nested
    @OnPostgres
    class Postgres extends Story {}

    abstract static class Story extends Paths {

        private Journey journey;
        private Work inputs;

        @Test
        void takesTheVentilatorToItsFirstShutGateAndThroughIt() throws IOException {
            journey = new Journey(team, "Pressure-controlled ventilation").reachesInputs();
            inputs = journey.takes("engineering", DEFINE_DESIGN_INPUTS);

            importsWhatThereIs();
            hasExactlyTheGapsThatAreKnown();
            isToldEverythingWhenCompletedTooEarly();
            repairs();
            inputs.completes();
            journey.analysesUse().analysesHazards();
            team.runJobs();
            findsTheGateShut();
            getsTheDeviationAccepted();
            journey.reviewsInputs().approves();
            hasABaselineOfExactlyWhatWasReviewed();
        }

        private void importsWhatThereIs() throws IOException {
            for (boolean dryRun : List.of(true, false)) {
                Map<String, String> how = new LinkedHashMap<>(MAPPING);
                how.put("dryRun", String.valueOf(dryRun));
                assertThat(imports("items.csv", Files.readAllBytes(DATA.resolve("items.csv")), how)
                                .path("created")
                                .asInt())
                        .isEqualTo(296);
            }
            JsonNode links = imports("links.csv", Files.readAllBytes(DATA.resolve("links.csv")), MAPPING);
            assertThat(links.path("created").asInt()).isEqualTo(286);
            assertThat(links.path("dangling")).hasSize(34);
        }

        private void hasExactlyTheGapsThatAreKnown() throws IOException {
            JsonNode expected = new ObjectMapper()
                    .readTree(DATA.resolve("expected-gaps.json").toFile());
            Map<String, JsonNode> items = items("");
            Map<String, List<String>> gaps = gaps("");

            assertThat(gaps.get("DANGLING"))
                    .hasSize(expected.path("danglingLinks").asInt());
            assertThat(danglingTargets(items)).containsExactlyElementsOf(texts(expected.path("missingLinkTargets")));
            List<String> needs = ofKind(items, gaps.get("G01"), "USER_NEED");
            assertThat(needs).contains(journey.key("UN"));
            needs.remove(journey.key("UN"));
            assertThat(needs).containsExactlyElementsOf(texts(expected.path("needsWithoutDesignInput")));
            JsonNode unreached = expected.path("designInputsThatReachNoNeed");
            assertThat(ofKind(items, gaps.get("G01"), "DESIGN_INPUT"))
                    .hasSize(unreached.path("total").asInt());
            for (String level : List.of("SYSTEM", "SOFTWARE", "HARDWARE")) {
                assertThat(ofLevel(items, ofKind(items, gaps.get("G01"), "DESIGN_INPUT"), level))
                        .hasSize(unreached.path(level).asInt());
            }
            assertThat(ofLevel(items, gaps.get("ORPHAN-UP"), "SYSTEM"))
                    .hasSize(expected.path("systemInputsWithoutUpstream").asInt());
            assertThat(ofLevel(items, gaps.get("ORPHAN-UP"), "SOFTWARE"))
                    .hasSize(expected.path("softwareInputsWithoutResolvedUpstream")
                            .asInt());
            assertThat(ofLevel(items, gaps.get("ORPHAN-UP"), "HARDWARE"))
                    .hasSize(expected.path("hardwareInputsWithoutUpstream").asInt());
            assertThat(gaps.get("ORPHAN-DOWN"))
                    .hasSize(expected.path("systemInputsWithoutDownstream").asInt());
            assertThat(gaps).doesNotContainKey("CYCLE").containsKey("G08");
            for (JsonNode gap : json("/gaps").path("gaps")) {
                String category = gap.path("rule").asText().equals("G08") ? "wording" : "trace";
                if (gap.path("gate").asText().equals("G2")) {
                    assertThat(gap.path("category").asText()).isEqualTo(category);
                }
            }
        }

        private void isToldEverythingWhenCompletedTooEarly() {
            Map<String, List<String>> gaps = gaps("");

            List<String> problems =
                    inputs.triesToComplete(Map.of()).isRefused(422).problems();

            assertThat(about(problems, "verifyMethod")).hasSize(262);
            for (String rule : List.of("G01", "G08", "DANGLING")) {
                assertThat(about(problems, rule)).hasSameSizeAs(gaps.get(rule));
            }
            assertThat(problems)
                    .hasSize(262
                            + gaps.get("G01").size()
                            + gaps.get("G08").size()
                            + gaps.get("DANGLING").size());
            assertThat(journey.waitingAt()).contains(DEFINE_DESIGN_INPUTS);
        }

        private void repairs() throws IOException {
            Map<String, JsonNode> items = items("");
            saysHowEachInputIsVerified(items);
            List<String> unknown = new ArrayList<>(danglingTargets(items));
            writesTheMissing(unknown.subList(0, 12));
            removesLinksTo(new TreeSet<>(unknown.subList(12, unknown.size())), items);
            saysWhereInputsComeFrom();
            rewordsAllButOne();
            assertThat(gaps("")).doesNotContainKeys("G01", "DANGLING", "CYCLE");
            assertThat(inputs.view().body().path("exitRules"))
                    .allSatisfy(
                            rule -> assertThat(rule.path("clear").asBoolean()).isTrue());
        }

        private void saysHowEachInputIsVerified(Map<String, JsonNode> items) {
            StringBuilder csv = new StringBuilder("key,kind,verifyMethod\n");
            items.values().stream()
                    .filter(item -> item.path("kind").asText().equals("DESIGN_INPUT"))
                    .forEach(item -> csv.append(item.path("key").asText()).append(",DESIGN_INPUT,TEST\n"));
            assertThat(imports("methods.csv", csv, "Says how each is verified")
                            .path("revised")
                            .asInt())
                    .isEqualTo(262);
        }

        private void writesTheMissing(List<String> keys) {
            inputs.writes(keys.stream()
                    .map(key -> Line.of("DESIGN_INPUT", key)
                            .with("text", "The pressure in the circuit stays below 60 cmH2O.")
                            .with("level", "SYSTEM")
                            .with("verifyMethod", "TEST")
                            .with("reason", "Lost from the list of system requirements")
                            .linked("derives", "SR-32"))
                    .toArray(Line[]::new));
        }

        private void removesLinksTo(Set<String> gone, Map<String, JsonNode> items) {
            for (JsonNode item : items.values()) {
                Line line = Line.of(item.path("kind").asText(), item.path("key").asText())
                        .unlinked()
                        .with("reason", "Superseded by another requirement");
                boolean changes = false;
                for (JsonNode link : item.path("links")) {
                    if (gone.contains(link.path("to").asText())) {
                        changes = true;
                    } else {
                        line = line.linked(
                                link.path("relation").asText(), link.path("to").asText());
                    }
                }
                if (changes) {
                    inputs.writes(line);
                }
            }
        }

        private void saysWhereInputsComeFrom() {
            inputs.writes(Line.of("SOURCE", "ISO-80601-2-12")
                    .with("text", "ISO 80601-2-12, critical care ventilators")
                    .with("sourceType", "standard"));
            StringBuilder csv = new StringBuilder("from,relation,to\n");
            csv.append("RW-SYS-12,derives,").append(journey.key("UN")).append('\n');
            gaps("").get("ORPHAN-UP").forEach(key -> csv.append(key).append(",derives,ISO-80601-2-12\n"));
            imports("origins.csv", csv, "Where they come from");
        }

        private void rewordsAllButOne() throws IOException {
            Map<String, JsonNode> items = items("");
            Map<String, Set<String>> words = new TreeMap<>();
            for (JsonNode gap : json("/gaps").path("gaps")) {
                if (gap.path("rule").asText().equals("G08")) {
                    words.computeIfAbsent(gap.path("item").asText(), key -> new LinkedHashSet<>())
                            .add(gap.path("sentence").asText().replaceAll(".*says \"(.*)\", which.*", "$1"));
                }
            }
            String kept = words.keySet().iterator().next();
            for (String key : words.keySet()) {
                if (!key.equals(kept)) {
                    rewords(key, items.get(key).path("text").asText());
                }
            }
            assertThat(new LinkedHashSet<>(gaps("").get("G08"))).containsExactly(kept);
            inputs.writes(Line.of("DEVIATION", journey.key("DEV"))
                    .with("rule", "G08")
                    .with("reason", "The number comes out of the bench tests in spring.")
                    .with("expiry", team.clock().inDays(90))
                    .linked("affects", kept));
        }

        /** Until no vague word is left: one word may hide another. */
        private void rewords(String key, String text) throws IOException {
            JsonNode rules = new ObjectMapper()
                    .readTree(Path.of("src/main/resources/rules/gap-rules.json").toFile());
            String clear = text;
            for (JsonNode rule : rules.path("rules")) {
                for (JsonNode term : rule.path("terms")) {
                    clear = clear.replaceAll(
                            "(?i)(?<![\\w-])" + java.util.regex.Pattern.quote(term.asText()) + "(?![\\w-])",
                            "as Table 3 says");
                }
            }
            inputs.writes(Line.of("DESIGN_INPUT", key).with("text", clear).with("reason", "A test can decide it now"));
        }

        private void findsTheGateShut() {
            assertThat(journey.waitingAt()).containsExactly(DECIDE_ON_GAPS);
            assertThat(entries(journey).stream()
                            .filter(entry -> entry.action().equals("GATE_CHECKED"))
                            .reduce((a, b) -> b)
                            .orElseThrow()
                            .data()
                            .get("shut"))
                    .isEqualTo(true);
            Work chair = journey.takes("quality", DECIDE_ON_GAPS);
            chair.decides(DesignReview.Outcome.CHECK_AGAIN);
            team.runJobs();
            assertThat(journey.waitingAt()).containsExactly(DECIDE_ON_GAPS);
        }

        private void getsTheDeviationAccepted() {
            journey.takes("quality", DECIDE_ON_GAPS)
                    .writes(Line.of("DEVIATION", journey.key("DEV"))
                            .with("decision", "ACCEPTED")
                            .with("changeReason", "Nothing is built on it before spring"))
                    .decides(DesignReview.Outcome.CHECK_AGAIN);
            team.runJobs();
        }

        private void hasABaselineOfExactlyWhatWasReviewed() {
            assertThat(baselines(journey))
                    .extracting(baseline -> baseline.gate())
                    .containsExactly(Gate.G0, Gate.G1, Gate.G2);
            var baseline = baselines(journey).get(2);
            Set<String> then = revisions(items("?asOf=" + baseline.candidate()));
            Set<String> approved = revisions(items("?state=APPROVED"));
            assertThat(approved).isEqualTo(then);
            assertThat(baseline.rows()).isEqualTo(then.size()).isGreaterThan(296 + 12);
            JsonNode log =
                    team.as("admin").get("/api/audit/verification").isOk().body();
            assertThat(log.path("broken")).isEmpty();
            assertThat(log.path("whole").asBoolean()).isTrue();
            assertThat(journey.waitingAt()).containsExactly(DesignOutputs.Element.RECORD_DESIGN_OUTPUTS);
            assertThat(entries(journey, "GATE_PASSED")).isEqualTo(3);
        }

        private static Set<String> revisions(Map<String, JsonNode> items) {
            return items.values().stream()
                    .map(item -> item.path("key").asText() + " "
                            + item.path("revision").asInt() + " "
                            + item.path("contentHash").asText())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private JsonNode imports(String name, StringBuilder csv, String reason) {
            return imports(name, csv.toString().getBytes(StandardCharsets.UTF_8), Map.of("reason", reason));
        }

        private JsonNode imports(String name, byte[] csv, Map<String, String> how) {
            return team.as("engineering")
                    .imports(inputs.task(), name, csv, how)
                    .isOk()
                    .body();
        }

        private JsonNode json(String path) {
            return team.as("quality")
                    .get("/api/features/" + journey.feature + path)
                    .isOk()
                    .body();
        }

        private Map<String, JsonNode> items(String query) {
            Map<String, JsonNode> items = new TreeMap<>();
            json("/items" + query)
                    .path("items")
                    .forEach(item -> items.put(item.path("key").asText(), item));
            return items;
        }

        /** Rule to the items it is broken for. */
        private Map<String, List<String>> gaps(String query) {
            Map<String, List<String>> gaps = new TreeMap<>();
            json("/gaps" + query).path("gaps").forEach(gap -> gaps.computeIfAbsent(
                            gap.path("rule").asText(), rule -> new ArrayList<>())
                    .add(gap.path("item").asText()));
            return gaps;
        }

        private static TreeSet<String> danglingTargets(Map<String, JsonNode> items) {
            TreeSet<String> targets = new TreeSet<>();
            items.values().forEach(item -> item.path("links").forEach(link -> {
                if (!items.containsKey(link.path("to").asText())) {
                    targets.add(link.path("to").asText());
                }
            }));
            return targets;
        }

        private static List<String> ofKind(Map<String, JsonNode> items, List<String> keys, String kind) {
            return keys.stream()
                    .filter(key -> items.get(key).path("kind").asText().equals(kind))
                    .collect(Collectors.toCollection(ArrayList::new));
        }

        private static List<String> ofLevel(Map<String, JsonNode> items, List<String> keys, String level) {
            return keys.stream()
                    .filter(key -> items.get(key).path("level").asText().equals(level))
                    .toList();
        }

        private static List<String> about(List<String> problems, String what) {
            return problems.stream()
                    .filter(problem -> problem.split(":")[0].endsWith(" " + what))
                    .toList();
        }

        private static List<String> texts(JsonNode list) {
            return StreamSupport.stream(list.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
    }
}
