package org.designcontrol.workflow;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Origin;
import org.designcontrol.trace.Phase;
import org.designcontrol.trace.RecordTask;
import org.springframework.stereotype.Component;

/** What the record keeps of a task of the engine. */
@Component
class TaskAsRecorded {

    private final Step step;
    private final TaskModels models;
    private final FollowUpTasks followUpTasks;
    private final AuditLog log;

    TaskAsRecorded(Step step, TaskModels models, FollowUpTasks followUpTasks, AuditLog log) {
        this.step = step;
        this.models = models;
        this.followUpTasks = followUpTasks;
        this.log = log;
    }

    /** @param phase of the task, from {@link #phase} */
    RecordTask of(DelegateTask task, Phase phase) {
        TaskModel model = models.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        Origin origin = step.origin(task);
        String group = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        return new RecordTask(
                task.getId(),
                // The business key, and not the variable of the same content: it comes with the execution, at no
                // statement.
                task.getExecution().getProcessBusinessKey(),
                task.getTenantId(),
                task.getName(),
                model.number(),
                isReview(task) ? null : phase,
                origin,
                followUpTasks.rights(task, model),
                group,
                task.getAssignee(),
                log.now(),
                due,
                null,
                false);
    }

    /** A review belongs to its gate and is no work of the phase that the gate judges. */
    private static boolean isReview(DelegateTask task) {
        return task.getProcessDefinitionId().startsWith(DesignReview.KEY + ":");
    }

    /** The phase of the task, or of the call that runs its model. */
    Phase phase(DelegateTask task) {
        Phase own = models.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                .phase();
        if (own != null) {
            return own;
        }
        DelegateExecution caller = task.getExecution().getProcessInstance().getSuperExecution();
        return caller == null
                ? null
                : models.of(caller.getProcessDefinitionId(), caller.getCurrentActivityId())
                        .phase();
    }
}
