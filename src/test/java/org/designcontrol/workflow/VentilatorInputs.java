package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.DesignInputs.Element.DEFINE_DESIGN_INPUTS;

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
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;

/** The inputs of the ventilator as they are published, with every gap they have, and what mends them. */
final class VentilatorInputs {

    static final Path DATA = Path.of("../shared/data/respiraworks-ventilator");

    /** The input that says how far a measured volume may be off. */
    static final String MEASURED = "RW-SYS-32";

    private static final Map<String, String> MAPPING = Map.of("mapping", """
            {"kinds": {"SYSTEM_REQ": "DESIGN_INPUT:SYSTEM", "SOFTWARE_REQ": "DESIGN_INPUT:SOFTWARE",
                       "HARDWARE_REQ": "DESIGN_INPUT:HARDWARE"},
             "relations": {"fulfills": "derives"}}
            """);

    private final Journey journey;
    private final VentilatorRecord record;
    private final Work inputs;

    VentilatorInputs(Journey journey) {
        this.journey = journey;
        this.record = new VentilatorRecord(journey);
        this.inputs = journey.takes("engineering", DEFINE_DESIGN_INPUTS);
    }

    void areWritten() throws IOException {
        importsWhatThereIs();
        hasExactlyTheGapsThatAreKnown();
        isToldEverythingWhenCompletedTooEarly();
        new VentilatorRisks(journey).areAnalysed();
        repairs();
        inputs.completes();
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
        JsonNode expected =
                new ObjectMapper().readTree(DATA.resolve("expected-gaps.json").toFile());
        Map<String, JsonNode> items = record.items("");
        Map<String, List<String>> gaps = record.gaps("");

        assertThat(gaps.get("DANGLING")).hasSize(expected.path("danglingLinks").asInt());
        assertThat(danglingTargets(items))
                .containsExactlyElementsOf(VentilatorRecord.texts(expected.path("missingLinkTargets")));
        List<String> needs = ofKind(items, gaps.get("G01"), "USER_NEED");
        assertThat(needs).contains(journey.key("UN"));
        needs.remove(journey.key("UN"));
        assertThat(needs).containsExactlyElementsOf(VentilatorRecord.texts(expected.path("needsWithoutDesignInput")));
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
                .hasSize(expected.path("softwareInputsWithoutResolvedUpstream").asInt());
        assertThat(ofLevel(items, gaps.get("ORPHAN-UP"), "HARDWARE"))
                .hasSize(expected.path("hardwareInputsWithoutUpstream").asInt());
        assertThat(gaps.get("ORPHAN-DOWN"))
                .hasSize(expected.path("systemInputsWithoutDownstream").asInt());
        assertThat(gaps).doesNotContainKey("CYCLE").containsKey("G08");
        for (JsonNode gap : record.json("/gaps").path("gaps")) {
            boolean isOfWords =
                    List.of("G08", "G08-QUANTITY").contains(gap.path("rule").asText());
            String category = isOfWords ? "wording" : "trace";
            if (gap.path("gate").asText().equals("G2")) {
                assertThat(gap.path("category").asText()).isEqualTo(category);
            }
        }
    }

    private void isToldEverythingWhenCompletedTooEarly() {
        Map<String, List<String>> gaps = record.gaps("");

        List<String> problems = inputs.triesToComplete(Map.of()).isRefused(422).problems();

        assertThat(about(problems, "verifyMethod")).hasSize(262);
        for (String rule : List.of("G01", "G08", "G08-PERFORMANCE", "DANGLING")) {
            assertThat(about(problems, rule)).hasSameSizeAs(gaps.get(rule));
        }
        assertThat(problems)
                .hasSize(262
                        + gaps.get("G01").size()
                        + gaps.get("G08").size()
                        + gaps.get("G08-PERFORMANCE").size()
                        + gaps.get("DANGLING").size());
        assertThat(journey.waitingAt()).contains(DEFINE_DESIGN_INPUTS);
    }

