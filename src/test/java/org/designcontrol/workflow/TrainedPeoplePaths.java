package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.DesignReview.Element.DECIDE_ON_GAPS;
import static org.designcontrol.workflow.DesignReview.Element.REVIEW_CANDIDATE;
import static org.designcontrol.workflow.FeatureLifecycle.Element.ASSESS_COMMERCIAL_FIT;
import static org.designcontrol.workflow.FeatureLifecycle.Element.DEFINE_INTENDED_USE;
import static org.designcontrol.workflow.FeatureLifecycle.Element.ENDORSE_CLINICAL_NEED;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Team;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Gate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work under a procedure that asks for a training, by people who have one and by people who have none (G30). */
abstract class TrainedPeoplePaths extends Paths {

    private static final String PROCEDURE = FeatureLifecycle.KEY;

    private final List<String> demands = new ArrayList<>();
    private final List<String> trainings = new ArrayList<>();

    /** Other tests of the same database ask nothing of anybody. */
    @AfterEach
    void askNothingAnyMore() {
        demands.forEach(demand -> team.as("quality").post(demand + "/withdraw", Map.of("reason", "The test is over")));
        trainings.forEach(
                training -> team.as("admin").post(training + "/withdraw", Map.of("reason", "The test is over")));
    }

    @Test
    void theGateIsShutUntilSomebodyTrainedDoesTheWorkAgainHoweverLateTheTrainingIsRecorded() {
        asks(PROCEDURE);
        Journey journey = new Journey(team, "Written by untrained people").describesConcept();

        assertThat(journey.waitingAt()).containsExactly(DECIDE_ON_GAPS);
        List<String> before = untrained(journey, "");
        assertThat(before)
                .contains(journey.key("UN"), journey.key("UG"), journey.key("SRC"))
                .anyMatch(item -> item.startsWith("INTENDED"));
        String then = log.head().sequence() + "";
        String asOfThen = gaps(journey, "?gate=G0&asOf=" + then).toString();

        trains("product", "clinical", "marketing");
        assertThat(untrained(journey, "")).isEqualTo(before);
        assertThat(untrained(journey, "?gate=G0")).isEqualTo(before);

        journey.takes("quality", DECIDE_ON_GAPS)
                .fills(Map.of("comment", "Done by people who did not know how."))
                .completes(Journey.sendBack(DesignReview.Outcome.REWORK, "T01,T02,T03"));
        team.runJobs();
        doAgain(journey);

        assertThat(untrained(journey, "")).isEmpty();
        journey.reviewsConcept().approves();
        assertThat(baselines(journey)).extracting(each -> each.gate()).containsExactly(Gate.G0);
        assertThat(gaps(journey, "?gate=G0&asOf=" + then).toString()).isEqualTo(asOfThen);
    }

    @Test
    void trainedPeopleSeeNoGap() {
        asks(PROCEDURE);
        trains("product", "clinical", "marketing");

        Journey journey = new Journey(team, "Written by trained people").passesConcept();

        assertThat(untrained(journey, "")).isEmpty();
    }

    @Test
    void aDeviationThatQualityAcceptsOpensTheGate() {
        asks(PROCEDURE);
        trains("clinical", "marketing");
        Journey journey = new Journey(team, "Deviation for an untrained author").describesConcept();
        Line deviation = Line.of("DEVIATION", journey.key("DEV"))
                .with("rule", "G30")
                .with("reason", "The author wrote the procedure herself.")
                .with("expiry", team.clock().inDays(30));
        for (String item : untrained(journey, "")) {
            deviation = deviation.linked("affects", item);
        }
        String another = anotherOfQuality();

        Work work = journey.takes("quality", DECIDE_ON_GAPS);
        team.as(another).on(work.task()).writes(deviation);
        work.writes(Line.of("DEVIATION", journey.key("DEV"))
                        .with("decision", "ACCEPTED")
                        .with("changeReason", "Who wrote the procedure knows it"))
                .decides(DesignReview.Outcome.CHECK_AGAIN);
        team.runJobs();

        assertThat(journey.waitingAt()).containsOnly(REVIEW_CANDIDATE);
        assertThat(untrained(journey, "")).isNotEmpty();
    }

