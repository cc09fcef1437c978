package org.designcontrol.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Release;
import org.designcontrol.trace.ReleaseSteps;
import org.designcontrol.trace.Releases;
import org.springframework.stereotype.Component;

/** Launches the release and every feature in it, and tells those that wait. */
@Component("launchRelease")
class LaunchRelease implements JavaDelegate {

    private final Step step;
    private final Releases releases;
    private final ReleaseSteps steps;
    private final WaitingFeatures waiting;

    LaunchRelease(Step step, Releases releases, ReleaseSteps steps, WaitingFeatures waiting) {
        this.step = step;
        this.releases = releases;
        this.steps = steps;
        this.waiting = waiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Release release = steps.launch(ReleasePhase.RELEASE_KEY.in(execution), step.by(execution));
        waiting.wake(releases.taken(release.key()).stream().map(Feature::key).toList());
    }
}
