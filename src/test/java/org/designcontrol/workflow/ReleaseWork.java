package org.designcontrol.workflow;

import static org.designcontrol.workflow.ReleasePhase.Element.CONFIRM_LABELS;
import static org.designcontrol.workflow.ReleasePhase.Element.CONFIRM_VALIDATION;
import static org.designcontrol.workflow.ReleasePhase.Element.EVALUATE_USABILITY;
import static org.designcontrol.workflow.ReleasePhase.Element.JUDGE_OVERALL_RISK;
import static org.designcontrol.workflow.ReleasePhase.Element.LAUNCH;
import static org.designcontrol.workflow.ReleasePhase.Element.RECORD_AUTHORITY_DECISION;
import static org.designcontrol.workflow.ReleasePhase.Element.TRANSFER_DESIGN;
import static org.designcontrol.workflow.ReleasePhase.Element.VALIDATE_DESIGN;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;

/** The tasks and reviews of a release, each done by a person of its function, with contents of our own. */
final class ReleaseWork {

    private ReleaseWork() {}

    /** @param shown keys of what the validation validates */
    static void goesThrough(Journey lead, String... shown) {
        reachesLaunch(lead, shown);
        launches(lead);
    }

    /** Both gates are passed, and the launch waits. */
    static void reachesLaunch(Journey lead, String... shown) {
        validates(lead, shown);
        reachesTransfer(lead);
        passes(lead);
    }

    /** From the review of the validation to the one of the transfer. */
    static void reachesTransfer(Journey lead) {
        passes(lead);
        confirmsLabels(lead);
        judgesOverallRisk(lead);
        submits(lead);
        grants(lead);
        transfers(lead);
    }

    static void confirmsLabels(Journey lead) {
        lead.takes("marketing", CONFIRM_LABELS)
                .fills(Map.of(
                        "claimsChecked", "no claims are published",
                        "residualRiskText", "Chapter 3 of the instructions.",
                        "udiNeeded", "yes",
                        "udiAgency", "GS1",
                        "udi", "(01)00860000000017",
                        "udiEarlier", "no"))
                .completes();
    }

    static void judgesOverallRisk(Journey lead) {
        lead.takes("quality", JUDGE_OVERALL_RISK)
                .fills(Map.of(
                        "overallAcceptable", "acceptable",
                        "overallMethod", "All remaining risks side by side, by the criteria of the plan.",
                        "reducedAsFar", "yes",
                        "complete", "yes",
                        "planCarriedOut", "yes",
                        "postProduction", "Complaints and alarms, each month.",
                        "report", "RMR-1, revision 1"))
                .completes();
    }

    static void grants(Journey lead) {
        lead.takes("regulatory", RECORD_AUTHORITY_DECISION)
                .fills(answer())
                .completes(Map.of("outcome", ReleasePhase.Outcome.GRANTED));
    }

    /** @param shown keys of what the validation validates */
    static void validates(Journey lead, String... shown) {
        validates(lead, List.of(), shown);
    }

    /** @param more rows that are written beside */
    static void validates(Journey lead, List<Line> more, String... shown) {
        Line validation = validation(lead);
        for (String key : shown) {
            validation = validation.linked("validates", key);
        }
        lead.takes("clinical", VALIDATE_DESIGN)
                .fills(Map.of(
                        "representative", "The build that is released.",
                        "sampleRationale", "As the protocol says.",
                        "humanSubjects", "no",
                        "euMarket", "yes",
                        "evaluationReport", "CER-1, revision 1",
                        "evaluationReportOn", "2026-11-20"))
                .writes(Stream.concat(Stream.of(validation), more.stream()).toArray(Line[]::new))
                .completes();
        confirms(lead, CONFIRM_VALIDATION);
        evaluates(lead, shown);
    }

    /** @param shown keys of which the user groups took part, beside that of the lead */
    static void evaluates(Journey lead, String... shown) {
        Work study = lead.takes("ux", EVALUATE_USABILITY)
                .fills(Map.of(
                        "summativeParticipants", participants(lead, shown),
                        "summativeResults", "All done.",
                        "useErrors", "none",
                        "labelComprehension", "All understood every line."));
        if (lead.isCritical()) {
            study.writes(Line.of("USE_TASK", lead.key("UT"))
                    .with("summativeResult", "done")
                    .with("reason", "Seen in the study"));
        }
        study.completes();
        lead.team.runJobs();
    }

