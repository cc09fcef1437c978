package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.designcontrol.workflow.Concern.Element.ANSWER_CONCERN;
import static org.designcontrol.workflow.Concern.Element.CONCERN_ANSWERED;
import static org.designcontrol.workflow.Concern.Element.START_ACTIONS;
import static org.designcontrol.workflow.Concern.Element.WORK_ASKED_FOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;
import org.junit.jupiter.api.Test;

/** Something that worries somebody: raised at a task or a feature, answered by quality, and a gate that waits for it. */
abstract class ConcernPaths extends Paths {

    private static final Map<String, String> WORRY = Map.of("text", "The alarm was not heard in our ward.");
    private static final Map<String, Object> ANSWER =
            Map.of("answer", "The ward used the old firmware; the alarm is louder since.");

    private ProcessInstance raised(Journey journey) {
        team.as("clinical")
                .post("/api/features/" + journey.feature + "/concerns", WORRY)
                .isCreated();
        ProcessInstance concern = instance(journey, Concern.KEY);
        assertThat(concern).isWaitingAtExactly(ANSWER_CONCERN).hasBusinessKey(journey.feature);
        return concern;
    }

    private JsonNode followUps(Journey journey) {
        return team.as("auditor")
                .get("/api/features/" + journey.feature + "/follow-ups")
                .isOk()
                .body();
    }

    @Test
    void isAnsweredByQualityAndStandsInTheRecord() {
        Journey journey = new Journey(team, "Answered");
        String task = team.tasks(journey.feature, FeatureLifecycle.Element.DEFINE_INTENDED_USE)
                .get(0);
        team.as("clinical").post("/api/tasks/" + task + "/concerns", WORRY).isCreated();
        ProcessInstance concern = instance(journey, Concern.KEY);
        assertThat(concern).task(ANSWER_CONCERN).hasCandidateGroup("quality");
        assertThat(followUps(journey).at("/concerns/0/task/name").asText()).isEqualTo("Answer concern");
        assertThat(followUps(journey).at("/concerns/0/about/name").asText()).isEqualTo("Define intended use");

        Work answer = journey.takes("quality", ANSWER_CONCERN);
        assertThat(answer.fills(Map.of("answer", "No."))
                        .triesToComplete(Map.of("outcome", Concern.Outcome.NOT_JUSTIFIED))
                        .isRefused(422)
                        .problems())
                .anyMatch(problem -> problem.contains("at least 20 characters"));
        answer.fills(ANSWER).decides(Concern.Outcome.NOT_JUSTIFIED);

        assertThat(concern).isEnded().hasPassed(CONCERN_ANSWERED).hasNotPassed(START_ACTIONS);
        JsonNode known = followUps(journey).at("/concerns/0");
        assertThat(known.path("decision").asText()).isEqualTo(Concern.Outcome.NOT_JUSTIFIED);
        assertThat(known.path("answer").asText()).isEqualTo(ANSWER.get("answer"));
        assertThat(known.has("task")).isFalse();
        JsonNode document = team.as("auditor")
                .get("/api/features/" + journey.feature + "/items?kind=REVIEW")
                .body()
                .at("/items/0");
        assertThat(document.path("key").asText()).isEqualTo("REVIEW-" + journey.feature + "-C1");
        assertThat(document.at("/fields/concern").asText()).isEqualTo(WORRY.get("text"));
        assertThat(document.at("/fields/raisedBy").asText()).isEqualTo("clinical");
        assertThat(document.at("/fields/about").asText()).isEqualTo("Define intended use");
    }

    @Test
    void isAnsweredAsAddressed() {
        Journey journey = new Journey(team, "Addressed");
        ProcessInstance concern = raised(journey);

        journey.takes("quality", ANSWER_CONCERN).fills(ANSWER).decides(Concern.Outcome.ADDRESSED);

        assertThat(concern).isEnded().hasPassed(CONCERN_ANSWERED);
    }

    @Test
    void becomesATaskOfItsOwnerWhenItNeedsWork() {
        Journey journey = new Journey(team, "Needs work");
        ProcessInstance concern = raised(journey);
        Work answer = journey.takes("quality", ANSWER_CONCERN).fills(ANSWER);
        assertThat(answer.triesToComplete(Map.of("outcome", Concern.Outcome.NEEDS_WORK))
                        .isRefused(422)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("ACTION:");
        answer.writes(Line.of("ACTION", journey.key("ACT"))
                .with("text", "Measure the alarm in the ward.")
                .with("owner", "ux")
                .with("due", team.clock().inDays(7)));
        assertThat(answer.triesToComplete(Map.of("outcome", Concern.Outcome.ADDRESSED))
                        .isRefused(422)
                        .problems())
                .singleElement()
                .asString()
                .contains("starts none");

        answer.decides(Concern.Outcome.NEEDS_WORK);

        assertThat(concern).isEnded().hasPassed(START_ACTIONS, WORK_ASKED_FOR);
        assertThat(instance(journey, Action.KEY))
                .task(Action.Element.COMPLETE_ACTION)
                .isAssignedTo("ux")
                .hasDueDate(
                        java.util.Date.from(java.time.Instant.parse(team.clock().inDays(7) + "T23:59:59Z")));
    }

    @Test
    void holdsTheGateUntilItIsAnswered() {
        Journey journey =
                new Journey(team, "Gate with a concern").describesConcept().reviewsConcept();
        raised(journey);
        Work chair = journey.chairs();
        for (String approval : List.of(DesignReview.Outcome.APPROVE, DesignReview.Outcome.APPROVE_WITH_ACTIONS)) {
            assertThat(chair.triesToComplete(Map.of("outcome", approval))
                            .isRefused(422)
                            .problems())
                    .anyMatch(problem -> problem.contains(journey.feature + "-C1 of clinical is not answered"));
        }

        journey.takes("quality", ANSWER_CONCERN).fills(ANSWER).decides(Concern.Outcome.ADDRESSED);
        chair.decides(DesignReview.Outcome.APPROVE);
        team.runJobs();

        assertThat(baselines(journey)).hasSize(1);
    }

    @Test
    void doesNotKeepTheChairFromSendingTheWorkBack() {
        Journey journey =
                new Journey(team, "Rejected with a concern").describesConcept().reviewsConcept();
        raised(journey);

        journey.rejects("T02");

        assertThat(journey.waitingAt()).containsExactly(ANSWER_CONCERN, FeatureLifecycle.Element.ENDORSE_CLINICAL_NEED);
    }

    @Test
    void needsATextAndSomebodyWhoWorksOnTheProduct() {
        Journey journey = new Journey(team, "Who may worry");
        String path = "/api/features/" + journey.feature + "/concerns";

        assertThat(team.as("clinical")
                        .post(path, Map.of("text", "Hm."))
                        .isRefused(422)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("text:");
        team.as("auditor").post(path, WORRY).isRefused(403);
        team.as("admin").post(path, WORRY).isRefused(403);
        team.as("clinical").post("/api/tasks/none/concerns", WORRY).isRefused(404);
        assertThat(followUps(journey).path("concerns")).isEmpty();
        assertThat(followUps(journey).at("/may/raiseConcern").asBoolean()).isFalse();
    }
}
