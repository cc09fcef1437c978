package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.DesignInputs.Element.ANALYSE_HAZARDS;
import static org.designcontrol.workflow.DesignInputs.Element.DEFINE_DESIGN_INPUTS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Entry;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.trace.RecordVerification;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The dates of a plan go before the days from settings, and open tasks follow a newer plan. */
class PlanDatesIT {

    @Nested
    @OnH2
    class H2 extends Both {}

    @Nested
    @OnPostgres
    class Postgres extends Both {}

    abstract static class Both extends Paths {

        private static final TaskModel LEAVES_A_PLAN = TaskModel.of(Map.of("record.form", "PLAN"), "");

        @Autowired
        DueDates dueDates;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        RecordVerification verification;

        /** As the completion of the planning task says it. */
        private void plans(Journey journey, Map<String, Object> fields) {
            transaction.executeWithoutResult(
                    status -> dueDates.planned("a task", LEAVES_A_PLAN, journey.feature, fields, "engineering"));
        }

        private Instant due(String task) {
            return recordTasks.find(task).orElseThrow().dueAt();
        }

        private Instant dueInTheEngine(String task) {
            return tasks.createTaskQuery()
                    .taskId(task)
                    .singleResult()
                    .getDueDate()
                    .toInstant();
        }

        @Test
        void tasksOfAPhaseAreBornWithTheDateOfThePlan() {
            Journey journey = new Journey(team, "Planned").passesConcept().passesAssessment();
            journey.takes("product", FeatureLifecycle.Element.PLAN_DESIGN)
                    .fillsWhatIsAsked()
                    .fills(Map.of("dueInputs", "2031-05-20", "dueOutputs", "2031-09-01"))
                    .completes();
            team.runJobs();

            String task = team.tasks(journey.feature, DEFINE_DESIGN_INPUTS).get(0);
            assertThat(due(task)).isEqualTo("2031-05-20T23:59:00Z");
            assertThat(dueInTheEngine(task)).isEqualTo("2031-05-20T23:59:00Z");
        }

        @Test
        void withoutAPlanTheSettingsDecide() {
            Journey journey = new Journey(team, "Not planned");

            String task = team.tasks(journey.feature, FeatureLifecycle.Element.DEFINE_INTENDED_USE)
                    .get(0);
            assertThat(due(task)).isEqualTo(team.clock().instant().plus(Duration.ofDays(10)));
        }

        @Test
        void openTasksFollowANewerPlanAndTheLogSaysSo() {
            Journey journey = new Journey(team, "Planned anew").reachesInputs();
            plans(journey, Map.of("dueInputs", "2031-05-20"));
            String task = team.tasks(journey.feature, ANALYSE_HAZARDS).get(0);

            plans(journey, Map.of("dueInputs", "2031-06-30"));
            plans(journey, Map.of("dueInputs", "2031-06-30", "dueOutputs", "no day at all"));

            assertThat(due(task)).isEqualTo("2031-06-30T23:59:00Z");
            assertThat(dueInTheEngine(task)).isEqualTo("2031-06-30T23:59:00Z");
            List<Entry> moved = entries(journey).stream()
                    .filter(entry -> entry.action().equals("TASK_DUE_MOVED"))
                    .filter(entry -> task.equals(entry.model().get("task")))
                    .toList();
            assertThat(moved)
                    .extracting(entry -> entry.data().get("to"))
                    .containsExactly("2031-05-20T23:59:00Z", "2031-06-30T23:59:00Z");
            assertThat(moved.get(1).data()).containsEntry("from", "2031-05-20T23:59:00Z");
            assertThat(moved.get(1).actor()).isEqualTo("engineering");
            assertThat(verification.verify()).isEmpty();
        }
    }
}
