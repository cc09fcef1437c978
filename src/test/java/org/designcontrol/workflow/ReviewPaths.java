package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.designcontrol.workflow.DesignInputs.Element.ANALYSE_USE_RELATED_RISK;
import static org.designcontrol.workflow.DesignInputs.Element.DEFINE_DESIGN_INPUTS;
import static org.designcontrol.workflow.DesignReview.Element.CONFIRM_BASELINE;
import static org.designcontrol.workflow.DesignReview.Element.DECIDE_ON_GAPS;
import static org.designcontrol.workflow.DesignReview.Element.DECIDE_ON_GATE;
import static org.designcontrol.workflow.DesignReview.Element.FREEZE_CANDIDATE;
import static org.designcontrol.workflow.DesignReview.Element.REVIEW_CANDIDATE;
import static org.designcontrol.workflow.DesignReview.Element.REVIEW_INDEPENDENTLY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Baseline;
import org.designcontrol.trace.Gate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A gate: shut over gaps, held by a block, opened by a decision, and shut again when time ran out. */
abstract class ReviewPaths extends Paths {

    @Autowired
    JdbcTemplate jdbc;

    /** A feature whose input is vague, with a deviation asked for it. */
    private Journey vague(String title, String expiry) {
        Journey journey = new Journey(team, title).reachesInputs().analysesUse().analysesHazards();
        journey.takes("engineering", DEFINE_DESIGN_INPUTS)
                .writes(
                        journey.input(journey.key("DI"))
                                .with("text", "The alarm sounds quickly.")
                                .linked("derives", journey.key("UN")),
                        Line.of("DEVIATION", journey.key("DEV"))
                                .with("rule", "G08")
                                .with("reason", "The time is measured in the first study.")
                                .with("expiry", expiry)
                                .linked("affects", journey.key("DI")))
                .completes();
        team.runJobs();
        return journey;
    }

    private List<String> blockedBy(Journey journey) {
        List<String> sentences = new ArrayList<>();
        team.as("auditor")
                .get("/api/features/" + journey.feature)
                .body()
                .path("blockedBy")
                .forEach(each -> sentences.add(each.asText()));
        return sentences;
    }

    private Work onGaps(Journey journey) {
        return journey.takes("quality", DECIDE_ON_GAPS);
    }

    private static Line accepted(Journey journey) {
        return Line.of("DEVIATION", journey.key("DEV"))
                .with("decision", "ACCEPTED")
                .with("changeReason", "Acceptable until the study");
    }

    @Test
    void opensOverAMajorGapOnceQualityAcceptedTheDeviationAndHadItCheckedAgain() {
        Journey journey = vague("Deviation to be accepted", team.clock().inDays(30));
        assertThat(instance(journey, DesignReview.KEY)).isWaitingAtExactly(DECIDE_ON_GAPS);

        assertThat(blockedBy(journey)).containsExactly("A gate is shut over gaps until quality decides on them");
        Line withoutReason = Line.of("DEVIATION", journey.key("DEV")).with("decision", "ACCEPTED");
        Work quality = onGaps(journey);
        assertThat(quality.tryToWrite(withoutReason).isRefused(422).problems())
                .anyMatch(problem -> problem.contains("changeReason"));
        quality.writes(accepted(journey)).decides(DesignReview.Outcome.CHECK_AGAIN);
        assertThat(instance(journey, DesignReview.KEY)).isWaitingAtExactly(FREEZE_CANDIDATE);
        team.runJobs();

        assertThat(instance(journey, DesignReview.KEY)).isWaitingAt(REVIEW_CANDIDATE, REVIEW_INDEPENDENTLY);
        journey.reviewsInputs().approves();
        assertThat(baselines(journey)).hasSize(3);
    }

    @Test
    void staysShutWhenItIsCheckedAgainAndNothingWasRepaired() {
        Journey journey = vague("Nothing repaired", team.clock().inDays(30));

        onGaps(journey).decides(DesignReview.Outcome.CHECK_AGAIN);
        team.runJobs();

        assertThat(instance(journey, DesignReview.KEY)).isWaitingAtExactly(DECIDE_ON_GAPS);
        assertThat(finished(journey, DECIDE_ON_GAPS)).isEqualTo(1);
        assertThat(entries(journey, "GATE_CHECKED")).isEqualTo(4);
    }