    /** Whoever completes a task last stands for its rows, also for those that they leave as they are. */
    @Test
    void somebodyUntrainedWhoDoesItAgainAndChangesNothingStandsForWhatOthersWrote() {
        asks(PROCEDURE);
        trains("product", "marketing");
        records("clinical", 1, team.clock().inDays(-10), team.clock().inDays(0));
        Journey journey = new Journey(team, "Done again by somebody untrained").describesConcept();
        assertThat(untrained(journey, "")).isEmpty();

        journey.reviewsConcept()
                .takes("quality", DesignReview.Element.DECIDE_ON_GATE)
                .fills(Map.of("comment", "Look at the sources once more."))
                .completes(Journey.sendBack(DesignReview.Outcome.REJECT, "T02"));
        team.runJobs();
        team.clock().forward(Duration.ofDays(1));
        journey.takes("clinical", ENDORSE_CLINICAL_NEED).completes();
        team.runJobs();

        assertThat(untrained(journey, "")).contains(journey.key("SRC"));
    }

    @Test
    void whatSomebodyUntrainedWroteUnderTheTaskOfSomebodyTrainedIsAGap() {
        asks(DesignInputs.KEY);
        records(DesignInputs.KEY, "quality", 1, team.clock().inDays(-1), null);
        Journey journey = new Journey(team, "Written by a colleague").reachesInputs();
        Work work = journey.takes("quality", DesignInputs.Element.ANALYSE_HAZARDS);
        team.as(anotherOfQuality()).on(work.task()).writes(journey.hazard(journey.key("HAZ")));
        work.writes(new LaterSteps(journey).control()).completes();

        assertThat(untrained(journey, "")).contains(journey.key("HAZ")).doesNotContain(journey.key("RC"));
    }

    @Test
    void whatWasAnsweredOfAnOpenTaskIsAnsweredSoAfterItsWriterCompletedIt() {
        asks(DesignInputs.KEY);
        Journey journey = new Journey(team, "Written and not yet completed").reachesInputs();
        Work work = journey.takes("quality", DesignInputs.Element.ANALYSE_HAZARDS)
                .writes(journey.hazard(journey.key("HAZ")));
        String then = "?asOf=" + log.head().sequence();
        List<String> before = untrained(journey, then);
        assertThat(before).contains(journey.key("HAZ"));

        work.writes(new LaterSteps(journey).control()).completes();

        assertThat(untrained(journey, then)).isEqualTo(before);
    }

    @Test
    void aReviewIsOnlyAboutItselfAndNotMadeGoodByTheReviewOfAnother() {
        asks(DesignReview.KEY);
        records(DesignReview.KEY, "clinical", 1, team.clock().inDays(-1), null);
        records(DesignReview.KEY, "quality", 1, team.clock().inDays(-1), null);

        Journey journey = new Journey(team, "Reviewed by one untrained person").passesConcept();

        assertThat(gaps(journey, "").path("gaps").findValuesAsText("sentence").stream()
                        .filter(sentence -> sentence.contains("without a valid training")))
                .singleElement()
                .asString()
                .startsWith("REVIEW-")
                .contains("stands on work of product on " + team.clock().inDays(0) + " under design-review, version ");
    }

    @Test
    void whatIsWithdrawnNeverCountedButNotInWhatWasAnsweredBefore() {
        asks(PROCEDURE);
        String training = trains("product").get(0);
        Journey journey = new Journey(team, "Trained by mistake").definesIntendedUse();
        String then = log.head().sequence() + "";
        assertThat(untrained(journey, "")).isEmpty();

        team.as("admin")
                .post(training + "/withdraw", Map.of("reason", "It was somebody else"))
                .isOk();

        assertThat(untrained(journey, "")).contains(journey.key("UN"));
        assertThat(untrained(journey, "?asOf=" + then)).isEmpty();
    }

    @Test
    void whatIsNotAskedAnyMoreStaysAGapForWhatWasDoneBefore() {
        String demand = asks(PROCEDURE);
        Journey before = new Journey(team, "While it was asked").definesIntendedUse();

        team.as("quality")
                .post(demand + "/withdraw", Map.of("reason", "Everybody knows it"))
                .isOk();
        Journey after = new Journey(team, "When it was not asked any more").definesIntendedUse();

        assertThat(untrained(before, "")).isNotEmpty();
        assertThat(untrained(after, "")).isEmpty();
    }

