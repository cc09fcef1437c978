package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.designcontrol.workflow.Action.Element.ACTION_DONE;
import static org.designcontrol.workflow.Action.Element.COMPLETE_ACTION;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;
import org.junit.jupiter.api.Test;

/** A promise of a review, kept by its owner until its day. */
abstract class ActionPaths extends Paths {

    private Line action(Journey journey, String prefix, String owner) {
        return Line.of("ACTION", journey.key(prefix))
                .with("text", "Measure the delay with the second sensor.")
                .with("owner", owner)
                .with("due", team.clock().inDays(14));
    }

    /** A feature with actions that the answer to a concern asked for. */
    private Journey promised(String title, String... owners) {
        Journey journey = new Journey(team, title);
        team.as("clinical")
                .post(
                        "/api/features/" + journey.feature + "/concerns",
                        Map.of("text", "The alarm was not heard in our ward."))
                .isCreated();
        Work answer = journey.takes("quality", Concern.Element.ANSWER_CONCERN)
                .fills(Map.of("answer", "We measure it, and tell you what came out."));
        for (int i = 0; i < owners.length; i++) {
            answer.writes(action(journey, "ACT" + i, owners[i]));
        }
        answer.decides(Concern.Outcome.NEEDS_WORK);
        return journey;
    }

    private JsonNode actions(Journey journey) {
        return team.as("auditor")
                .get("/api/features/" + journey.feature + "/follow-ups")
                .isOk()
                .body()
                .path("actions");
    }

    @Test
    void isOverdueTheDayAfterThoughNothingWasLoggedAndWasNotAsOfTheLastEntry() {
        Journey journey = promised("Late by the clock", "ux");
        long head = log.head().sequence();
        assertThat(overdue(journey, "")).isEmpty();

        team.clock().forward(Duration.ofDays(16));

        assertThat(log.head().sequence()).isEqualTo(head);
        assertThat(overdue(journey, "")).containsExactly(journey.key("ACT0"));
        assertThat(overdue(journey, "?asOf=" + head)).as("as of that entry").isEmpty();
        assertThat(team.as("quality")
                        .get("/api/features/" + journey.feature)
                        .isOk()
                        .body()
                        .at("/gaps/MAJOR")
                        .asInt())
                .isPositive();
    }

    private List<String> overdue(Journey journey, String asOf) {
        List<String> items = new ArrayList<>();
        team.as("quality")
                .get("/api/features/" + journey.feature + "/gaps" + asOf)
                .isOk()
                .body()
                .path("gaps")
                .forEach(gap -> {
                    if (gap.path("rule").asText().equals("G28")) {
                        items.add(gap.path("item").asText());
                    }
                });
        return items;
    }

    @Test
    void isDoneByItsOwnerAndClosedInTheRecord() {
        Journey journey = promised("Kept", "ux");
        ProcessInstance action = instance(journey, Action.KEY);
        assertThat(action).isWaitingAtExactly(COMPLETE_ACTION).hasBusinessKey(journey.feature);
        assertThat(action).task(COMPLETE_ACTION).isAssignedTo("ux").hasCandidateGroupAssociated("usability");
        assertThat(actions(journey).at("/0/task/assignee").asText()).isEqualTo("ux");
        Work work =
                team.as("ux").on(team.tasks(journey.feature, COMPLETE_ACTION).get(0));
        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .anyMatch(problem -> problem.startsWith("done"));

        work.fills(Map.of("done", "Measured ten times: 12 s at most.")).completes();

        assertThat(action).isEnded().hasPassed(ACTION_DONE);
        JsonNode closed = actions(journey).at("/0");
        assertThat(closed.path("outcome").asText()).isEqualTo("DONE");
        assertThat(closed.path("done").asText()).startsWith("Measured");
        assertThat(closed.path("text").asText()).startsWith("Measure the delay");
        assertThat(closed.path("owner").asText()).isEqualTo("ux");
        assertThat(closed.has("task")).isFalse();
        JsonNode history = team.as("auditor")
                .get("/api/features/" + journey.feature + "/items/" + journey.key("ACT0") + "/history")
                .isOk()
                .body();
        assertThat(history).hasSize(2);
        assertThat(history.at("/1/author").asText()).isEqualTo("ux");
        assertThat(history.at("/1/issued").isNumber()).isTrue();
    }

    @Test
    void waitsForTheFunctionThatOwnsIt() {
        Journey journey = promised("Owned by a function", "usability");

        assertThat(instance(journey, Action.KEY))
                .task(COMPLETE_ACTION)
                .isNotAssigned()
                .hasCandidateGroup("usability");
    }

    @Test
    void startsOnceForEachAction() {
        Journey journey = promised("Three promises", "ux", "clinical", "engineering");

        assertThat(team.tasks(journey.feature, COMPLETE_ACTION)).hasSize(3);
        assertThat(actions(journey)).hasSize(3).allMatch(each -> each.has("task"));
    }

    @Test
    void writesItsOwnRowAndNoOther() {
        Journey journey = promised("Two of them", "ux", "clinical");
        String task = team.tasks(journey.feature, COMPLETE_ACTION).stream()
                .filter(id -> team.as("ux").on(id).view().body().path("mine").asBoolean())
                .findFirst()
                .orElseThrow();
        Line other = Line.of("ACTION", journey.key("ACT1"))
                .with("owner", "marketing")
                .with("reason", "Not mine");

        assertThat(team.as("ux").on(task).tryToWrite(other).isRefused(422).raw())
                .contains("is about " + journey.key("ACT0"));
        assertThat(team.as("ux")
                        .on(task)
                        .tryToWrite(Line.of("ACTION", null).with("text", "Another"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void isRefusedAtTheGateWhenNobodyOfTheProductOwnsIt() {
        Journey journey = new Journey(team, "Nobody's").describesConcept().reviewsConcept();
        Work chair = journey.chairs();
        Map<String, String> decision = Map.of("outcome", DesignReview.Outcome.APPROVE_WITH_ACTIONS);
        for (String stranger : List.of("the team", "auditor", "auditors", "admin")) {
            chair.writes(action(journey, "ACT", stranger));
            assertThat(chair.triesToComplete(decision).isRefused(422).problems())
                    .singleElement()
                    .asString()
                    .startsWith(journey.key("ACT") + " owner: \"" + stranger + "\" is nobody who works on OXI");
        }
        chair.writes(action(journey, "ACT", "clinical").with("due", "soon"));
        assertThat(chair.triesToComplete(decision).isRefused(422).problems())
                .singleElement()
                .asString()
                .contains("Give a day");
        chair.writes(action(journey, "ACT", "clinical"));
        assertThat(chair.triesToComplete(Map.of("outcome", DesignReview.Outcome.APPROVE))
                        .isRefused(422)
                        .problems())
                .anyMatch(problem -> problem.contains("starts none"));
        chair.completes(decision);
        team.runJobs();

        assertThat(baselines(journey)).hasSize(1);
    }
}
