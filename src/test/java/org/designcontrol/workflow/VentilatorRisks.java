package org.designcontrol.workflow;

import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;

/** Three hazards of the ventilator, each with the control that its published requirements already hold. */
final class VentilatorRisks {

    /** Control to the inputs that realise it. */
    static final Map<String, List<String>> REALISED = Map.of(
            "RC-PRESSURE", List.of("RW-SYS-144", "RW-SYS-111"),
            "RC-DISCONNECTED", List.of("RW-SYS-114", "RW-SYS-115"),
            "RC-POWER", List.of("RW-SYS-50", "RW-SYS-119"));

    private static final Map<String, String> HAZARDS =
            Map.of("RC-PRESSURE", "HAZ-PRESSURE", "RC-DISCONNECTED", "HAZ-APNOEA", "RC-POWER", "HAZ-POWER");

    private final Journey journey;

    VentilatorRisks(Journey journey) {
        this.journey = journey;
    }

    void areAnalysed() {
        journey.analysesUse();
        journey.takes("quality", DesignInputs.Element.ANALYSE_HAZARDS)
                .writes(
                        hazard("HAZ-PRESSURE", "A valve sticks", "Pressure above 60 cmH2O in the airway", "Barotrauma"),
                        hazard("HAZ-APNOEA", "The tube comes off", "Nobody notices", "Hypoxia"),
                        hazard("HAZ-POWER", "The mains fail", "Ventilation stops", "Hypoxia"),
                        control("RC-PRESSURE", "A relief valve opens without power.", "DESIGN"),
                        control("RC-DISCONNECTED", "An alarm of high priority sounds.", "PROTECTION"),
                        control("RC-POWER", "A battery takes over without a gap.", "DESIGN"))
                .completes();
    }

    private static Line hazard(String key, String sequence, String situation, String harm) {
        return Line.of("HAZARD", key)
                .with("hazard", sequence)
                .with("sequence", sequence + "; nobody looks for a minute")
                .with("situation", situation)
                .with("harm", harm)
                .with("severity", 5)
                .with("probability", 3);
    }

    private static Line control(String key, String text, String type) {
        return Line.of("RISK_CONTROL", key)
                .with("text", text)
                .with("controlType", type)
                .with(
                        "optionAnalysis",
                        "Weighed against a warning in the instructions, which nobody reads in a crisis.")
                .linked("mitigates", HAZARDS.get(key));
    }

    /** Looks at each control twice, in the product and at work, and estimates what remains. */
    void areChecked(VentilatorTests tests) {
        Work work = journey.takes("quality", Verification.Element.CHECK_RISK_CONTROLS);
        tests.handsIn(
                work, "quality", "risk-controls.txt", "Each control inspected in build 1.0.0 and tried ten times.");
        REALISED.keySet()
                .forEach(control -> work.writes(
                        check(tests, control, "IMPLEMENTATION"),
                        check(tests, control, "EFFECTIVENESS"),
                        Line.of("RISK_CONTROL", control)
                                .with("newRisks", "no")
                                .with("reason", "Looked at in the build"),
                        Line.of("HAZARD", HAZARDS.get(control))
                                .with("residualSeverity", 5)
                                .with("residualProbability", 1)
                                .with(
                                        "residualJustification",
                                        "A second control of its kind would fail with the first.")
                                .with("disclose", control.equals("RC-PRESSURE") ? "no" : "yes")
                                .with("reason", "Estimated with the control in place")));
        work.completes();
    }

    private static Line check(VentilatorTests tests, String control, String aspect) {
        return tests.result("VER-" + control + "-" + aspect.substring(0, 3), "PASS")
                .with("aspect", aspect)
                .linked("verifies", control)
                .linked("executes", "PRO-SYSTEM");
    }
}