    @Test
    void sendsTheWorkBackOverACriticalGap() {
        Journey journey = new Journey(team, "A need without an input").reachesInputs();
        journey.definesInputs().analysesHazards();
        journey.takes("ux", ANALYSE_USE_RELATED_RISK)
                .fills(Journey.usability())
                .writes(Journey.need(journey.key("UN-UX")), Journey.useTask(journey.key("UT")))
                .completes();
        team.runJobs();

        Work chair = onGaps(journey);
        assertThat(chair.triesToComplete(Journey.sendBack(DesignReview.Outcome.REWORK, "T07"))
                        .isRefused(422)
                        .problems())
                .anyMatch(problem -> problem.startsWith("comment"));
        chair.fills(Map.of("comment", "A need without an input."))
                .completes(Journey.sendBack(DesignReview.Outcome.REWORK, "T07"));
        team.runJobs();

        assertThat(journey.waitingAt()).containsExactly(DEFINE_DESIGN_INPUTS);
        journey.takes("engineering", DEFINE_DESIGN_INPUTS)
                .writes(journey.input(journey.key("DI-UX")).linked("derives", journey.key("UN-UX")))
                .completes();
        team.runJobs();
        assertThat(instance(journey, DesignReview.KEY)).isWaitingAt(REVIEW_CANDIDATE);
    }

