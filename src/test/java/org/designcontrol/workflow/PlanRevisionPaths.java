package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.designcontrol.workflow.Revision.Element.NOTHING_REVISED;
import static org.designcontrol.workflow.Revision.Element.REVIEW_REVISION;
import static org.designcontrol.workflow.Revision.Element.REVISE_PLAN;
import static org.designcontrol.workflow.Revision.Element.REVISION_ACCEPTED;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.designcontrol.testkit.Answer;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Kind;
import org.junit.jupiter.api.Test;

/** The plan changed between two gates (T06 "approved, revisable"): asked for, written, reviewed, sent back, overtaken. */
abstract class PlanRevisionPaths extends Paths {

    private static final String WHY = "The laboratory is free only in autumn.";
    private static final String LATER = "2032-10-15";

    private Answer asks(String person, Journey journey) {
        return team.as(person)
                .post("/api/features/" + journey.feature + "/revisions", Map.of("reason", WHY, "plan", true));
    }

    private Work held(Journey journey) {
        Work work =
                team.as("product").on(team.tasks(journey.feature, REVISE_PLAN).get(0));
        assertThat(work.view().body().path("mine").asBoolean()).isTrue();
        return work;
    }

    private Work asked(Journey journey) {
        asks("product", journey).isCreated();
        return held(journey);
    }

    private JsonNode plan(Journey journey) {
        return team.as("auditor")
                .get("/api/features/" + journey.feature + "/items?q=PLAN-" + journey.feature)
                .isOk()
                .body()
                .at("/items/0");
    }

    private Instant due(Journey journey, String element) {
        return recordTasks
                .find(team.tasks(journey.feature, element).get(0))
                .orElseThrow()
                .dueAt();
    }

    private void accepts(Journey journey) {
        journey.takes("quality", REVIEW_REVISION).decides(Revision.Outcome.ACCEPT);
    }

