package org.designcontrol.workflow;

import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.WaitingTasks;
import org.springframework.stereotype.Component;

/** Gives tasks back whose holder may not do them any more. What was typed and written under them stays. */
@Component
class HeldTasks {

    private final TaskService engine;
    private final RuntimeService runtime;
    private final WaitingTasks tasks;
    private final Candidates candidates;
    private final Unattended unattended;
    private final Because because;

    HeldTasks(
            TaskService engine,
            RuntimeService runtime,
            WaitingTasks tasks,
            Candidates candidates,
            Unattended unattended,
            Because because) {
        this.engine = engine;
        this.runtime = runtime;
        this.tasks = tasks;
        this.candidates = candidates;
        this.unattended = unattended;
        this.because = because;
    }

    /** @return what was given back */
    List<RecordTask> release(String person, String reason, String actor) {
        List<RecordTask> lost = tasks.heldBy(person).stream()
                .filter(task -> !candidates.mayDo(person, task.candidateGroup(), task.product()))
                .sorted(Comparator.comparing(RecordTask::feature).thenComparing(RecordTask::id))
                .toList();
        because.run(
                actor,
                reason,
                () -> lost.forEach(task -> unattended.ask(() -> {
                    giveBack(task.id());
                    return null;
                })));
        return lost;
    }

    private void giveBack(String id) {
        Task task = engine.createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            return;
        }
        // The engine lets nobody touch a task of an instance that stands still.
        if (task.isSuspended()) {
            runtime.activateProcessInstanceById(task.getProcessInstanceId());
            engine.setAssignee(id, null);
            runtime.suspendProcessInstanceById(task.getProcessInstanceId());
        } else {
            engine.setAssignee(id, null);
        }
    }
}
