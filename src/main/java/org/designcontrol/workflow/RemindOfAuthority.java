package org.designcontrol.workflow;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.trace.Notices;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.springframework.stereotype.Component;

/** Tells whoever waits for the authority, as often as the timer of the model says, that it has not answered. */
@Component("remindOfAuthority")
class RemindOfAuthority implements JavaDelegate {

    private final Step step;
    private final AuditLog log;
    private final RecordTasks tasks;
    private final Notices notices;

    RemindOfAuthority(Step step, AuditLog log, RecordTasks tasks, Notices notices) {
        this.step = step;
        this.log = log;
        this.tasks = tasks;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String feature = ReleasePhase.FEATURE_KEY.in(execution);
        log.lock(feature);
        tasks.openOf(feature).stream()
                .filter(task -> task.origin().activity().equals(ReleasePhase.Element.RECORD_AUTHORITY_DECISION))
                .forEach(task -> notices.silent(
                        task, "group:" + task.candidateGroup(), words(task), silence(feature, task, execution)));
    }

    private String words(RecordTask task) {
        long days = Duration.between(task.createdAt(), log.now()).toDays();
        return "The authority has not answered about " + task.feature() + " for " + days
                + " days. Ask how it stands, or note its answer.";
    }

    private NewEntry silence(String feature, RecordTask task, DelegateExecution execution) {
        return new NewEntry(
                feature,
                step.actor(),
                "AUTHORITY_SILENT",
                step.origin(execution),
                step.cause(execution),
                Map.of(
                        "release",
                        ReleasePhase.RELEASE_KEY.in(execution),
                        "task",
                        task.id(),
                        "to",
                        "group:" + task.candidateGroup()));
    }
}