    private void repairs() throws IOException {
        Map<String, JsonNode> items = record.items("");
        saysHowEachInputIsVerified(items);
        List<String> unknown = new ArrayList<>(danglingTargets(items));
        writesTheMissing(unknown.subList(0, 12));
        removesLinksTo(new TreeSet<>(unknown.subList(12, unknown.size())), items);
        saysWhereInputsComeFrom();
        saysWhichControlsTheyRealise();
        rewordsAllButOne();
        assertThat(record.gaps("")).doesNotContainKeys("G01", "G08-PERFORMANCE", "DANGLING", "CYCLE");
        assertThat(inputs.view().body().path("exitRules"))
                .allSatisfy(rule -> assertThat(rule.path("clear").asBoolean()).isTrue());
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
                        .with("metric", "Pressure in the circuit")
                        .with("unit", "cmH2O")
                        .with("tolerance", "below 60")
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
        inputs.writes(
                Line.of("SOURCE", "ISO-80601-2-12")
                        .with("text", "ISO 80601-2-12, critical care ventilators")
                        .with("sourceType", "standard"),
                Line.of("DESIGN_INPUT", "RW-SYS-12")
                        .with("security", "yes")
                        .with("reason", "Answers the threat of settings that somebody else changes"),
                Line.of("DESIGN_INPUT", MEASURED)
                        .with("metric", "Volume of a breath that is shown")
                        .with("unit", "ml")
                        .with("tolerance", "± 20")
                        .with("reason", "How far it may be off is set before it is tried"));
        StringBuilder csv = new StringBuilder("from,relation,to\n");
        csv.append("RW-SYS-12,derives,").append(journey.key("UN")).append('\n');
        record.gaps("").get("ORPHAN-UP").forEach(key -> csv.append(key).append(",derives,ISO-80601-2-12\n"));
        imports("origins.csv", csv, "Where they come from");
    }

    private void saysWhichControlsTheyRealise() {
        StringBuilder csv = new StringBuilder("from,relation,to\n");
        VentilatorRisks.REALISED.forEach(
                (control, realised) -> realised.forEach(input -> csv.append(input + ",realises," + control + "\n")));
        imports("controls.csv", csv, "What answers the risks");
    }

    private void rewordsAllButOne() throws IOException {
        Map<String, JsonNode> items = record.items("");
        Map<String, Set<String>> words = new TreeMap<>();
        for (JsonNode gap : record.json("/gaps").path("gaps")) {
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
        assertThat(new LinkedHashSet<>(record.gaps("").get("G08"))).containsExactly(kept);
        inputs.writes(Line.of("DEVIATION", journey.key("DEV"))
                .with("rule", "G08")
                .with("reason", "The number comes out of the bench tests in spring.")
                .with("expiry", journey.team.clock().inDays(90))
                .linked("affects", kept));
    }

    /** Until no vague word is left: one word may hide another. */
    private void rewords(String key, String text) throws IOException {
        JsonNode rules = new ObjectMapper()
                .readTree(Path.of("src/main/resources/rules/gap-rules.json").toFile());
        String clear = text;
        for (JsonNode rule : rules.path("rules")) {
            if (!rule.path("id").asText().equals("G08")) continue;
            for (JsonNode term : rule.path("terms")) {
                clear = clear.replaceAll(
                        "(?i)(?<![\\w-])" + java.util.regex.Pattern.quote(term.asText()) + "(?![\\w-])",
                        "as Table 3 says");
            }
        }
        inputs.writes(Line.of("DESIGN_INPUT", key).with("text", clear).with("reason", "A test can decide it now"));
    }

    private JsonNode imports(String name, StringBuilder csv, String reason) {
        return imports(name, csv.toString().getBytes(StandardCharsets.UTF_8), Map.of("reason", reason));
    }

    private JsonNode imports(String name, byte[] csv, Map<String, String> how) {
        return journey.team
                .as("engineering")
                .imports(inputs.task(), name, csv, how)
                .isOk()
                .body();
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
}
