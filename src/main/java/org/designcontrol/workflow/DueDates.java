package org.designcontrol.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Phase;
import org.designcontrol.trace.PlanDates;
import org.designcontrol.trace.RecordTask;
import org.springframework.stereotype.Component;

/** The plan's dates go before the days from settings, and open tasks follow when a newer plan is issued. */
@Component
class DueDates {

    private final PlanDates plan;
    private final TaskService engine;
    private final Unattended unattended;

    DueDates(PlanDates plan, TaskService engine, Unattended unattended) {
        this.plan = plan;
        this.engine = engine;
        this.unattended = unattended;
    }

    /** @param phase the phase in which the task is done, or which its gate judges; null for tasks beside the phases */
    void atBirth(DelegateTask task, Phase phase) {
        plan.of(task.getExecution().getProcessBusinessKey(), phase).ifPresent(due -> task.setDueDate(Date.from(due)));
    }

    /** A task is completed. Where it wrote the plan, what that says of dates holds from now on. */
    void planned(String taskId, TaskModel model, String feature, Map<String, Object> fields, String actor) {
        if (model.form() == Kind.PLAN) {
            plan.issued(feature, fields);
        } else if (model.rights().allow(Kind.PLAN)) {
            plan.issued(feature);
        } else {
            return;
        }
        plan.outdated(feature).stream()
                .filter(task -> !task.id().equals(taskId))
                .forEach(task -> move(task, actor));
    }

    private void move(RecordTask task, String actor) {
        move(task, plan.of(task.feature(), task.phase()).orElseThrow(), actor);
    }

    void move(RecordTask task, Instant due, String actor) {
        unattended.ask(() -> {
            Task open = engine.createTaskQuery().taskId(task.id()).singleResult();
            open.setDueDate(Date.from(due));
            engine.saveTask(open);
            return null;
        });
        plan.move(task, due, actor);
    }
}