    @Test
    void isRevisedAsTheSameDocumentAndReviewedWithItsReason() {
        Journey journey = LifecyclePaths.specified(team, "Planned anew");
        JsonNode before = plan(journey);
        Work work = asked(journey);
        ProcessInstance revision = instance(journey, Revision.KEY);
        assertThat(revision)
                .task(REVISE_PLAN)
                .isAssignedTo("product")
                .hasCandidateGroupAssociated("product-management");
        JsonNode draft = work.view().body().at("/document/draft/fields");
        assertThat(draft.path("reason").asText()).isEqualTo(WHY);
        assertThat(draft.path("dueOutputs").asText())
                .isEqualTo(before.at("/fields/dueOutputs").asText());

        work.fills(Map.of("dueOutputs", LATER)).completes();

        assertThat(revision).isWaitingAtExactly(REVIEW_REVISION);
        Work review = journey.takes("quality", REVIEW_REVISION);
        JsonNode changes = team.as("quality")
                .get("/api/tasks/" + review.task() + "/changes")
                .isOk()
                .body()
                .at("/changes/changes");
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.path("key").asText()).isEqualTo("PLAN-" + journey.feature);
            assertThat(change.path("fields")).singleElement().satisfies(field -> {
                assertThat(field.path("field").asText()).isEqualTo("dueOutputs");
                assertThat(field.path("after").asText()).isEqualTo(LATER);
            });
            assertThat(change.at("/steps/0/reason").asText()).isEqualTo(WHY);
            assertThat(change.at("/steps/0/followUp").asText()).isEqualTo(journey.feature + "-R1");
        });
        review.decides(Revision.Outcome.ACCEPT);

        assertThat(revision).isEnded().hasPassed(REVISION_ACCEPTED);
        JsonNode after = plan(journey);
        assertThat(after.path("revision").asInt())
                .isEqualTo(before.path("revision").asInt() + 1);
        assertThat(after.path("state").asText()).isEqualTo("ISSUED");
        assertThat(after.path("title")).isEqualTo(before.path("title"));
        assertThat(after.path("fields").has("reason"))
                .as("why it changed is nothing that is planned")
                .isFalse();
    }

    @Test
    void movesWhatIsOpenAndWhatComesLaterToItsDates() {
        Journey journey = LifecyclePaths.specified(team, "Dates follow");
        Instant before = due(journey, DesignOutputs.Element.RECORD_DESIGN_OUTPUTS);

        asked(journey)
                .fills(Map.of("dueOutputs", LATER, "dueVerification", "2032-11-20"))
                .completes();

        assertThat(due(journey, DesignOutputs.Element.RECORD_DESIGN_OUTPUTS))
                .isNotEqualTo(before)
                .isEqualTo(LATER + "T23:59:00Z");
        accepts(journey);
        new LaterSteps(journey).recordsOutputs();
        team.runJobs();
        journey.reviewsForEveryFunction().approves();
        assertThat(due(journey, Verification.Element.VERIFY_DESIGN)).isEqualTo("2032-11-20T23:59:00Z");
    }

    @Test
    void isShownAtTheNextGateWithItsReason() {
        Journey journey = LifecyclePaths.specified(team, "The gate sees it");
        asked(journey)
                .fills(Map.of("verificationPlan", "Twelve sensors instead of ten, since two broke."))
                .completes();
        accepts(journey);
        new LaterSteps(journey).recordsOutputs();
        team.runJobs();

        JsonNode delta = team.as("quality")
                .get("/api/tasks/"
                        + team.tasks(journey.feature, DesignReview.Element.REVIEW_CANDIDATE)
                                .get(0) + "/changes")
                .isOk()
                .body();

        assertThat(delta.path("since").asText()).isEqualTo("G2");
        assertThat(delta.at("/changes/changes"))
                .filteredOn(change -> change.path("kind").asText().equals(Kind.PLAN.name()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.at("/fields/0/field").asText()).isEqualTo("verificationPlan");
                    assertThat(change.at("/fields/0/after").asText()).startsWith("Twelve sensors");
                    assertThat(change.at("/steps/0/author").asText()).isEqualTo("product");
                    assertThat(change.at("/steps/0/why").asText()).isEqualTo(WHY);
                });
    }

    @Test
    void hasToSayEverythingThatThePlanningTaskAsksFor() {
        Journey journey = LifecyclePaths.specified(team, "Whole again");
        Work work = asked(journey);
        Map<String, Object> emptied = new HashMap<>();
        emptied.put("riskAcceptability", "");
        emptied.put("reason", "");

        assertThat(work.fills(emptied).triesToComplete(Map.of()).isRefused(422).problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).startsWith("riskAcceptability:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("reason:"));
        assertThat(plan(journey).path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void endsWithoutAReviewWhenNothingOfItChanged() {
        Journey journey = LifecyclePaths.specified(team, "As it was");
        Work work = asked(journey);
        ProcessInstance revision = instance(journey, Revision.KEY);

        work.completes();

        assertThat(revision).isEnded().hasPassed(NOTHING_REVISED).hasNotPassed(REVIEW_REVISION);
        assertThat(plan(journey).path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void isProductManagementsWhoeverAskedForIt() {
        Journey journey = LifecyclePaths.specified(team, "Asked by an engineer");
        asks("auditor", journey).isRefused(403);
        asks("engineering", journey).isCreated();

        assertThat(instance(journey, Revision.KEY))
                .task(REVISE_PLAN)
                .isNotAssigned()
                .hasCandidateGroup("product-management");
        String task = team.tasks(journey.feature, REVISE_PLAN).get(0);
        team.as("engineering").claims(task).isRefused(403);
        team.as("product").claims(task).isOk();
    }

    @Test
    void goesBackToBeWrittenAgainAndBeginsWithWhatWasWritten() {
        Journey journey = LifecyclePaths.specified(team, "Too late a day");
        asked(journey).fills(Map.of("dueOutputs", LATER)).completes();
        journey.takes("quality", REVIEW_REVISION)
                .fills(Map.of("comment", "Autumn of this year."))
                .decides(Revision.Outcome.SEND_BACK);

        Work again = held(journey);
        assertThat(again.view().text("/document/draft/fields/dueOutputs")).isEqualTo(LATER);
        again.fills(Map.of("dueOutputs", "2031-10-15")).completes();
        accepts(journey);

        assertThat(plan(journey).at("/fields/dueOutputs").asText()).isEqualTo("2031-10-15");
        assertThat(due(journey, DesignOutputs.Element.RECORD_DESIGN_OUTPUTS)).isEqualTo("2031-10-15T23:59:00Z");
    }

    @Test
    void isRevisedByOneAtATime() {
        Journey journey = LifecyclePaths.specified(team, "One at a time");
        Work work = asked(journey);
        assertThat(mayRevise(journey)).isFalse();

        assertThat(asks("engineering", journey).isRefused(409).text("/detail"))
                .contains("being revised already: " + journey.feature + "-R1 of product");

        work.fills(Map.of("dueOutputs", LATER)).completes();
        asks("engineering", journey).isRefused(409);
        accepts(journey);
        assertThat(mayRevise(journey)).isTrue();
        asks("engineering", journey).isCreated();
    }

    private boolean mayRevise(Journey journey) {
        return team.as("engineering")
                .get("/api/features/" + journey.feature + "/follow-ups")
                .body()
                .at("/may/revisePlan")
                .asBoolean();
    }

    @Test
    void isNotSentBackToItsTaskWhileItIsRevised() {
        Journey journey = LifecyclePaths.built(team, "Two ways at once");
        Work work = asked(journey);
        Work chair =
                journey.reviewsForEveryFunction().chairs().fills(Map.of("comment", "The plan does not hold any more."));

        assertThat(chair.triesToComplete(Journey.sendBack(DesignReview.Outcome.REJECT, "T06"))
                        .isRefused(422)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("reworkTasks:")
                .contains(journey.feature + "-R1 of product");

        work.completes();
        chair.completes(Journey.sendBack(DesignReview.Outcome.REJECT, "T06"));
        team.runJobs();
        assertThat(journey.waitingAt()).contains(FeatureLifecycle.Element.PLAN_DESIGN);
        assertThat(asks("product", journey).isRefused(409).text("/detail")).contains("write under their open tasks");
    }

    @Test
    void endsWithTheGateThatOvertakesIt() {
        Journey journey = LifecyclePaths.verified(team, "Overtaken plan");
        ReleaseWork.validates(journey, journey.key("UN"), journey.key("UG"));
        ReleaseWork.reviews(journey);
        journey.chairs().decides(DesignReview.Outcome.APPROVE);
        Work work = asked(journey).fills(Map.of("dueRelease", LATER));

        team.runJobs();

        assertThat(instance(journey, Revision.KEY)).isNull();
        assertThat(plan(journey).path("revision").asInt()).isEqualTo(1);
        work.triesToComplete(Map.of()).isRefused(409);
    }

    @Test
    void isAskedForApartFromHazardsAndInItsTime() {
        Journey early = new Journey(team, "Nothing planned yet");
        asks("product", early).isRefused(409);
        Journey journey = LifecyclePaths.specified(team, "One thing at a time");
        assertThat(team.as("product")
                        .post(
                                "/api/features/" + journey.feature + "/revisions",
                                Map.of("reason", WHY, "plan", true, "hazards", true))
                        .isRefused(422)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("plan:");
    }
}
