package org.designcontrol.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.RecordTasks;
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
    private final RecordTasks recorded;
    private final Features features;
    private final Profiles profiles;
    private final Unattended unattended;

    OpenTasks(
            TaskService tasks,
            RuntimeService runtime,
            TaskModels models,
            RecordTasks recorded,
            Features features,
            Profiles profiles,
            Unattended unattended) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.models = models;
        this.recorded = recorded;
        this.features = features;
        this.profiles = profiles;
        this.unattended = unattended;
    }

    /** @throws Refused 409 when the engine has it no more */
    OpenTask require(String taskId) {
        return unattended.ask(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null) {
                throw Refused.conflict("The task is not open any more.");
            }
            TaskModel model = model(task);
            if (!task.getProcessDefinitionId().startsWith(DesignReview.KEY + ":")) {
                return new OpenTask(task, model, null, null);
            }
            String gate = (String) runtime.getVariable(task.getExecutionId(), DesignReview.GATE.name());
            Number candidate = (Number) runtime.getVariable(task.getExecutionId(), DesignReview.CANDIDATE.name());
            return new OpenTask(task, model, gate, candidate == null ? null : candidate.longValue());
        });
    }

    private TaskModel model(Task task) {
        TaskModel model = models.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        if (!model.differsByFeature()) {
            return model;
        }
        Feature feature =
                features.require(recorded.find(task.getId()).orElseThrow().feature());
        return models.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), profiles.asked(feature));
    }
}
