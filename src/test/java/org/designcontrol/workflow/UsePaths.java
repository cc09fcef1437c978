package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.ReleasePhase.Element.EVALUATE_USABILITY;
import static org.designcontrol.workflow.ReleasePhase.Element.VALIDATE_DESIGN;

import java.util.Map;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;
import org.junit.jupiter.api.Test;

/** What is shown with users and patients before a release. */
abstract class UsePaths extends ReleasedPaths {

    @Test
    void triesCriticalTasksWithFifteenOfEachGroupAndKeepsWhatTheFirstPartSaid() {
        Journey journey = LifecyclePaths.verified(team, "Critical task");
        Work work = journey.takes("ux", EVALUATE_USABILITY)
                .fills(Map.of(
                        "summativeParticipants", journey.key("UG") + " (Adults with COPD): 14",
                        "summativeResults", "All but one.",
                        "useErrors", "One pulled it off."));
        work.writes(
                Line.of("USE_TASK", journey.key("UT")).with("critical", "yes").with("reason", "Seen in the study"));

        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .hasSize(2)
                .anyMatch(problem -> problem.contains("at least 15 where a task is critical, now 14"))
                .anyMatch(problem -> problem.startsWith(journey.key("UT") + " USE-CRITICAL")
                        && problem.contains("was not tried with users"));

        work.fills(Map.of("summativeParticipants", journey.key("UG") + ": 15"))
                .writes(Line.of("USE_TASK", journey.key("UT"))
                        .with("summativeResult", "failed")
                        .with("reason", "Seen in the study"));
        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .singleElement()
                .asString()
                .contains("nothing is said about what follows");

        work.writes(Line.of("USE_TASK", journey.key("UT"))
                        .with("mitigation", "The strap closes with a click now.")
                        .with("reason", "Mended"))
                .completes();
        String document = "USABILITY-" + journey.feature;
        team.runJobs();
        assertThat(field(document, "accessibility")).isEqualTo("Large buttons");
        assertThat(field(document, "summativeResults")).isEqualTo("All but one.");
        assertThat(field(document, "summativeCritical")).isEqualTo("yes");
    }

    @Test
    void asksForFifteenWhereTheClassificationSaysThatATaskDoesSeriousHarm() {
        Journey journey = LifecyclePaths.verified(team, "Critical by T04");
        Work work = journey.takes("ux", EVALUATE_USABILITY)
                .fills(Map.of(
                        "summativeParticipants", journey.key("UG") + ": 14",
                        "summativeResults", "All.",
                        "useErrors", "none"));
        phase(journey, RegulatoryAssessment.KEY, "T04");
        new LaterSteps(journey)
                .classifying()
                .fills(Map.of("criticalTask", "yes"))
                .completes();

        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .singleElement()
                .asString()
                .contains("at least 15 where a task is critical, now 14");
        work.fills(Map.of("summativeParticipants", journey.key("UG") + ": 15")).completes();
    }

    @Test
    void letsNoStudyBeginBeforeItsApprovals() {
        Journey journey = verified("Study with patients", true, "T15");
        Work work = journey.takes("clinical", VALIDATE_DESIGN)
                .writes(ReleaseWork.validation(journey))
                .fills(Map.ofEntries(
                        Map.entry("representative", "The build that is released."),
                        Map.entry("sampleRationale", "As the protocol says."),
                        Map.entry("humanSubjects", "yes"),
                        Map.entry("studyStartedOn", "2026-09-01"),
                        Map.entry("ethicsApproval", "Committee North, 2026/17"),
                        Map.entry("ethicsApprovedOn", "2026-09-02"),
                        Map.entry("consent", "Information 3, signed."),
                        Map.entry("consentReadyOn", "2026-08-20"),
                        Map.entry("investigation", "IDE"),
                        Map.entry("investigationSince", "2026-10-01"),
                        Map.entry("euMarket", "yes"),
                        Map.entry("evaluationReport", "CER-1, revision 1"),
                        Map.entry("evaluationReportOn", "2026-11-20")));

        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .containsExactly(
                        "ethicsApprovedOn: Approved by the ethics committee on: not after 2026-09-01, now 2026-09-02.",
                        "investigationSince: That status since: not after 2026-09-01, now 2026-10-01.");
        work.fills(Map.of("ethicsApprovedOn", "2026-08-11", "investigationSince", "2026-08-30"))
                .completes();
    }
}
