package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.ReleasePhase.Element.RECORD_AUTHORITY_DECISION;
import static org.designcontrol.workflow.ReleaseWork.confirmsLabels;
import static org.designcontrol.workflow.ReleaseWork.passes;
import static org.designcontrol.workflow.ReleaseWork.validates;
import static org.designcontrol.workflow.SubmissionWork.answered;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.designcontrol.testkit.Answer;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Submitting: the checklists of the route, the numbers of authorities, their questions and their clock. */
abstract class SubmissionPaths extends ReleasedPaths {

    private Journey atSubmission(String title) {
        Journey journey = verified(title, true, "T18");
        passes(journey);
        return journey;
    }

    private Work waiting(String title) {
        Journey journey = atSubmission(title);
        SubmissionWork.submits(journey);
        return journey.takes("regulatory", RECORD_AUTHORITY_DECISION);
    }

    @Test
    void fillsInTheListsOfWhatIsSubmittedOnce() {
        Journey journey = atSubmission("Lists filled in");
        Work work = SubmissionWork.begins(journey);

        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .singleElement()
                .asString()
                .startsWith("CHECKLIST_LINE: 510(k) premarket notification: 27 of 27 lines are not in the record.");
        assertThat(SubmissionWork.fillsIn(journey, work)).isEqualTo(27);
        assertThat(SubmissionWork.fillsIn(journey, work)).isZero();
        work.fills(Map.of("submissionTypes", List.of("510(k)", "self-declaration")));
        assertThat(SubmissionWork.fillsIn(journey, work))
                .as("nothing is classified: the lists of both regulations, and those of the AI Act")
                .isEqualTo(34 + 22 + 10 + 32 + 24 + 10 + 29 + 3 + 5);

        JsonNode line = SubmissionWork.lines(journey).get(0).path("fields");
        assertThat(line.path("clause").asText()).isEqualTo("21 CFR 807.87(a)");
        assertThat(line.path("mark").asText()).isEqualTo("R");
        JsonNode lists = team.as("regulatory")
                .get("/api/tasks/" + work.task() + "/proposal")
                .isOk()
                .body()
                .at("/proposal/lists");
        assertThat(lists.findValuesAsText("id"))
                .containsExactly(
                        "us-510k",
                        "eu-gspr",
                        "eu-technical-documentation",
                        "eu-declaration",
                        "eu-ivdr-gspr",
                        "eu-ivdr-technical-documentation",
                        "eu-ivdr-declaration",
                        "eu-ai-act",
                        "eu-ai-act-later",
                        "eu-ai-act-transparency");
        assertThat(lists.findValuesAsText("answered")).containsOnly("0");
    }

    @Test
    void asksOfEachLineEvidenceOrAReasonBeforeItIsSent() {
        Journey journey = atSubmission("Every line answered");
        Work work = SubmissionWork.answersEveryLine(journey, SubmissionWork.begins(journey));
        List<JsonNode> lines = SubmissionWork.lines(journey);
        String first = lines.get(0).path("key").asText();
        String second = lines.get(1).path("key").asText();
        work.writes(
                Line.of("CHECKLIST_LINE", first).with("evidence", ""),
                Line.of("CHECKLIST_LINE", second).with("applies", "no"));

        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .hasSize(2)
                .anyMatch(problem -> problem.startsWith(first + " CHECKLIST") && problem.contains("names no evidence"))
                .anyMatch(problem -> problem.startsWith(second + " CHECKLIST") && problem.contains("does not say why"));

        work.writes(
                        answered(lines.get(0), "yes", "evidence", "TD-7, chapter 1"),
                        answered(lines.get(1), "no", "whyNot", "Registered with the first order"))
                .completes();
        team.runJobs();
        String document = "SUBMISSION-" + journey.feature;
        assertThat(field(document, "checklistTable")).startsWith("submission-checklists version ");
        assertThat(reader.history("OXI", document)
                        .get(0)
                        .fields()
                        .get("checklists")
                        .toString())
                .contains("us-510k sha256 ", ": 27 of 27 answered");
        ReleaseWork.confirms(journey, ReleasePhase.Element.CONFIRM_SUBMISSION);
        assertThat(journey.waitingAt()).contains(RECORD_AUTHORITY_DECISION);
    }