    @Test
    void aTrainingCountsFromItsVersionOnToTheEndOfItsLastDay() {
        asks(PROCEDURE);
        int newest = version();
        records("product", newest, team.clock().inDays(-10), team.clock().inDays(0));
        Journey lastDay = new Journey(team, "On the last day").definesIntendedUse();

        team.clock().forward(Duration.ofDays(1));
        Journey dayAfter = new Journey(team, "On the day after").definesIntendedUse();

        assertThat(untrained(lastDay, "")).isEmpty();
        assertThat(untrained(dayAfter, "")).isNotEmpty();
    }

    @Test
    void whoeverLacksTheTrainingIsToldAtTheTaskAndMayDoItAllTheSame() {
        asks(PROCEDURE);
        Journey journey = new Journey(team, "Told before the work");
        String task =
                "/api/tasks/" + team.tasks(journey.feature, DEFINE_INTENDED_USE).get(0);

        assertThat(team.as("product").get(task).text("/training/sentence"))
                .startsWith("You have no valid training on feature-lifecycle, version " + version() + ".");
        assertThat(team.as("clinical").get(task).body().path("training").isMissingNode())
                .as("who cannot do it")
                .isTrue();

        trains("product");
        assertThat(team.as("product").get(task).body().path("training").isMissingNode())
                .isTrue();
    }

    private void doAgain(Journey journey) {
        journey.takes("product", DEFINE_INTENDED_USE)
                .fills(Journey.intendedUse())
                .completes();
        team.runJobs();
        journey.takes("clinical", ENDORSE_CLINICAL_NEED)
                .fills(Journey.clinicalNeed())
                .completes();
        journey.takes("marketing", ASSESS_COMMERCIAL_FIT)
                .fills(Journey.commercialFit())
                .completes();
        team.runJobs();
    }

    private JsonNode gaps(Journey journey, String question) {
        return team.as("auditor")
                .get("/api/features/" + journey.feature + "/gaps" + question)
                .isOk()
                .body();
    }

    private List<String> untrained(Journey journey, String question) {
        List<String> items = new ArrayList<>();
        gaps(journey, question).path("gaps").forEach(gap -> {
            if (gap.path("rule").asText().equals("G30")) {
                items.add(gap.path("item").asText());
            }
        });
        return items;
    }

    private int version() {
        for (JsonNode procedure : team.as("quality").get("/api/procedures").body()) {
            if (procedure.path("procedure").asText().equals(PROCEDURE)) {
                return procedure.path("version").asInt();
            }
        }
        throw new AssertionError("It is not deployed");
    }

    private String asks(String procedure) {
        String path = "/api/procedures/" + procedure + "/training-demands";
        String demand = path + "/"
                + team.as("quality")
                        .post(path, Map.of("fromVersion", 1))
                        .isCreated()
                        .text("/id");
        demands.add(demand);
        return demand;
    }

    private List<String> trains(String... people) {
        List<String> recorded = new ArrayList<>();
        for (String person : people) {
            recorded.add(records(person, 1, team.clock().inDays(-1), null));
        }
        return recorded;
    }

    private String records(String person, int fromVersion, String givenOn, String expiresOn) {
        return records(PROCEDURE, person, fromVersion, givenOn, expiresOn);
    }

    private String records(String procedure, String person, int fromVersion, String givenOn, String expiresOn) {
        Map<String, Object> training =
                new HashMap<>(Map.of("procedure", procedure, "fromVersion", fromVersion, "givenOn", givenOn));
        training.put("expiresOn", expiresOn);
        String path = "/api/people/" + person + "/training";
        String recorded =
                path + "/" + team.as("admin").post(path, training).isCreated().text("/id");
        trainings.add(recorded);
        return recorded;
    }

    private String anotherOfQuality() {
        String id = "quality-" + System.nanoTime();
        team.as("admin")
                .post(
                        "/api/people",
                        Map.of(
                                "id",
                                id,
                                "firstName",
                                "Quirin",
                                "lastName",
                                "Quality",
                                "password",
                                Team.PASSWORD,
                                "functions",
                                List.of("quality")))
                .isCreated();
        List<String> members = new ArrayList<>(List.of(id));
        team.as("admin").get("/api/products").body().forEach(product -> {
            if (product.path("key").asText().equals(Team.PRODUCT)) {
                product.path("members").forEach(member -> members.add(member.asText()));
            }
        });
        team.as("admin")
                .put("/api/products/" + Team.PRODUCT + "/members", Map.of("members", members), null)
                .isOk();
        return id;
    }
}
