package org.designcontrol.workflow;

import static org.designcontrol.workflow.DesignOutputs.Element.RECORD_DESIGN_OUTPUTS;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;

/** What the ventilator consists of: each published requirement is satisfied by a part of it. */
final class VentilatorOutputs {

    private final Journey journey;
    private final VentilatorRecord record;

    VentilatorOutputs(Journey journey) {
        this.journey = journey;
        this.record = new VentilatorRecord(journey);
    }

    void areRecorded() {
        Work work = journey.takes("engineering", RECORD_DESIGN_OUTPUTS)
                .writes(
                        output("DO-SYSTEM", "Architecture of the ventilator, revision 4"),
                        output("DO-PNEUMATICS", "Pneumatic diagram and list of parts, revision 7"),
                        software("SI-CONTROLLER", "Controller: cycle of breaths and alarms")
                                .linked("contains", "SOUP-NANOPB"),
                        software("SI-GUI", "Screen: settings and alarms").linked("contains", "SOUP-NANOPB"),
                        Line.of("SOUP", "SOUP-NANOPB")
                                .with("text", "Nanopb, messages between controller and screen")
                                .with("version", "0.4.8")
                                .with("manufacturer", "Petteri Aimonen")
                                .with("sbomLine", "pkg:github/nanopb/nanopb@0.4.8")
                                .with("anomalyReview", "None of the known anomalies touches messages of fixed size."),
                        Line.of("LABEL", "LBL-1")
                                .with("text", "Keep a manual resuscitator within reach.")
                                .with("labelType", "instructions for use")
                                .linked("states", "HAZ-POWER")
                                .linked("states", "HAZ-APNOEA"),
                        protocol("SYSTEM", "On the whole device with a test lung"),
                        protocol("SOFTWARE", "On the bench, by the automated tests"),
                        protocol("HARDWARE", "On each part, by inspection and measurement"));
        journey.team
                .as("engineering")
                .imports(
                        work.task(),
                        "satisfies.csv",
                        satisfied().getBytes(StandardCharsets.UTF_8),
                        Map.of("reason", "Says which part satisfies what"))
                .isOk();
        work.completes();
        journey.team.runJobs();
    }

    /** Once more, as the review asked: the changed input is satisfied by the battery too. */
    void areRecordedAgain(String changedInput) {
        journey.takes("engineering", RECORD_DESIGN_OUTPUTS)
                .writes(output("DO-BATTERY", "Battery, data sheet and test of capacity")
                        .linked("satisfies", changedInput))
                .completes();
        journey.team.runJobs();
    }

    private String satisfied() {
        StringBuilder csv = new StringBuilder("from,relation,to\n");
        for (JsonNode input : record.items("?kind=DESIGN_INPUT").values()) {
            String part =
                    switch (input.path("level").asText()) {
                        case "SYSTEM" -> "DO-SYSTEM";
                        case "HARDWARE" -> "DO-PNEUMATICS";
                        default -> input.path("text").asText().contains("GUI") ? "SI-GUI" : "SI-CONTROLLER";
                    };
            csv.append(part + ",satisfies," + input.path("key").asText() + "\n");
        }
        return csv.toString();
    }

    private static Line output(String key, String text) {
        return Line.of("DESIGN_OUTPUT", key)
                .with("text", text)
                .with("acceptance", "Inspected against its drawing; nothing deviates")
                .with("essential", true);
    }

    private static Line software(String key, String text) {
        return Line.of("SOFTWARE_ITEM", key)
                .with("text", text)
                .with("safetyClass", "C")
                .with("repository", "https://example.org/ventilator.git")
                .with("commit", "89abcdef0123456789abcdef0123456789abcdef");
    }

    private static Line protocol(String level, String text) {
        return Line.of("PROTOCOL", "PRO-" + level)
                .with("text", text + ": set up what the requirement says, measure, compare.")
                .with("acceptance", "Every measured value lies within the limits of its requirement");
    }
}