    @Test
    void saysHowANumberIsWritten() {
        Work work = waiting("Numbers of authorities");

        work.fills(SubmissionWork.numbers("K12"));

        assertThat(work.triesToComplete(Map.of("outcome", ReleasePhase.Outcome.GRANTED))
                        .isRefused(422)
                        .problems())
                .singleElement()
                .asString()
                .contains("a 510(k) number has K and six digits, such as K231234");
        work.fills(Map.of("number510k", ""));
        assertThat(work.triesToComplete(Map.of("outcome", ReleasePhase.Outcome.GRANTED))
                        .isRefused(422)
                        .problems())
                .singleElement()
                .asString()
                .contains("510(k) number: fill it in");

        work.fills(Map.of("submissionTypes", List.of("self-declaration")));
        assertThat(work.triesToComplete(Map.of("outcome", ReleasePhase.Outcome.GRANTED))
                        .isRefused(422)
                        .problems())
                .containsExactly("submissionTypes: What was submitted: 510(k) was sent too.");
    }

    @Test
    void countsTheDaysOfTheAuthorityWithoutThoseOnWhichItsClockStands() {
        Work work = waiting("Clock of the authority");
        work.writes(
                question("AQ-1", "2026-11-23", "2026-12-20", "yes"),
                question("AQ-2", "2026-11-25", "2026-12-20", "yes")
                        .with("answeredOn", "2026-12-01")
                        .with("answer", "Letter 2"),
                question("AQ-3", "2026-11-23", "2026-12-20", "no"));
        work.fills(Map.of("decidedOn", "2026-12-11"));

        JsonNode clock = clock(work);
        assertThat(clock.path("days").asInt()).isEqualTo(20);
        assertThat(clock.path("daysStopped").asInt())
                .as("open until the decision")
                .isEqualTo(18);
        assertThat(clock.path("open").toString()).isEqualTo("[\"AQ-1\",\"AQ-3\"]");

        work.writes(Line.of("AUTHORITY_QUESTION", "AQ-1")
                .with("answeredOn", "2026-11-28")
                .with("answer", "Letter 1"));
        assertThat(clock(work).path("daysStopped").asInt())
                .as("23 to 30 November, together")
                .isEqualTo(8);
        assertThat(clock(work).path("daysOnClock").asInt()).isEqualTo(12);
    }

    @Test
    void grantsNothingWhileAQuestionIsOpen() {
        Work work = waiting("Open question").fills(SubmissionWork.numbers("K231234"));
        work.writes(question("AQ-OPEN", "2026-11-22", "2026-12-20", "no"));

        Answer granted = work.triesToComplete(Map.of("outcome", ReleasePhase.Outcome.GRANTED));

        assertThat(granted.isRefused(422).problems())
                .containsExactly("AQ-OPEN answeredOn: AQ-OPEN is not answered: write its answer and the day first.");
        work.writes(Line.of("AUTHORITY_QUESTION", "AQ-OPEN").with("answeredOn", "2026-11-21"));
        assertThat(work.triesToComplete(Map.of("outcome", ReleasePhase.Outcome.GRANTED))
                        .isRefused(422)
                        .problems())
                .anyMatch(problem -> problem.contains("it was answered before it was asked"))
                .anyMatch(problem -> problem.contains("a day of the answer and no answer"));
        work.writes(Line.of("AUTHORITY_QUESTION", "AQ-OPEN")
                        .with("answeredOn", "2026-11-24")
                        .with("answer", "Table 3 of the report"))
                .completes(Map.of("outcome", ReleasePhase.Outcome.GRANTED));
    }

