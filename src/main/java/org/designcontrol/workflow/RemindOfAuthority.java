package org.designcontrol.workflow;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.springframework.stereotype.Component;

/** Notes, as often as the timer of the model says, that the authority has not answered. */
@Component("remindOfAuthority")
class RemindOfAuthority implements JavaDelegate {

    private final Step step;
    private final AuditLog log;

    RemindOfAuthority(Step step, AuditLog log) {
        this.step = step;
        this.log = log;
    }

    @Override
    public void execute(DelegateExecution execution) {
        log.append(new NewEntry(
                ReleasePhase.FEATURE_KEY.in(execution),
                step.actor(),
                "AUTHORITY_SILENT",
                step.origin(execution),
                step.cause(execution),
                Map.of("release", ReleasePhase.RELEASE_KEY.in(execution))));
    }
}