    @Test
    void refusesReworkThatNamesNoTaskOrOneThatDoesNotExist() {
        Journey journey = vague("Which tasks?", team.clock().inDays(30));
        Work chair = onGaps(journey).fills(Map.of("comment", "Reword it."));

        assertThat(chair.triesToComplete(Map.of("outcome", DesignReview.Outcome.REWORK))
                        .isRefused(422)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("reworkTasks: Name the tasks");
        for (String unknown : List.of("T99", "T07,T99", "T16", "all", "t07", "T07;T09")) {
            chair.triesToComplete(Journey.sendBack(DesignReview.Outcome.REWORK, unknown))
                    .isRefused(422);
        }
        assertThat(journey.waitingAt()).containsExactly(DECIDE_ON_GAPS);
    }

    @Test
    void isNotApprovedOverTheBlockOfAFunction() {
        Journey journey =
                new Journey(team, "Blocked by usability").reachesInputs().writesInputs();
        List.of("quality", "engineering", "clinical")
                .forEach(person -> journey.reviews(person, DesignReview.Outcome.ENDORSE));
        journey.reviews("ux", DesignReview.Outcome.BLOCK);
        journey.takes("reviewer", REVIEW_INDEPENDENTLY).decides(DesignReview.Outcome.ENDORSE);
        team.runJobs();

        assertThat(blockedBy(journey)).containsExactly("A function blocked the candidate of a gate");
        Work chair = journey.chairs();
        for (String approval : List.of(DesignReview.Outcome.APPROVE, DesignReview.Outcome.APPROVE_WITH_ACTIONS)) {
            assertThat(chair.triesToComplete(Map.of("outcome", approval))
                            .isRefused(422)
                            .problems())
                    .anyMatch(problem -> problem.contains("blocked this candidate"));
        }
        chair.fills(Map.of("comment", "As usability said."))
                .completes(Journey.sendBack(DesignReview.Outcome.REJECT, "T07,T09"));
        team.runJobs();

        assertThat(journey.waitingAt()).containsExactly(DesignInputs.Element.ANALYSE_HAZARDS, DEFINE_DESIGN_INPUTS);
        assertThat(blockedBy(journey)).isEmpty();
        assertThat(baselines(journey)).extracting(Baseline::gate).containsExactly(Gate.G0, Gate.G1);
    }

    @Test
    void isNotApprovedOverTheBlockOfTheIndependentReviewer() {
        Journey journey =
                new Journey(team, "Blocked from outside").reachesInputs().writesInputs();
        Journey.INPUT_REVIEWERS.forEach(person -> journey.reviews(person, DesignReview.Outcome.ENDORSE));
        Work independent = journey.takes("reviewer", REVIEW_INDEPENDENTLY);
        assertThat(independent
                        .triesToComplete(Map.of("outcome", DesignReview.Outcome.BLOCK))
                        .isRefused(422)
                        .problems())
                .anyMatch(problem -> problem.startsWith("comment"));
        independent.fills(Map.of("comment", "10 s from what on?")).decides(DesignReview.Outcome.BLOCK);
        team.runJobs();

        journey.chairs()
                .triesToComplete(Map.of("outcome", DesignReview.Outcome.APPROVE))
                .isRefused(422);
    }

    @Test
    void asksForTheActionsOfAnApprovalWithActions() {
        Journey journey =
                new Journey(team, "With actions").reachesInputs().writesInputs().reviewsInputs();
        Work chair = journey.chairs();

        assertThat(chair.triesToComplete(Map.of("outcome", DesignReview.Outcome.APPROVE_WITH_ACTIONS))
                        .isRefused(422)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("ACTION: Approved with actions");
        chair.writes(Line.of("ACTION", null).with("text", "Measure the delay."));
        assertThat(chair.triesToComplete(Map.of("outcome", DesignReview.Outcome.APPROVE_WITH_ACTIONS))
                        .isRefused(422)
                        .problems())
                .hasSize(2);
        String action = chair.view().body().at("/missing/0/item").asText();
        chair.writes(Line.of("ACTION", action)
                .with("text", "Measure the delay.")
                .with("owner", "engineering")
                .with("due", team.clock().inDays(14)));
        chair.decides(DesignReview.Outcome.APPROVE_WITH_ACTIONS);
        team.runJobs();

        assertThat(spine(journey)).isWaitingAtExactly(FeatureLifecycle.Element.DESIGN_OUTPUTS);
        assertThat(baselines(journey)).hasSize(3);
    }

    @Test
    void freezesANewCandidateWhenADeviationRanOutBeforeTheBaseline() {
        Journey journey = vague("Deviation about to end", team.clock().inDays(5));
        onGaps(journey).writes(accepted(journey)).decides(DesignReview.Outcome.CHECK_AGAIN);
        team.runJobs();
        journey.reviewsInputs().chairs().decides(DesignReview.Outcome.APPROVE);
        assertThat(instance(journey, DesignReview.KEY)).isWaitingAtExactly(CONFIRM_BASELINE);

        team.clock().forward(Duration.ofDays(6));
        team.runJobs();

        assertThat(entries(journey, "GATE_SHUT")).isEqualTo(1);
        assertThat(baselines(journey)).extracting(Baseline::gate).containsExactly(Gate.G0, Gate.G1);
        assertThat(instance(journey, DesignReview.KEY)).isWaitingAtExactly(DECIDE_ON_GAPS);
    }

    @Test
    void storesExactlyWhatWasReviewed() {
        Journey journey = new Journey(team, "Exactly this").reachesInputs().writesInputs();
        long candidate =
                (Long) runtime.getVariable(instance(journey, DesignReview.KEY).getId(), DesignReview.CANDIDATE.name());

        journey.reviewsInputs().approves();

        Baseline baseline = baselines(journey).get(2);
        assertThat(baseline.candidate()).isEqualTo(candidate);
        // The reviews themselves are of the record, but not of what they are about.
        assertThat(team.as("auditor")
                        .get("/api/features/" + journey.feature + "/items?state=APPROVED&kind=REVIEW")
                        .isOk()
                        .body()
                        .path("items"))
                .allSatisfy(review ->
                        assertThat(review.path("fields").path("gate").asText()).isNotEqualTo("G2"));
        assertThat(baseline.rows()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void letsNoAuthorReviewIndependently() {
        Journey journey = new Journey(team, "Not by its author").reachesInputs().writesInputs();
        String task = team.tasks(journey.feature, REVIEW_INDEPENDENTLY).get(0);

        team.as("engineering").claims(task).isRefused(403);
        identity.setAuthentication("admin", List.of("camunda-admin"), List.of());
        assertThatThrownBy(() -> tasks.setAssignee(task, "engineering")).hasRootCauseInstanceOf(Refused.class);
        identity.clearAuthentication();

        // Even if the task got into an author's hands past the engine, it cannot be completed there.
        jdbc.update("UPDATE ACT_RU_TASK SET ASSIGNEE_ = 'engineering' WHERE ID_ = ?", task);
        jdbc.update("UPDATE trace_task SET assignee = 'engineering' WHERE id = ?", task);
        team.as("engineering")
                .on(task)
                .triesToComplete(Map.of("outcome", DesignReview.Outcome.ENDORSE))
                .isRefused(403);
        identity.setAuthentication("engineering", List.of("engineering"), List.of("OXI"));
        assertThatThrownBy(() -> tasks.complete(task, Map.of("outcome", DesignReview.Outcome.ENDORSE)))
                .hasRootCauseInstanceOf(Refused.class);
        identity.clearAuthentication();
        assertThat(journey.waitingAt()).contains(REVIEW_INDEPENDENTLY).doesNotContain(DECIDE_ON_GATE);
    }

    @Test
    void decidesByWhatIsSaidNowAndNeverByAVariableThatWasLeftBehind() {
        Journey journey = new Journey(team, "Stale decisions").reachesInputs().writesInputs();
        String review = instance(journey, DesignReview.KEY).getId();
        journey.reviewsInputs();
        runtime.setVariable(review, DesignReview.OUTCOME.name(), DesignReview.Outcome.APPROVE);
        runtime.setVariable(review, DesignReview.REWORK_TASKS.name(), "T01");
        Work chair = journey.chairs();

        assertThat(chair.triesToComplete(Map.of()).isRefused(422).problems())
                .anyMatch(problem -> problem.startsWith("outcome: Decide"));
        chair.fills(Map.of("comment", "Not yet.")).completes(Journey.sendBack(DesignReview.Outcome.REJECT, "T07"));
        team.runJobs();

        assertThat(journey.waitingAt()).containsExactly(DEFINE_DESIGN_INPUTS);
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(review)
                        .variableName(DesignReview.OUTCOME.name())
                        .count())
                .isZero();
    }
}
