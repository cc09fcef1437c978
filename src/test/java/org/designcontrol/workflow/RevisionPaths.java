package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.designcontrol.workflow.Revision.Element.NOTHING_REVISED;
import static org.designcontrol.workflow.Revision.Element.RAISE_HAZARD;
import static org.designcontrol.workflow.Revision.Element.REVIEW_REVISION;
import static org.designcontrol.workflow.Revision.Element.REVISE_RECORD;
import static org.designcontrol.workflow.Revision.Element.REVISION_ACCEPTED;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.designcontrol.audit.AsOf;
import org.designcontrol.testkit.Answer;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Baseline;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.View;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The record changed between two gates: asked for, revised, reviewed, sent back; and when it may not be. */
abstract class RevisionPaths extends Paths {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private static final String WHY = "The sensor of the second supplier needs 15 s.";

    private Journey pastInputs(String title) {
        return new Journey(team, title)
                .reachesInputs()
                .writesInputs()
                .reviewsInputs()
                .approves();
    }

    private Answer asks(String person, Journey journey, Map<String, ?> body) {
        return team.as(person).post("/api/features/" + journey.feature + "/revisions", body);
    }

    /** Asks for a revision, and holds its task at once. */
    private Work revises(String person, Journey journey) {
        asks(person, journey, Map.of("reason", WHY)).isCreated();
        return held(person, journey, REVISE_RECORD);
    }

