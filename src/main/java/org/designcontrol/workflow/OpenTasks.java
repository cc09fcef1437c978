package org.designcontrol.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.designcontrol.audit.Refused;
import org.springframework.stereotype.Component;

/** The engine's side of an open task. */
@Component
class OpenTasks {

    /**
     * @param gate the gate that is reviewed; null outside a review
     * @param candidate the sequence number that is reviewed; null outside a review
     */
    record OpenTask(Task task, TaskModel model, String gate, Long candidate) {}

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final TaskModels models;
    private final Unattended unattended;

    OpenTasks(TaskService tasks, RuntimeService runtime, TaskModels models, Unattended unattended) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.models = models;
        this.unattended = unattended;
    }

    /** @throws Refused 409 when the engine has it no more */
    OpenTask require(String taskId) {
        return unattended.ask(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null) {
                throw Refused.conflict("The task is not open any more.");
            }
            TaskModel model = models.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
            if (!task.getProcessDefinitionId().startsWith(DesignReview.KEY + ":")) {
                return new OpenTask(task, model, null, null);
            }
            String gate = (String) runtime.getVariable(task.getExecutionId(), DesignReview.GATE.name());
            Number candidate = (Number) runtime.getVariable(task.getExecutionId(), DesignReview.CANDIDATE.name());
            return new OpenTask(task, model, gate, candidate == null ? null : candidate.longValue());
        });
    }
}
