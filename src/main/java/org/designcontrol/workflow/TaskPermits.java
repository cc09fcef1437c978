package org.designcontrol.workflow;

import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.Halts;
import org.designcontrol.trace.Permit;
import org.designcontrol.trace.Permits;
import org.designcontrol.trace.ProductVisibility;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.springframework.stereotype.Component;

/**
 * Lets the people of a task's function write under it, whoever of them holds it: rows and drafts are shared. To
 * complete it, one has to hold it.
 */
@Component
class TaskPermits implements Permits {

    private final Actor actor;
    private final RecordTasks tasks;
    private final ProductVisibility visibility;
    private final OpenTasks open;
    private final Independence independence;
    private final AuditLog log;
    private final Halts halts;
    private final ShutRevisions shutRevisions;

    TaskPermits(
            Actor actor,
            RecordTasks tasks,
            ProductVisibility visibility,
            OpenTasks open,
            Independence independence,
            AuditLog log,
            Halts halts,
            ShutRevisions shutRevisions) {
        this.actor = actor;
        this.tasks = tasks;
        this.visibility = visibility;
        this.open = open;
        this.independence = independence;
        this.log = log;
        this.halts = halts;
        this.shutRevisions = shutRevisions;
    }

    @Override
    public Permit forTask(String taskId) {
        String person = actor.requirePerson();
        RecordTask task = visible(taskId);
        if (!task.isOpen()) {
            throw Refused.conflict("\"" + task.name() + "\" is completed. Nothing more can be written under it.");
        }
        requireRunning(task);
        if (!mayWorkOn(task)) {
            throw Refused.forbidden("\"" + task.name() + "\" is for " + task.candidateGroup()
                    + ". Ask somebody of that function, or raise it with quality.");
        }
        shutRevisions.requireOpen(task);
        OpenTasks.OpenTask now = open.require(taskId);
        independence.require(
                now.model(),
                task.feature(),
                task.origin(),
                () -> now.candidate() == null ? log.head() : new AsOf(now.candidate()),
                person);
        return new Permit(taskId, person);
    }

    /** @throws Refused 404 when there is none, or none for this person */
    RecordTask visible(String taskId) {
        return tasks.find(taskId)
                .filter(task -> visibility.mayRead(task.product()))
                .orElseThrow(() -> Refused.notFound("There is no task " + taskId + " among those of your products."));
    }

    /** As {@link #visible}, behind the lock of its feature: nobody completes it between a look at it and what follows. */
    RecordTask locked(String taskId) {
        log.lock(visible(taskId).feature());
        return visible(taskId);
    }

    /** @throws Refused 409 when the feature of the task stands still */
    void requireRunning(RecordTask task) {
        if (task.paused()) {
            halts.requireRunning(task.feature());
        }
    }

    boolean mayWorkOn(RecordTask task) {
        return task.isOpen()
                && !task.paused()
                && visibility.mayRead(task.product())
                && actor.isIn(task.candidateGroup());
    }
}
