package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.FeatureLifecycle.Element.ASSESS_COMMERCIAL_FIT;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.designcontrol.audit.Entry;
import org.designcontrol.testkit.FlowsTaken;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.trace.RecordVerification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody forgets a task: the timer, whom it tells, and how often. Tasks of the demonstration are due after 10 days. */
class RemindersIT {

    @Nested
    @OnH2
    class H2 extends Both {}

    @Nested
    @OnPostgres
    class Postgres extends Both {}

    abstract static class Both extends Paths {

        @Autowired
        RepositoryService repository;

        @Autowired
        RecordVerification verification;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        DueDates dueDates;

        @Autowired
        TransactionTemplate transaction;

        @BeforeEach
        @AfterEach
        void leaveNothingDue() {
            List<String> open = jdbc.queryForList(
                    "SELECT DISTINCT feature FROM trace_task WHERE closed IS NULL AND product = 'OXI'", String.class);
            open.forEach(feature -> team.as("product")
                    .post("/api/features/" + feature + "/stop", Map.of("reason", "The test is over.")));
        }

        private Job timer() {
            return management
                    .createJobQuery()
                    .timers()
                    .processDefinitionKey(Reminders.KEY)
                    .singleResult();
        }

        private void remind() {
            identity.clearAuthentication();
            management.executeJob(timer().getId());
        }

        private void daysPass(int days) {
            team.clock().forward(Duration.ofDays(days));
        }

        private List<String> kinds(String person, Journey journey) {
            List<String> found = new java.util.ArrayList<>();
            team.as(person).get("/api/notices").isOk().body().path("notices").forEach(notice -> {
                if (notice.path("feature").asText().equals(journey.feature)) {
                    found.add(notice.path("kind").asText());
                }
            });
            return found;
        }

        @Test
        void theTimerWalksTheModelToItsEndAndComesAgain() {
            String first = timer().getId();

            remind();

            assertThat(timer().getId()).isNotEqualTo(first);
            assertThat(timer().getDuedate()).isInTheFuture();
            assertThat(history.createHistoricActivityInstanceQuery()
                            .processDefinitionId(timer().getProcessDefinitionId())
                            .activityId(Reminders.Element.REMINDERS_SENT)
                            .finished()
                            .count())
                    .isPositive();
            assertThat(runtime.createProcessInstanceQuery()
                            .processDefinitionKey(Reminders.KEY)
                            .count())
                    .isZero();
            Set<String> taken = FlowsTaken.all();
            assertThat(Bpmn.readModelFromStream(getClass().getResourceAsStream("/processes/reminders.bpmn"))
                            .getModelElementsByType(SequenceFlow.class))
                    .allSatisfy(flow -> assertThat(taken).contains(Reminders.KEY + "#" + flow.getId()));
        }

        @Test
        void aNewDeploymentTakesTheTimerOver() {
            String before = timer().getProcessDefinitionId();
            var model = Bpmn.readModelFromStream(getClass().getResourceAsStream("/processes/reminders.bpmn"));
            model.getDefinitions().setExporter("another");

            var deployed = repository
                    .createDeployment()
                    .addModelInstance("processes/reminders.bpmn", model)
                    .deploy();

            assertThat(timer().getProcessDefinitionId()).isNotEqualTo(before);
            repository.deleteDeployment(deployed.getId(), true);
            assertThat(timer().getProcessDefinitionId()).isEqualTo(before);
        }

        @Test
        void tellsTheFunctionWhenItsTaskIsDueSoonAndOnceOnly() {
            Journey journey = new Journey(team, "Due soon").definesIntendedUse();
            daysPass(6);
            remind();
            assertThat(kinds("clinical", journey)).isEmpty();

            daysPass(2);
            remind();
            remind();

            assertThat(kinds("clinical", journey)).containsExactly("DUE_SOON");
            assertThat(kinds("marketing", journey)).containsExactly("DUE_SOON");
            assertThat(kinds("quality", journey)).isEmpty();
            List<Entry> sent = entries(journey).stream()
                    .filter(entry -> entry.action().equals("REMINDER_SENT"))
                    .toList();
            assertThat(sent).hasSize(2).allSatisfy(entry -> {
                assertThat(entry.actor()).isEqualTo("system");
                assertThat(entry.model())
                        .containsEntry("key", Reminders.KEY)
                        .containsEntry("activity", Reminders.Element.SEND_REMINDERS)
                        .containsKey("task");
                assertThat(entry.content()).doesNotContain("\"cause\"");
            });
            assertThat(verification.verify()).isEmpty();
        }

        @Test
        void tellsWhoHoldsItThatItIsOverdueThenTheLeadThenProductManagement() {
            Journey journey = new Journey(team, "Overdue").definesIntendedUse();
            team.as("admin")
                    .put("/api/functions/marketing", Map.of("lead", "executive", "dueDays", Map.of("*", 10)), null)
                    .isOk();
            journey.takes("marketing", ASSESS_COMMERCIAL_FIT);

            daysPass(11);
            remind();
            assertThat(kinds("marketing", journey)).containsExactly("OVERDUE");
            assertThat(kinds("executive", journey)).isEmpty();

            daysPass(2);
            remind();
            assertThat(kinds("executive", journey)).containsExactly("ESCALATED_TO_LEAD");
            assertThat(kinds("product", journey)).isEmpty();

            daysPass(3);
            remind();
            remind();
            assertThat(kinds("product", journey))
                    .containsExactly("ESCALATED_TO_PRODUCT_MANAGEMENT", "ESCALATED_TO_PRODUCT_MANAGEMENT");
            assertThat(kinds("marketing", journey)).containsExactly("OVERDUE");
            team.as("admin")
                    .put("/api/functions/marketing", Map.of("lead", "marketing", "dueDays", Map.of("*", 10)), null)
                    .isOk();
        }

