package org.designcontrol.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.ReleaseSteps;
import org.designcontrol.trace.Releases;
import org.springframework.stereotype.Component;

/** Gives the features of a rejected release back to their lifecycles; the release can be started again. */
@Component("giveFeaturesBack")
class GiveFeaturesBack implements JavaDelegate {

    private final Step step;
    private final Releases releases;
    private final ReleaseSteps steps;
    private final WaitingFeatures waiting;

    GiveFeaturesBack(Step step, Releases releases, ReleaseSteps steps, WaitingFeatures waiting) {
        this.step = step;
        this.releases = releases;
        this.steps = steps;
        this.waiting = waiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String release = ReleasePhase.RELEASE_KEY.in(execution);
        List<String> taken = releases.taken(release).stream().map(Feature::key).toList();
        steps.giveBack(release, step.by(execution));
        waiting.wake(taken);
    }
}
