package org.designcontrol.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Release;
import org.designcontrol.trace.ReleaseSteps;
import org.designcontrol.trace.Releases;
import org.springframework.stereotype.Component;

/**
 * Launches the release and every feature in it, and tells those that wait; unless something came between the task that
 * asked for it and this moment.
 */
@Component("launchRelease")
class LaunchRelease implements JavaDelegate {

    private final Step step;
    private final Releases releases;
    private final ReleaseSteps steps;
    private final WaitingFeatures waiting;
    private final ExitGate exitGate;
    private final AuditLog log;

    LaunchRelease(
            Step step,
            Releases releases,
            ReleaseSteps steps,
            WaitingFeatures waiting,
            ExitGate exitGate,
            AuditLog log) {
        this.step = step;
        this.releases = releases;
        this.steps = steps;
        this.waiting = waiting;
        this.exitGate = exitGate;
        this.log = log;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String key = ReleasePhase.RELEASE_KEY.in(execution);
        List<Feature> taken = releases.taken(key);
        taken.stream().map(Feature::key).sorted().forEach(log::lock);
        List<String> held = exitGate.holding(taken, ReleasePhase.LAST_GATE).stream()
                .map(Refused.Problem::reason)
                .toList();
        if (!held.isEmpty()) {
            steps.hold(key, held, step.by(execution));
            return;
        }
        Release release = steps.launch(key, step.by(execution));
        waiting.wake(releases.taken(release.key()).stream().map(Feature::key).toList());
    }
}