    /** Quality looks at what others have done. */
    static void confirms(Journey lead, String element) {
        lead.team.runJobs();
        lead.takes("quality", element).decides(ReleasePhase.Outcome.CONFIRM);
        lead.team.runJobs();
    }

    /** Of every user group of the release as many as critical tasks ask for. */
    private static String participants(Journey lead, String... shown) {
        return Stream.concat(Stream.of(lead.key("UG")), Stream.of(shown).filter(key -> key.startsWith("UG")))
                .distinct()
                .map(group -> group + ": 16 patients")
                .collect(Collectors.joining("\n"));
    }

    static Line validation(Journey lead) {
        return Line.of("VALIDATION", lead.key("VAL"))
                .with("text", "Simulated use at home")
                .with("method", "Sixteen people sleep with it, and an alarm is set off.")
                .with("result", "PASS")
                .with("build", "1.4.0")
                .with("participants", "16")
                .with("groups", "Patients")
                .with("site", "Usability lab")
                .with("endpoint", "Alarm heard")
                .with("confidenceInterval", "0.83 to 1.00")
                .with("tester", "Carla, clinical")
                .with("performedOn", "2026-11-20");
    }

    static void submits(Journey lead) {
        SubmissionWork.submits(lead);
    }

    static Map<String, Object> answer() {
        return SubmissionWork.numbers("K231234");
    }

    static void transfers(Journey lead) {
        transfers(lead, Map.of());
    }

    /** @param otherwise fields that say something else here */
    static void transfers(Journey lead, Map<String, Object> otherwise) {
        transferring(lead).fills(otherwise).completes();
        lead.team.runJobs();
    }

    static Work transferring(Journey lead) {
        return lead.takes("engineering", TRANSFER_DESIGN)
                .fills(Map.ofEntries(
                        Map.entry("releaseBuild", "1.4.0"),
                        Map.entry("specMatch", "yes"),
                        Map.entry("processValidation", "none, each build is tested"),
                        Map.entry("masterRecord", "MDF-1, 3"),
                        Map.entry("installTest", "On three phones."),
                        Map.entry("rollback", "The store keeps 1.3."),
                        Map.entry("supplierFlowDown", "none"),
                        Map.entry("knownAnomalies", "none"),
                        Map.entry("inEurope", "yes"),
                        Map.entry("prrc", "Petra, engineer, ten years in regulatory affairs"),
                        Map.entry("eudamed", "Registered on 2026-11-02"),
                        Map.entry("inAmerica", "yes"),
                        Map.entry("gudid", "Published on 2026-11-03")));
    }

    static void launches(Journey lead) {
        lead.takes("product", LAUNCH)
                .fills(Map.of(
                        "launchPlan", "Two clinics first.",
                        "trainingTarget", "90",
                        "trainingDone", "95",
                        "supportPath", "Hotline",
                        "surveillancePlan", "Alarms heard, each month."))
                .completes();
        lead.team.runJobs();
    }

    /** Everybody who is asked endorses, and the one who wrote nothing too. */
    static void reviews(Journey lead) {
        for (String person : List.of(
                "quality",
                "clinical",
                "engineering",
                "ux",
                "regulatory",
                "legal",
                "data-science",
                "security",
                "privacy",
                "marketing",
                "medical-safety",
                "executive",
                "product")) {
            for (String task : lead.team.tasks(lead.feature, DesignReview.Element.REVIEW_CANDIDATE)) {
                if (lead.team
                        .as(person)
                        .get("/api/tasks/" + task)
                        .body()
                        .path("canClaim")
                        .asBoolean()) {
                    lead.reviews(person, DesignReview.Outcome.ENDORSE);
                    break;
                }
            }
        }
        if (!lead.team
                .tasks(lead.feature, DesignReview.Element.REVIEW_INDEPENDENTLY)
                .isEmpty()) {
            lead.takes("reviewer", DesignReview.Element.REVIEW_INDEPENDENTLY).decides(DesignReview.Outcome.ENDORSE);
        }
        lead.team.runJobs();
    }

    static void passes(Journey lead) {
        reviews(lead);
        lead.approves();
    }
}
