package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.DesignInputs.Element.ANALYSE_HAZARDS;
import static org.designcontrol.workflow.DesignInputs.Element.DEFINE_DESIGN_INPUTS;
import static org.designcontrol.workflow.FeatureLifecycle.Element.ASSESS_COMMERCIAL_FIT;
import static org.designcontrol.workflow.FeatureLifecycle.Element.DEFINE_INTENDED_USE;
import static org.designcontrol.workflow.FeatureLifecycle.Element.ENDORSE_CLINICAL_NEED;

import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Entry;
import org.designcontrol.testkit.Answer;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.RecordVerification;
import org.designcontrol.trace.Row;
import org.designcontrol.trace.View;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A feature is stopped for good, or stands still for a while. */
class StopAndPauseIT {

    static final Map<String, String> WHY = Map.of("reason", "The sensor is not made any more.");

    @Nested
    @OnH2
    class H2 extends Both {}

    @Nested
    @OnPostgres
    class Postgres extends Both {}

    abstract static class Both extends Paths {

        @Autowired
        RecordVerification verification;

        private Answer asks(String person, Journey journey, String what) {
            return team.as(person).post("/api/features/" + journey.feature + "/" + what, WHY);
        }

        private List<Entry> of(Journey journey, String action) {
            return entries(journey).stream()
                    .filter(entry -> entry.action().equals(action))
                    .toList();
        }

        @Test
        void aStoppedFeatureHasNoProcessNoTaskAndThePhaseStopped() {
            Journey journey = new Journey(team, "To be stopped").reachesInputs();
            journey.takes("engineering", DEFINE_DESIGN_INPUTS);

            Answer stopped = asks("product", journey, "stop").isOk();

            assertThat(stopped.text("/halt/state")).isEqualTo("STOPPED");
            assertThat(journey.waitingAt()).isEmpty();
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(journey.feature)
                            .count())
                    .isZero();
            assertThat(recordTasks.openOf(journey.feature)).isEmpty();
            assertThat(team.as("engineering")
                            .get("/api/features/" + journey.feature)
                            .text("/phase"))
                    .isEqualTo("STOPPED");
            assertThat(of(journey, "FEATURE_STOPPED")).singleElement().satisfies(entry -> {
                assertThat(entry.actor()).isEqualTo("product");
                assertThat(entry.data()).containsEntry("reason", WHY.get("reason"));
                assertThat(entry.model()).containsEntry("key", FeatureLifecycle.KEY);
            });
            assertThat(of(journey, "TASK_CANCELLED")).hasSize(3).allSatisfy(entry -> {
                assertThat(entry.actor()).isEqualTo("product");
                assertThat(entry.data()).containsEntry("reason", WHY.get("reason"));
            });
            assertThat(verification.verify()).isEmpty();
        }

        @Test
        void whatACancelledTaskLeftUnfinishedIsRetiredWithTheReason() {
            Journey journey = new Journey(team, "Half written").reachesInputs();
            journey.takes("engineering", DEFINE_DESIGN_INPUTS)
                    .writes(journey.input(journey.key("DI")).linked("derives", journey.key("UN")));
            journey.takes("quality", ANALYSE_HAZARDS).writes(journey.hazard(journey.key("HAZ")));

            asks("quality", journey, "stop").isOk();

            assertThat(of(journey, "ITEM_RETIRED"))
                    .extracting(entry -> entry.data().get("item"))
                    .containsExactlyInAnyOrder(journey.key("DI"), journey.key("HAZ"));
            assertThat(of(journey, "ITEM_RETIRED")).allSatisfy(entry -> {
                assertThat((String) entry.data().get("reason"))
                        .contains("is stopped: ")
                        .contains(WHY.get("reason"));
                assertThat(entry.model()).containsKey("task");
            });
            assertThat(rows(journey, View.WORKING)).noneMatch(row -> row.key().equals(journey.key("DI")));
            assertThat(rows(journey, View.ISSUED)).anyMatch(row -> row.key().equals(journey.key("UN")));
            assertThat(verification.verify()).isEmpty();
        }