    @Test
    void remindsOfTheAnswerThatIsDueNextAndEscalatesIt() {
        Journey journey = atSubmission("Answers that are due");
        SubmissionWork.submits(journey);
        Work work = journey.takes("regulatory", RECORD_AUTHORITY_DECISION);

        work.writes(question("AQ-LATER", "2026-11-22", team.clock().inDays(20), "no"));
        work.writes(question("AQ-NEXT", "2026-11-22", team.clock().inDays(2), "no"));
        assertThat(work.view().text("/due")).startsWith(team.clock().inDays(2));
        remind();
        assertThat(notices("regulatory", journey)).singleElement().satisfies(notice -> assertThat(
                        notice.path("text").asText())
                .startsWith("The answer to AQ-NEXT of the authority about " + journey.feature + " is due on"));

        team.clock().forward(Duration.ofDays(8));
        remind();
        assertThat(notices("product", journey))
                .extracting(notice -> notice.path("kind").asText())
                .contains("ESCALATED_TO_PRODUCT_MANAGEMENT");
        work.writes(Line.of("AUTHORITY_QUESTION", "AQ-NEXT")
                .with("answeredOn", "2026-11-23")
                .with("answer", "Letter 4"));
        assertThat(work.view().text("/due")).startsWith(team.clock().inDays(12));
        assertThat(notices("product", journey))
                .as("the next answer is not due yet")
                .extracting(notice -> notice.path("kind").asText())
                .doesNotContain("ESCALATED_TO_PRODUCT_MANAGEMENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exempt memo", "letter to file", "self-declaration", "exempt memo, self-declaration"})
    void waitsForNobodyWhereEverythingGoesToTheFile(String filed) {
        Journey journey = sent(filed);

        assertThat(journey.waitingAt())
                .contains(DesignReview.Element.REVIEW_CANDIDATE)
                .doesNotContain(RECORD_AUTHORITY_DECISION);
        assertThat(finished(journey, RECORD_AUTHORITY_DECISION)).isZero();
        assertThat(field("SUBMISSION-" + journey.feature, "decidedOn"))
                .as("nobody decided")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"another market", "PMA supplement", "letter to file, MDR or IVDR certificate"})
    void waitsForTheAuthorityAsSoonAsOneOfThemIsSent(String sent) {
        Journey journey = sent(sent);

        assertThat(journey.waitingAt())
                .contains(RECORD_AUTHORITY_DECISION)
                .doesNotContain(DesignReview.Element.REVIEW_CANDIDATE);
    }

    /** With its checklists answered, and confirmed by quality. */
    private Journey sent(String submissions) {
        Journey journey = atSubmission("Sent or filed: " + submissions);
        Work work = SubmissionWork.begins(journey).fills(Map.of("submissionTypes", List.of(submissions.split(", "))));
        SubmissionWork.answersEveryLine(journey, work).completes();
        ReleaseWork.confirms(journey, ReleasePhase.Element.CONFIRM_SUBMISSION);
        return journey;
    }

    @Test
    void looksAgainAtWhatIsSentInsteadOfWhatQualityDidNotConfirm() {
        Journey journey = atSubmission("Filed, and then sent");
        Work work = SubmissionWork.begins(journey).fills(Map.of("submissionTypes", List.of("letter to file")));
        SubmissionWork.answersEveryLine(journey, work).completes();
        team.runJobs();
        journey.takes("quality", ReleasePhase.Element.CONFIRM_SUBMISSION)
                .fills(Map.of("comment", "The new algorithm is a significant change: a letter is not enough."))
                .decides(ReleasePhase.Outcome.SEND_BACK);
        team.runJobs();

        Work again = SubmissionWork.begins(journey).fills(Map.of("submissionTypes", List.of("510(k)")));
        SubmissionWork.answersEveryLine(journey, again).completes();
        ReleaseWork.confirms(journey, ReleasePhase.Element.CONFIRM_SUBMISSION);

        assertThat(journey.waitingAt()).contains(RECORD_AUTHORITY_DECISION);
    }

    @Test
    void launchesAnExemptDeviceWithItsMemoAndWithoutAnAuthority() {
        String exempt = KindLifecycle.launches(
                team, ProductKind.named("device-software").inTheUs("OUG"));

        assertThat(features.require(exempt).phase())
                .as("waiting %s", team.waitingAt(exempt))
                .isEqualTo("LAUNCHED");
        assertThat(field("CLASSIFICATION-" + exempt, "pathway")).isEqualTo("EXEMPT");
        assertThat(reader.history("OXI", "SUBMISSION-" + exempt).get(0).fields().get("submissionTypes"))
                .isEqualTo(List.of("exempt memo"));
        assertThat(finished(exempt, RECORD_AUTHORITY_DECISION)).isZero();
    }

    @Test
    void submitsWhatTheClassificationAsksFor() {
        Journey journey = LifecyclePaths.verified(team, "Submitted in two markets");
        validates(journey, journey.key("UN"), journey.key("UG"));
        passes(journey);
        confirmsLabels(journey);
        ReleaseWork.judgesOverallRisk(journey);
        Work work = SubmissionWork.begins(journey);
        assertThat(work.view()
                        .body()
                        .at("/document/draft/fields/submissionTypes")
                        .toString())
                .isEqualTo("[\"510(k)\",\"MDR or IVDR certificate\"]");

        work.fills(Map.of("submissionTypes", List.of("510(k)")));

        SubmissionWork.answersEveryLine(journey, work);
        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .singleElement()
                .asString()
                .contains("the classification asks for MDR or IVDR certificate");
    }

    private static Line question(String key, String asked, String due, String clockStopped) {
        return Line.of("AUTHORITY_QUESTION", key)
                .with("text", "How was the alarm validated?")
                .with("askedOn", asked)
                .with("answerDue", due)
                .with("clockStopped", clockStopped);
    }

    private JsonNode clock(Work work) {
        return team.as("regulatory")
                .get("/api/tasks/" + work.task() + "/proposal")
                .isOk()
                .body()
                .path("proposal");
    }

    private void remind() {
        identity.clearAuthentication();
        Job timer = management
                .createJobQuery()
                .timers()
                .processDefinitionKey(Reminders.KEY)
                .singleResult();
        management.executeJob(timer.getId());
    }
}
