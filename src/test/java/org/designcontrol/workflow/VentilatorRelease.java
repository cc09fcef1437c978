package org.designcontrol.workflow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;

/** The verified ventilator on its way to the wards: each task by a person of its function. */
final class VentilatorRelease {

    private final Journey journey;
    private final VentilatorRecord record;

    VentilatorRelease(Journey journey) {
        this.journey = journey;
        this.record = new VentilatorRecord(journey);
    }

    /** Two studies: what nurses do with it shows some needs, the test lung the others. */
    void isValidated() {
        Work work = journey.takes("clinical", ReleasePhase.Element.VALIDATE_DESIGN)
                .fills(Map.of(
                        "representative", "The build and the hardware that are released.",
                        "sampleRationale", "Fifteen of one group of users, as FDA asks of critical tasks.",
                        "humanSubjects", "no",
                        "euMarket", "yes",
                        "evaluationReport", "CER-7, revision 2",
                        "evaluationReportOn", "2026-11-20"))
                .writes(
                        validation("VAL-USE", "Simulated use on an intensive care ward", "15 nurses"),
                        validation("VAL-LUNG", "All modes on an active test lung", "none; test lung"));
        StringBuilder csv = new StringBuilder("from,relation,to\n");
        csv.append("VAL-USE,validates," + journey.key("UG") + "\n");
        List<String> needs = record.keys("USER_NEED");
        for (int i = 0; i < needs.size(); i++) {
            csv.append((i % 2 == 0 ? "VAL-USE" : "VAL-LUNG") + ",validates," + needs.get(i) + "\n");
        }
        journey.team
                .as("clinical")
                .imports(work.task(), "validated.csv", csv.toString().getBytes(StandardCharsets.UTF_8), Map.of())
                .isOk();
        work.completes();
        ReleaseWork.confirms(journey, ReleasePhase.Element.CONFIRM_VALIDATION);
        journey.takes("ux", ReleasePhase.Element.EVALUATE_USABILITY)
                .fills(Map.of(
                        "summativeParticipants", journey.key("UG") + ": 15 nurses",
                        "summativeResults", "All critical tasks done by all.",
                        "useErrors", "Two looked for the pause of the alarm for more than ten seconds.",
                        "labelComprehension", "All fifteen found and understood the warnings of the instructions."))
                .completes();
        journey.team.runJobs();
    }

    private static Line validation(String key, String text, String participants) {
        return Line.of("VALIDATION", key)
                .with("text", text)
                .with("method", "Simulated use with a test lung, by the protocol of the study.")
                .with("result", "PASS")
                .with("build", "1.0.0+89abcdef")
                .with("participants", participants)
                .with("groups", "Nurses of intensive care")
                .with("site", "Simulation centre")
                .with("endpoint", "Ventilation goes on in every scene")
                .with("confidenceInterval", "0.82 to 1.00")
                .with("tester", "Carla, clinical")
                .with("performedOn", "2026-11-21");
    }

    void isCleared() {
        journey.takes("marketing", ReleasePhase.Element.CONFIRM_LABELS)
                .fills(Map.of(
                        "claimsChecked", "no claims are published",
                        "residualRiskText", "Chapter 2 of the instructions for use.",
                        "udiNeeded", "yes",
                        "udiAgency", "GS1",
                        "udi", "(01)00860000000017",
                        "udiEarlier", "no"))
                .completes();
        ReleaseWork.judgesOverallRisk(journey);
        SubmissionWork.submits(journey);
        journey.takes("regulatory", ReleasePhase.Element.RECORD_AUTHORITY_DECISION)
                .fills(SubmissionWork.numbers("K269999"))
                .completes(Map.of("outcome", ReleasePhase.Outcome.GRANTED));
    }

    void isTransferred() {
        journey.takes("engineering", ReleasePhase.Element.TRANSFER_DESIGN)
                .writes(Line.of("DESIGN_OUTPUT", "DO-PNEUMATICS")
                        .with("supplier", "Maker of the battery")
                        .with("supplierMatch", "same")
                        .with("reason", "Compared with the list of parts that the maker holds"))
                .fills(Map.ofEntries(
                        Map.entry("releaseBuild", "1.0.0+89abcdef"),
                        Map.entry("specMatch", "yes"),
                        Map.entry("processValidation", "PV-3 for the soldering, PV-4 for the blower"),
                        Map.entry("masterRecord", "MDF-3, revision 5"),
                        Map.entry("installTest", "Three devices set up by the instructions alone."),
                        Map.entry("rollback", "Devices stay in quarantine until the release is signed."),
                        Map.entry("supplierFlowDown", "Maker of the battery: capacity of each lot."),
                        Map.entry("knownAnomalies", "AN-1, mended"),
                        Map.entry("inEurope", "yes"),
                        Map.entry("prrc", "Petra, engineer, ten years in regulatory affairs"),
                        Map.entry("eudamed", "Registered on 2026-11-02"),
                        Map.entry("inAmerica", "yes"),
                        Map.entry("gudid", "Published on 2026-11-03")))
                .completes();
        journey.team.runJobs();
    }

    void isLaunched() {
        journey.takes("product", ReleasePhase.Element.LAUNCH)
                .fills(Map.of(
                        "launchPlan", "Two hospitals first, ten after a month.",
                        "trainingTarget", "95",
                        "trainingDone", "97",
                        "supportPath", "Telephone, day and night",
                        "surveillancePlan", "Alarms, stops and complaints, each month."))
                .completes();
        journey.team.runJobs();
    }
}