        @Test
        void aRowThatWasIssuedBeforeSaysAgainWhatWasIssued() {
            Journey journey = new Journey(team, "Revised and stopped").reachesInputs();
            journey.takes("ux", DesignInputs.Element.ANALYSE_USE_RELATED_RISK)
                    .writes(Line.of("USER_NEED", journey.key("UN"))
                            .with("text", "Quite another need.")
                            .with("priority", "high")
                            .with("reason", "Users said so."));

            asks("quality", journey, "stop").isOk();

            assertThat(rows(journey, View.WORKING))
                    .filteredOn(row -> row.key().equals(journey.key("UN")))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.text("text")).isEqualTo("Notice a fall of saturation while asleep.");
                        assertThat(row.text("priority")).isEmpty();
                        assertThat(row.retired()).isFalse();
                    });
            assertThat(verification.verify()).isEmpty();
        }

        private List<Row> rows(Journey journey, View view) {
            return reader.feature(features.require(journey.feature), head(), view)
                    .rows()
                    .filter(row -> !row.retired())
                    .toList();
        }

        @Test
        void onlyProductManagementAndQualityStopWithAReasonAndOnce() {
            Journey journey = new Journey(team, "Who may stop");
            String stop = "/api/features/" + journey.feature + "/stop";

            team.as("engineering").post(stop, WHY).isRefused(403);
            team.as("auditor").post(stop, WHY).isRefused(403);
            assertThat(team.as("product")
                            .post(stop, Map.of("reason", " too short "))
                            .isRefused(422)
                            .problems())
                    .singleElement()
                    .asString()
                    .startsWith("reason: ");
            team.as("product").post(stop, Map.of()).isRefused(422);
            team.as("product").post("/api/features/FEAT-9999/stop", WHY).isRefused(404);
            assertThat(entries(journey, "FEATURE_STOPPED")).isZero();

            team.as("product").post(stop, WHY).isOk();
            assertThat(team.as("product").post(stop, WHY).isRefused(409).text("/detail"))
                    .contains("was stopped on")
                    .contains(WHY.get("reason"));
            asks("product", journey, "pause").isRefused(409);
            asks("product", journey, "resume").isRefused(409);
        }

        @Test
        void nobodyWorksOnATaskOfAPausedFeature() {
            Journey journey = new Journey(team, "To be paused").definesIntendedUse();
            Work held = journey.takes("clinical", ENDORSE_CLINICAL_NEED);
            String free = team.tasks(journey.feature, ASSESS_COMMERCIAL_FIT).get(0);
            int before = rows(journey, View.WORKING).size();

            asks("quality", journey, "pause").isOk();

            String sentence = journey.feature + " is paused since 20";
            assertThat(List.of(
                            team.as("marketing").post("/api/tasks/" + free + "/claim", Map.of()),
                            held.tryToWrite(Journey.source(journey.key("SRC"))),
                            team.as("clinical")
                                    .put(
                                            "/api/tasks/" + held.task() + "/draft",
                                            Map.of("fields", Map.of("condition", "COPD")),
                                            "\"0\""),
                            team.as("clinical")
                                    .imports(
                                            held.task(),
                                            "sources.csv",
                                            "key,kind,text\nS1,SOURCE,Registry\n".getBytes(),
                                            Map.of("format", "csv")),
                            team.as("clinical").post("/api/tasks/" + held.task() + "/unclaim", Map.of()),
                            held.triesToComplete(Map.of())))
                    .allSatisfy(answer -> assertThat(answer.isRefused(409).text("/detail"))
                            .startsWith(sentence)
                            .contains(" by quality: " + WHY.get("reason")));
            assertThat(held.view().text("/halt/state")).isEqualTo("PAUSED");
            assertThat(held.view().body().path("canWork").asBoolean()).isFalse();
            assertThat(rows(journey, View.WORKING)).hasSize(before);
        }

        @Test
        void aPausedFeatureIsInNoInboxAndComesBackWhenItIsResumed() {
            Journey journey = new Journey(team, "Paused and resumed").definesIntendedUse();
            Work held = journey.takes("clinical", ENDORSE_CLINICAL_NEED);

            asks("product", journey, "pause").isOk();
            assertThat(inbox("clinical", journey)).isEmpty();
            assertThat(inbox("marketing", journey)).isEmpty();
            assertThat(tasks.createTaskQuery()
                            .processInstanceBusinessKey(journey.feature)
                            .active()
                            .count())
                    .isZero();
            asks("product", journey, "pause").isRefused(409);

            asks("quality", journey, "resume").isOk();
            assertThat(inbox("clinical", journey)).containsExactly(held.task());
            assertThat(inbox("marketing", journey)).hasSize(1);
            asks("quality", journey, "resume").isRefused(409);
            held.fills(Journey.clinicalNeed())
                    .writes(Journey.source(journey.key("SRC")))
                    .completes();
            assertThat(of(journey, "FEATURE_PAUSED")).singleElement().satisfies(entry -> assertThat(entry.actor())
                    .isEqualTo("product"));
            assertThat(of(journey, "FEATURE_RESUMED")).singleElement().satisfies(entry -> assertThat(entry.data())
                    .containsEntry("reason", WHY.get("reason")));
            assertThat(verification.verify()).isEmpty();
        }

        @Test
        void jobsOfAPausedFeatureWait() {
            Journey journey = new Journey(team, "A job between two tasks")
                    .definesIntendedUse()
                    .endorsesClinicalNeed()
                    .assessesCommercialFit();

            asks("product", journey, "pause").isOk();

            assertThat(management
                            .createJobQuery()
                            .processInstanceId(spine(journey).getId())
                            .active()
                            .count())
                    .isZero();
            asks("product", journey, "resume").isOk();
            team.runJobs();
            assertThat(journey.waitingAt()).containsOnly(DesignReview.Element.REVIEW_CANDIDATE);
        }

        @Test
        void aPausedFeatureCanBeStopped() {
            Journey journey = new Journey(team, "Paused, then stopped");
            journey.takes("product", DEFINE_INTENDED_USE).writes(Journey.need(journey.key("UN")));
            asks("product", journey, "pause").isOk();

            asks("product", journey, "stop").isOk();

            assertThat(journey.waitingAt()).isEmpty();
            assertThat(of(journey, "TASK_CANCELLED")).singleElement().satisfies(entry -> assertThat(entry.data())
                    .containsEntry("reason", WHY.get("reason")));
            assertThat(verification.verify()).isEmpty();
        }

        @Test
        void thePortfolioSaysWhatStandsStill() {
            Journey journey =
                    new Journey(team, "Seen in the portfolio " + getClass().getSimpleName());
            asks("product", journey, "pause").isOk();

            Answer list = team.as("auditor").get("/api/features?q=" + journey.feature);

            assertThat(list.text("/features/0/halt/state")).isEqualTo("PAUSED");
            assertThat(list.text("/features/0/halt/reason")).isEqualTo(WHY.get("reason"));
            assertThat(team.as("auditor")
                            .get("/api/features/" + journey.feature)
                            .text("/halt/by"))
                    .isEqualTo("product");
        }

        private List<String> inbox(String person, Journey journey) {
            return team.as(person).get("/api/tasks?feature=" + journey.feature).each("/tasks", "id");
        }
    }
}