        @Test
        void tellsItOnceMoreWhenTheTaskIsOverdueByTheDateOfANewerPlan() {
            Journey journey = new Journey(team, "Overdue twice").reachesInputs();
            plansInputsIn(5, journey);
            journey.takes("quality", DesignInputs.Element.ANALYSE_HAZARDS);
            daysPass(7);
            remind();
            assertThat(kinds("quality", journey)).containsExactly("OVERDUE");

            plansInputsIn(20, journey);
            remind();
            assertThat(timesToldThatItIsOverdue(journey)).isEqualTo(1);

            daysPass(22);
            remind();
            remind();
            assertThat(timesToldThatItIsOverdue(journey)).isEqualTo(2);
        }

        private void plansInputsIn(int days, Journey journey) {
            LocalDate day =
                    LocalDate.ofInstant(team.clock().instant(), ZoneOffset.UTC).plusDays(days);
            transaction.executeWithoutResult(status -> dueDates.planned(
                    "a task",
                    TaskModel.of(Map.of("record.form", "PLAN"), ""),
                    journey.feature,
                    Map.of("dueInputs", day.toString()),
                    "engineering"));
        }

        private long timesToldThatItIsOverdue(Journey journey) {
            String task = team.tasks(journey.feature, DesignInputs.Element.ANALYSE_HAZARDS)
                    .get(0);
            return entries(journey).stream()
                    .filter(entry -> entry.action().equals("REMINDER_SENT"))
                    .filter(entry -> task.equals(entry.model().get("task")))
                    .filter(entry -> entry.content().contains("\"OVERDUE\""))
                    .count();
        }

        @Test
        void tellsProductManagementWhereAFunctionHasNoLead() {
            Journey journey = new Journey(team, "Without a lead").definesIntendedUse();
            journey.takes("marketing", ASSESS_COMMERCIAL_FIT);
            team.as("admin")
                    .put("/api/functions/marketing", Map.of("dueDays", Map.of("*", 10)), null)
                    .isOk();

            daysPass(13);
            remind();

            assertThat(kinds("product", journey)).containsExactly("ESCALATED_TO_LEAD");
            team.as("admin")
                    .put("/api/functions/marketing", Map.of("lead", "marketing", "dueDays", Map.of("*", 10)), null)
                    .isOk();
        }

        @Test
        void aPausedFeatureHasNoRemindersAndWhatIsDoneIsNoNoticeAnyMore() {
            Journey journey = new Journey(team, "Paused over its due date").definesIntendedUse();
            team.as("product")
                    .post("/api/features/" + journey.feature + "/pause", Map.of("reason", "Nobody is there in summer."))
                    .isOk();
            daysPass(11);
            remind();
            assertThat(entries(journey, "REMINDER_SENT")).isZero();

            team.as("product")
                    .post("/api/features/" + journey.feature + "/resume", Map.of("reason", "They are back again."))
                    .isOk();
            remind();
            assertThat(kinds("clinical", journey)).containsExactly("OVERDUE");

            journey.endorsesClinicalNeed();
            assertThat(kinds("clinical", journey)).isEmpty();
        }

        @Test
        void eachPersonReadsANoticeForThemselves() {
            Journey journey = new Journey(team, "Read by one of two");
            journey.passesConcept().passesAssessment();
            journey.takes("product", FeatureLifecycle.Element.PLAN_DESIGN)
                    .fillsWhatIsAsked()
                    .fills(Map.of("dueInputs", team.clock().inDays(2)))
                    .completes();
            team.runJobs();
            journey.definesInteroperability();
            remind();
            // Features of other tests are due as well.
            int unread = unread("engineering");
            String id = team.as("engineering").get("/api/notices").text("/notices/0/id");

            team.as("engineering")
                    .post("/api/notices/" + id + "/read", Map.of())
                    .isOk();
            team.as("clinical").post("/api/notices/" + id + "/read", Map.of()).isRefused(404);

            assertThat(unread("engineering")).isEqualTo(unread - 1);
            int ofTheColleague = unread("reviewer");
            assertThat(ofTheColleague).isPositive();
            assertThat(team.as("reviewer").post("/api/notices/read", Map.of()).text("/read"))
                    .isEqualTo(String.valueOf(ofTheColleague));
            assertThat(team.as("reviewer")
                            .get("/api/notices?unread=true")
                            .body()
                            .path("notices"))
                    .isEmpty();
        }

        private int unread(String person) {
            return Integer.parseInt(team.as(person).get("/api/notices").text("/unread"));
        }

        @Test
        void nobodyStartsTheRemindersByHand() {
            team.as("product")
                    .post("/camunda/api/engine/engine/default/process-definition/key/reminders/submit-form", Map.of())
                    .is(403);
        }
    }
}
