package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.Verification.Element.VERIFY_DESIGN;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;

/** What shows that the ventilator does what its inputs say: a result for each, with logs as evidence. */
final class VentilatorTests {

    /** Falls through at first. */
    static final String FAILING = "RW-SYS-119";

    private static final Map<String, String> RESULT = Map.of(
            "build", "1.0.0+89abcdef",
            "environment", "Test lung, pressure gauge PG-7 calibrated until March",
            "sampleSize", "10",
            "sampleRationale", "Ten cycles show the spread that matters",
            "expected", "As the requirement says",
            "tester", "Theo",
            "testedOn", "2026-11-20");

    private final Journey journey;
    private final VentilatorRecord record;

    VentilatorTests(Journey journey) {
        this.journey = journey;
        this.record = new VentilatorRecord(journey);
    }

    void areRun() {
        Work work = journey.takes("tester", VERIFY_DESIGN);
        for (String level : List.of("SYSTEM", "SOFTWARE", "HARDWARE")) {
            handsIn(work, "tester", level.toLowerCase() + "-log.txt", "Log of the run of PRO-" + level);
        }
        imports(work, "results.csv", results());
        imports(work, "executed.csv", executed());

        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .hasSize(2)
                .anyMatch(problem -> problem.contains(FAILING + " has no passed verification"))
                .anyMatch(problem -> problem.contains("failed, and no anomaly was written"));
        work.writes(
                        Line.of("ANOMALY", "AN-1")
                                .with("text", "The alarm came at 28 minutes of remaining time.")
                                .with("evaluation", "Two minutes less than asked; nobody was harmed.")
                                .with("disposition", "mended")
                                .with("dispositionReason", "Mended in build 1.0.0+89abcdef.")
                                .linked("found-in", "VER-" + FAILING)
                                .linked("found-in", "HAZ-POWER"),
                        result("VER-" + FAILING + "-2", "PASS")
                                .linked("verifies", FAILING)
                                .linked("executes", "PRO-SYSTEM"),
                        lungs("SG-SMALL", "age", "65 and older: stiff lungs of the test lung", 45),
                        lungs("SG-LARGE", "age", "18 to 64: soft lungs of the test lung", 55),
                        lungs("SG-WOMEN", "sex", "Women: small lungs of the test lung", 50))
                .completes();
        journey.team.runJobs();
    }

    /** How far the volume that is shown is off, in ml. */
    private static Line lungs(String key, String attribute, String group, int share) {
        return Line.of("SUBGROUP", key)
                .with("attribute", attribute)
                .with("group", group)
                .with("targetShare", share)
                .with("datasetShare", 50)
                .with("cases", 40)
                .with("error", 9)
                .with("errorHigh", 14)
                .with("errorLimit", 20)
                .with("limitOf", VentilatorInputs.MEASURED);
    }

    void handsIn(Work work, String person, String name, String text) {
        assertThat(journey.team
                        .as(person)
                        .handsIn(work.task(), name, text.getBytes(StandardCharsets.UTF_8))
                        .isOk()
                        .text("/sha256"))
                .hasSize(64);
    }

    Line result(String key, String result) {
        Line line = Line.of("VERIFICATION", key).with("result", result).with("actual", "Within the limits");
        for (Map.Entry<String, String> each : RESULT.entrySet()) {
            line = line.with(each.getKey(), each.getValue());
        }
        return line;
    }

    private String results() {
        List<String> fields = RESULT.keySet().stream().sorted().toList();
        StringBuilder csv = new StringBuilder("key,kind,result,actual," + String.join(",", fields) + "\n");
        for (String input : record.keys("DESIGN_INPUT")) {
            boolean fails = input.equals(FAILING);
            csv.append("VER-" + input + ",VERIFICATION," + (fails ? "FAIL,28 minutes" : "PASS,Within the limits"));
            fields.forEach(field -> csv.append(",\"" + RESULT.get(field) + "\""));
            csv.append('\n');
        }
        return csv.toString();
    }

    private String executed() {
        StringBuilder csv = new StringBuilder("from,relation,to\n");
        for (JsonNode input : record.items("?kind=DESIGN_INPUT").values()) {
            String key = input.path("key").asText();
            csv.append("VER-" + key + ",verifies," + key + "\n");
            csv.append("VER-" + key + ",executes,PRO-" + input.path("level").asText() + "\n");
        }
        return csv.toString();
    }

    private void imports(Work work, String name, String csv) {
        journey.team
                .as("tester")
                .imports(work.task(), name, csv.getBytes(StandardCharsets.UTF_8), Map.of())
                .isOk();
    }
}