    private Work held(String person, Journey journey, String element) {
        return team.tasks(journey.feature, element).stream()
                .map(task -> team.as(person).on(task))
                .filter(work -> work.view().body().path("mine").asBoolean())
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " holds no " + element));
    }

    private static Line slower(Journey journey) {
        return Line.of("DESIGN_INPUT", journey.key("DI"))
                .with("text", "The alarm sounds within 15 s of a saturation below 88 %.")
                .with("reason", "The new sensor averages longer.");
    }

    private JsonNode item(Journey journey, String key) {
        JsonNode items = team.as("auditor")
                .get("/api/features/" + journey.feature + "/items?q=" + key)
                .isOk()
                .body()
                .path("items");
        for (JsonNode item : items) {
            if (item.path("key").asText().equals(key)) return item;
        }
        throw new AssertionError("There is no " + key + " among " + items);
    }

    @Test
    void writesAnAnomalyThatSomebodyFindsOnTheWay() {
        Journey journey = pastInputs("Found on the way");
        Work work = revises("engineering", journey);

        work.writes(
                slower(journey),
                Line.of("ANOMALY", journey.key("AN"))
                        .with("text", "The old sensor drops a value each hour.")
                        .linked("found-in", journey.key("DI")));
        work.completes();

        assertThat(item(journey, journey.key("AN")).path("kind").asText()).isEqualTo("ANOMALY");
    }

    @Test
    void isRevisedByWhoeverAskedAndReviewedBySomebodyElse() {
        Journey journey = pastInputs("Revised on the way");
        Work work = revises("engineering", journey);
        ProcessInstance revision = instance(journey, Revision.KEY);
        assertThat(revision).isWaitingAtExactly(REVISE_RECORD).hasBusinessKey(journey.feature);
        assertThat(revision).task(REVISE_RECORD).isAssignedTo("engineering").hasCandidateGroupAssociated("engineering");
        assertThat(work.view().text("/document/draft/fields/reason")).isEqualTo(WHY);

        work.writes(slower(journey)).completes();

        assertThat(revision).isWaitingAtExactly(REVIEW_REVISION);
        Work review = journey.takes("quality", REVIEW_REVISION);
        JsonNode changes = team.as("quality")
                .get("/api/tasks/" + review.task() + "/changes")
                .isOk()
                .body()
                .path("changes");
        JsonNode change = changes.path("changes").path(0);
        assertThat(changes.path("changes")).hasSize(1);
        assertThat(change.path("key").asText()).isEqualTo(journey.key("DI"));
        assertThat(change.at("/fields/0/before").asText()).contains("within 10 s");
        assertThat(change.at("/fields/0/after").asText()).contains("within 15 s");
        assertThat(change.at("/steps/0/author").asText()).isEqualTo("engineering");
        assertThat(change.at("/steps/0/reason").asText()).isEqualTo("The new sensor averages longer.");
        assertThat(change.at("/steps/0/followUp").asText()).isEqualTo(journey.feature + "-R1");
        assertThat(change.at("/steps/0/why").asText()).isEqualTo(WHY);

        review.decides(Revision.Outcome.ACCEPT);

        assertThat(revision).isEnded().hasPassed(REVISION_ACCEPTED);
        assertThat(item(journey, journey.key("DI")).path("state").asText()).isEqualTo("ISSUED");
        assertThat(item(journey, "CHANGE-" + journey.feature + "-R1")
                        .at("/fields/reason")
                        .asText())
                .isEqualTo(WHY);
        assertThat(item(journey, "REVIEW-" + journey.feature + "-R1")
                        .at("/fields/outcome")
                        .asText())
                .isEqualTo(Revision.Outcome.ACCEPT);
    }

    @Test
    void showsAtTheNextGateWhatChangedInARequirementThatAnotherFeatureOwns() {
        Journey owner = LifecyclePaths.specified(team, "Owns what both rest on");
        Journey sharing = LifecyclePaths.restingOn(owner, team, "Rests on the other");
        revises("engineering", owner).writes(slower(owner)).completes();
        owner.takes("quality", REVIEW_REVISION).decides(Revision.Outcome.ACCEPT);

        new LaterSteps(sharing).recordsOutputs();
        team.runJobs();

        JsonNode delta = team.as("quality")
                .get("/api/tasks/"
                        + team.tasks(sharing.feature, DesignReview.Element.REVIEW_CANDIDATE)
                                .get(0) + "/changes")
                .isOk()
                .body();
        assertThat(delta.path("since").asText()).isEqualTo("G2");
        List<JsonNode> foreign = new ArrayList<>();
        delta.at("/changes/changes").forEach(change -> {
            if (!change.path("feature").asText().equals(sharing.feature)) {
                foreign.add(change);
            }
        });
        assertThat(foreign).singleElement().satisfies(change -> {
            assertThat(change.path("key").asText()).isEqualTo(owner.key("DI"));
            assertThat(change.path("feature").asText()).isEqualTo(owner.feature);
            assertThat(change.at("/fields/0/before").asText()).contains("within 10 s");
            assertThat(change.at("/fields/0/after").asText()).contains("within 15 s");
            assertThat(change.at("/steps/0/author").asText()).isEqualTo("engineering");
            assertThat(change.at("/steps/0/reason").asText()).isEqualTo("The new sensor averages longer.");
            assertThat(change.at("/steps/0/why").asText()).isEqualTo(WHY);
        });
        assertThat(delta.at("/changes/suspects")).singleElement().satisfies(link -> {
            assertThat(link.path("from").asText()).isEqualTo(sharing.key("DI"));
            assertThat(link.path("to").asText()).isEqualTo(owner.key("DI"));
        });
    }

    @Test
    void showsTheReviewerWhichLinksBecameSuspect() {
        Journey journey = pastInputs("A need that moves");

        revises("clinical", journey)
                .writes(Line.of("USER_NEED", journey.key("UN"))
                        .with("text", "Notice a fall of saturation while asleep, in another room.")
                        .with("reason", "Said in an interview"))
                .completes();

        Work review = journey.takes("quality", REVIEW_REVISION);
        JsonNode suspects = team.as("quality")
                .get("/api/tasks/" + review.task() + "/changes")
                .body()
                .at("/changes/suspects");
        assertThat(suspects).hasSize(1);
        assertThat(suspects.at("/0/from").asText()).isEqualTo(journey.key("DI"));
        assertThat(suspects.at("/0/to").asText()).isEqualTo(journey.key("UN"));
        assertThat(suspects.at("/0/judged").asInt()).isEqualTo(1);
        assertThat(suspects.at("/0/now").asInt()).isEqualTo(2);
    }

    @Test
    void goesBackToWhoeverAskedUntilItIsAccepted() {
        Journey journey = pastInputs("Sent back once");
        revises("engineering", journey).writes(slower(journey)).completes();
        ProcessInstance revision = instance(journey, Revision.KEY);
        Work review = journey.takes("quality", REVIEW_REVISION);
        assertThat(review.triesToComplete(Map.of("outcome", Revision.Outcome.SEND_BACK))
                        .isRefused(422)
                        .problems())
                .anyMatch(problem -> problem.startsWith("comment"));

        review.fills(Map.of("comment", "Say under which conditions.")).decides(Revision.Outcome.SEND_BACK);

        assertThat(revision).isWaitingAtExactly(REVISE_RECORD);
        held("engineering", journey, REVISE_RECORD)
                .writes(slower(journey)
                        .with("text", "At rest, the alarm sounds within 15 s of a saturation below 88 %."))
                .completes();
        journey.takes("quality", REVIEW_REVISION).decides(Revision.Outcome.ACCEPT);
        assertThat(revision).isEnded();
        assertThat(item(journey, "REVIEW-" + journey.feature + "-R1")
                        .path("revision")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void endsWithoutAReviewWhenNothingWasChanged() {
        Journey journey = pastInputs("Not needed after all");
        Work work = revises("engineering", journey);
        ProcessInstance revision = instance(journey, Revision.KEY);

        work.completes();

        assertThat(revision).isEnded().hasPassed(NOTHING_REVISED).hasNotPassed(REVIEW_REVISION);
    }

    @Test
    void isNotReviewedByItsAuthorsAlthoughTheyMayReviewAnother() {
        Journey journey = pastInputs("Written by quality");
        revises("quality", journey).writes(slower(journey)).completes();
        String own = team.tasks(journey.feature, REVIEW_REVISION).get(0);

        team.as("quality").claims(own).isRefused(403);

        revises("engineering", journey)
                .writes(Line.of("RISK_CONTROL", journey.key("RC"))
                        .with("text", "A second alarm on the phone of a relative")
                        .linked("mitigates", journey.key("HAZ")))
                .completes();
        String other = team.tasks(journey.feature, REVIEW_REVISION).stream()
                .filter(task -> !task.equals(own))
                .findFirst()
                .orElseThrow();
        team.as("quality").claims(other).isOk();
        team.as("quality").on(other).decides(Revision.Outcome.ACCEPT);
        assertThat(team.tasks(journey.feature, REVIEW_REVISION)).containsExactly(own);
    }

    @Test
    void revisesWhatTheConceptSaysOfUsersAndTheirTasksToo() {
        Journey journey = pastInputs("Users too");
        revises("engineering", journey)
                .writes(
                        Line.of("USER_GROUP", journey.key("UG"))
                                .with("setting", "At home and on the way")
                                .with("reason", "Seen in an interview"),
                        Line.of("USE_TASK", journey.key("UT"))
                                .with("prevention", "The screen says how it sits, and beeps")
                                .with("reason", "Nobody looked at the screen"))
                .completes();
        journey.takes("quality", REVIEW_REVISION).decides(Revision.Outcome.ACCEPT);

        assertThat(item(journey, journey.key("UG")).at("/fields/setting").asText())
                .isEqualTo("At home and on the way");
    }

    @Test
    void runsBesideOthersWithDocumentsOfItsOwn() {
        Journey journey = pastInputs("Two at once");
        Work first = revises("engineering", journey).writes(slower(journey));
        Work second = revises("ux", journey)
                .writes(Line.of("USER_NEED", journey.key("UN2")).with("text", "Hear the alarm with a hearing aid."));

        second.completes();
        first.completes();
        List.of(1, 2).forEach(n -> journey.takes("quality", REVIEW_REVISION).decides(Revision.Outcome.ACCEPT));

        for (String number : List.of("R1", "R2")) {
            assertThat(item(journey, "REVIEW-" + journey.feature + "-" + number)
                            .path("revision")
                            .asInt())
                    .isEqualTo(1);
        }
        assertThat(journey.waitingAt()).doesNotContain(REVISE_RECORD, REVIEW_REVISION);
    }

    @Test
    void takesHazardsInAnyPhaseAfterTheConcept() {
        Journey journey = new Journey(team, "A hazard while inputs are reviewed")
                .reachesInputs()
                .writesInputs();
        asks("clinical", journey, Map.of("reason", WHY)).isRefused(409);
        long rows = candidateRows(journey);

        asks("clinical", journey, Map.of("reason", "A nurse told us of a burn.", "hazards", true))
                .isCreated();
        ProcessInstance revision = instance(journey, Revision.KEY);
        assertThat(revision).isWaitingAtExactly(RAISE_HAZARD);
        Work work = held("clinical", journey, RAISE_HAZARD);
        assertThat(work.tryToWrite(slower(journey)).isRefused(422).raw()).contains("does not write DESIGN_INPUT");
        work.writes(Line.of("HAZARD", journey.key("HAZ2"))
                        .with("hazard", "Heat")
                        .with("situation", "The sensor sits on thin skin for hours")
                        .with("harm", "Burn"))
                .completes();
        journey.takes("quality", REVIEW_REVISION).decides(Revision.Outcome.ACCEPT);

        assertThat(revision).isEnded();
        // What reviewers look at is as it was frozen.
        assertThat(candidateRows(journey)).isEqualTo(rows);
        journey.reviewsInputs().approves();
        assertThat(item(journey, journey.key("HAZ2")).path("state").asText()).isEqualTo("ISSUED");
    }

    @Test
    void isRevisedWhileItsGateIsReviewedAndTheGateApprovesWhatWasFrozen() {
        Journey journey = LifecyclePaths.specified(team, "Revised while the outputs are reviewed");
        new LaterSteps(journey).recordsOutputs();
        team.runJobs();

        revises("engineering", journey).writes(slower(journey)).completes();
        journey.takes("quality", REVIEW_REVISION).decides(Revision.Outcome.ACCEPT);
        journey.reviewsForEveryFunction().approves();

        assertThat(item(journey, journey.key("DI")).path("revision").asInt()).isEqualTo(2);
        Baseline approved = baselines(journey).get(3);
        assertThat(approved.gate()).isEqualTo(Gate.G3);
        assertThat(baselineRows(approved, journey.key("DI")))
                .as("what was approved is the first revision")
                .containsExactly(1);
        // The next gate looks at the second.
        assertThat(reader.feature(features.require(journey.feature), new AsOf(approved.candidate()), View.ISSUED)
                        .rows()
                        .filter(row -> row.key().equals(journey.key("DI")))
                        .map(row -> row.text("text")))
                .singleElement()
                .asString()
                .contains("within 10 s");
    }

    @Test
    void keepsEveryGateShutWhileItIsWrittenUnreviewedOrSentBack() {
        Journey journey = LifecyclePaths.specified(team, "Open at the gate");
        new LaterSteps(journey).recordsOutputs();
        team.runJobs();
        Work work = revises("engineering", journey);
        Work chair = journey.reviewsForEveryFunction().chairs();
        held(chair, journey, "\"Revise record\" waits for engineering");

        work.writes(slower(journey)).completes();
        held(chair, journey, "\"Review revision\" waits for quality");
        journey.takes("quality", REVIEW_REVISION)
                .fills(Map.of("comment", "Fifteen seconds are too long."))
                .decides(Revision.Outcome.SEND_BACK);
        held(chair, journey, "\"Revise record\" waits for engineering");
        held("engineering", journey, REVISE_RECORD)
                .writes(slower(journey).with("text", "The alarm sounds within 9 s of a saturation below 88 %."))
                .completes();
        journey.takes("quality", REVIEW_REVISION).decides(Revision.Outcome.ACCEPT);

        chair.decides(DesignReview.Outcome.APPROVE);
        team.runJobs();
        assertThat(baselines(journey)).hasSize(4);
    }

    private void held(Work chair, Journey journey, String waits) {
        assertThat(chair.triesToComplete(Map.of("outcome", DesignReview.Outcome.APPROVE))
                        .isRefused(422)
                        .problems())
                .singleElement()
                .asString()
                .contains("Revision " + journey.feature + "-R1", "is not accepted yet", waits);
    }

    @Test
    void endsWithTheGateThatOvertakesItAndLeavesNothingOfWhatItWrote() {
        Journey journey = LifecyclePaths.verified(team, "Overtaken");
        ReleaseWork.validates(journey, journey.key("UN"), journey.key("UG"));
        ReleaseWork.reviews(journey);
        journey.chairs().decides(DesignReview.Outcome.APPROVE);
        Work work = revises("engineering", journey).writes(slower(journey));

        team.runJobs();

        assertThat(baselines(journey)).extracting(Baseline::gate).endsWith(Gate.G4);
        assertThat(instance(journey, Revision.KEY)).isNull();
        assertThat(item(journey, journey.key("DI")).at("/fields/text").asText()).contains("within 10 s");
        work.tryToWrite(slower(journey)).isRefused(409);
        assertThat(asks("engineering", journey, Map.of("reason", WHY))
                        .isRefused(409)
                        .text("/detail"))
                .contains("approved already");
    }

    @Test
    void isRefusedByItsPermitWhereTheGatePassedBesideIt() {
        Journey journey = LifecyclePaths.verified(team, "Passed beside it");
        ReleaseWork.validates(journey, journey.key("UN"), journey.key("UG"));
        ReleaseWork.reviews(journey);
        Work chair = journey.chairs();
        revises("clinical", journey).writes(slower(journey)).completes();
        journey.takes("quality", REVIEW_REVISION)
                .fills(Map.of("comment", "Fifteen seconds are too long."))
                .decides(Revision.Outcome.SEND_BACK);
        Work sentBack = held("clinical", journey, REVISE_RECORD);
        Work first = revises("engineering", journey);

        passesG4WithoutItsStep(journey, chair);

        assertThat(first.tryToWrite(slower(journey)).isRefused(409).text("/detail"))
                .contains("approved already");
        first.triesToComplete(Map.of()).isRefused(409);
        identity.setAuthentication("engineering", List.of("engineering"), List.of("OXI"));
        assertThatThrownBy(() -> tasks.complete(first.task()))
                .as("past the permit, as Tasklist does it")
                .hasStackTraceContaining("approved already");
        identity.clearAuthentication();
        // What quality sent back is in the record: it has to be put right.
        sentBack.writes(slower(journey).with("text", "The alarm sounds within 9 s of a saturation below 88 %."))
                .completes();
    }

    /** The step behind the chair would end the revision first; so the baseline is written as by another node. */
    private void passesG4WithoutItsStep(Journey journey, Work chair) {
        AsOf candidate = new AsOf(chair.view().body().at("/candidate/sequence").asLong());
        Boolean passed = transaction.execute(status -> gates.confirm(
                List.of(features.require(journey.feature)),
                Gate.G4,
                candidate,
                "quality",
                recordTasks.find(chair.task()).orElseThrow().origin(),
                null));
        assertThat(passed).isTrue();
    }

    @Test
    void isPossibleAgainWhenALaterReviewSendsTheWorkBackAndItsGateStandsAgain() {
        Journey journey = LifecyclePaths.built(team, "Window by gates that stand");
        asks("engineering", journey, Map.of("reason", WHY)).isCreated();
        Work open = held("engineering", journey, REVISE_RECORD);
        journey.reviewsForEveryFunction().rejects("T07");

        assertThat(asks("engineering", journey, Map.of("reason", WHY))
                        .isRefused(409)
                        .text("/detail"))
                .contains("write under their open tasks");
        open.completes();
        journey.takes("engineering", DesignInputs.Element.DEFINE_DESIGN_INPUTS).completes();
        team.runJobs();
        asks("engineering", journey, Map.of("reason", WHY)).isRefused(409);
        journey.reviewsForEveryFunction().approves();

        revises("engineering", journey).completes();
    }

    @Test
    void callsALinkRightAgainThatItsRevisionMadeSuspect() {
        Journey journey = pastInputs("Looked at again");
        revises("clinical", journey)
                .writes(Line.of("USER_NEED", journey.key("UN"))
                        .with("text", "Notice a fall of saturation while asleep, without a light.")
                        .with("reason", "The light woke people."))
                .completes();
        journey.takes("quality", REVIEW_REVISION).decides(Revision.Outcome.ACCEPT);
        assertThat(link(journey).path("status").asText()).isEqualTo("suspect");
        Work work = revises("engineering", journey);
        Map<String, Object> judgement = Map.of(
                "from",
                journey.key("DI"),
                "relation",
                "derives",
                "to",
                journey.key("UN"),
                "revision",
                2,
                "reason",
                "The time of the alarm has nothing to do with light");

        team.as("auditor")
                .post("/api/tasks/" + work.task() + "/links/judgement", judgement)
                .isRefused(403);
        team.as("engineering")
                .post("/api/tasks/" + work.task() + "/links/judgement", judgement)
                .isOk();
        team.as("engineering")
                .post("/api/tasks/" + work.task() + "/links/judgement", judgement)
                .isRefused(422);

        assertThat(link(journey).path("status").asText()).isEqualTo("covered");
        assertThat(link(journey).path("judged").asInt()).isEqualTo(2);
        work.completes();
        journey.takes("quality", REVIEW_REVISION).decides(Revision.Outcome.ACCEPT);
    }

    private JsonNode link(Journey journey) {
        for (JsonNode link : item(journey, journey.key("DI")).path("links")) {
            if (link.path("to").asText().equals(journey.key("UN"))) return link;
        }
        throw new AssertionError("It does not derive from its need");
    }

    /** The revisions of an item that a baseline holds. */
    private List<Integer> baselineRows(Baseline baseline, String item) {
        return jdbc.queryForList(
                "SELECT r.number FROM trace_baseline l JOIN trace_baseline_row b ON b.baseline_id = l.id"
                        + " JOIN trace_revision r ON r.id = b.revision_id JOIN trace_item i ON i.id = r.item_id"
                        + " WHERE l.began = ? AND i.item_key = ?",
                Integer.class,
                baseline.began(),
                item);
    }

    private long candidateRows(Journey journey) {
        String task = team.tasks(journey.feature, DesignReview.Element.REVIEW_CANDIDATE)
                .get(0);
        long candidate = team.as("quality")
                .get("/api/tasks/" + task)
                .body()
                .at("/candidate/sequence")
                .asLong();
        return reader.feature(features.require(journey.feature), new AsOf(candidate), View.ISSUED)
                .rows()
                .filter(row -> row.kind() == Kind.HAZARD)
                .count();
    }

    @Test
    void isRefusedWhereTheRecordIsNotOpenToIt() {
        Journey journey = new Journey(team, "Too early and too late");
        asks("engineering", journey, Map.of("reason", WHY)).isRefused(409);
        asks("engineering", journey, Map.of("reason", WHY, "hazards", true)).isRefused(409);

        Journey stopped = pastInputs("Stopped");
        team.as("product")
                .post("/api/features/" + stopped.feature + "/stop", Map.of("reason", "Nobody wants it any more."))
                .isOk();
        assertThat(asks("engineering", stopped, Map.of("reason", WHY, "hazards", true))
                        .isRefused(409)
                        .text("/detail"))
                .contains("stopped");
    }

    @Test
    void needsAReasonAndSomebodyWhoWorksOnTheProduct() {
        Journey journey = pastInputs("Who and why");

        assertThat(asks("engineering", journey, Map.of("reason", "Because"))
                        .isRefused(422)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("reason:");
        asks("auditor", journey, Map.of("reason", WHY)).isRefused(403);
        team.as("engineering")
                .post("/api/features/FEAT-9999/revisions", Map.of("reason", WHY))
                .isRefused(404);
        assertThat(journey.waitingAt()).doesNotContain(REVISE_RECORD);
    }

    @Test
    void goesToTheFunctionWhenWhoeverAskedNoLongerWorksForIt() {
        Journey journey = pastInputs("The author leaves");
        revises("reviewer", journey).writes(slower(journey)).completes();
        Work review = journey.takes("quality", REVIEW_REVISION).fills(Map.of("comment", "Say when."));
        team.as("admin").post("/api/people/reviewer/deactivate", Map.of()).isOk();
        try {
            review.decides(Revision.Outcome.SEND_BACK);

            assertThat(instance(journey, Revision.KEY))
                    .task(REVISE_RECORD)
                    .isNotAssigned()
                    .hasCandidateGroup("engineering");
        } finally {
            team.as("admin").post("/api/people/reviewer/reactivate", Map.of()).isOk();
        }
    }
}
