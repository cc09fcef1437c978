package org.designcontrol.workflow;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Release;
import org.designcontrol.trace.ReleaseSteps;
import org.designcontrol.trace.Releases;
import org.springframework.stereotype.Component;

/**
 * Starts a release: the planned one whose id the start form submits, with the features that wait for it; or, called by
 * the lifecycle of one feature, that feature's own.
 */
@Component("openRelease")
class OpenRelease implements ExecutionListener, StartingProduct {

    private final Step step;
    private final Releases releases;
    private final ReleaseSteps steps;
    private final Features features;
    private final WaitingFeatures waiting;
    private final PhaseTasks phaseTasks;

    OpenRelease(
            Step step,
            Releases releases,
            ReleaseSteps steps,
            Features features,
            WaitingFeatures waiting,
            PhaseTasks phaseTasks) {
        this.step = step;
        this.releases = releases;
        this.steps = steps;
        this.features = features;
        this.waiting = waiting;
        this.phaseTasks = phaseTasks;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String planId = ReleasePhase.PLAN_ID.in(execution);
        Release release = planId == null
                ? steps.startAlone(features.require(ReleasePhase.FEATURE_KEY.in(execution)), step.by(execution))
                : start(planId, execution);
        ReleasePhase.RELEASE_KEY.set(execution, release.key());
    }

    private Release start(String planId, DelegateExecution execution) {
        Release planned = planned(planId)
                .orElseThrow(() -> Refused.notFound("The plan is not there. Open the start form again."));
        Release started = steps.start(planned.key(), waiting.of(planned.key()), step.by(execution));
        execution.setProcessBusinessKey(started.lead());
        ReleasePhase.FEATURE_KEY.set(execution, started.lead());
        if (goesOn(planned, started)) {
            ReleasePhase.TASKS_TO_RUN.set(execution, phaseTasks.toDo(execution));
        }
        return started;
    }

    /**
     * Whether it was started before with the same lead and at least these features: what was done then was done for them,
     * and only what a review sent back since is to be done again.
     */
    private boolean goesOn(Release planned, Release started) {
        return started.lead().equals(planned.lead()) && releases.tookAllBefore(started.key());
    }

    @Override
    public Optional<String> productFor(Map<String, Object> variables) {
        return variables.get(ReleasePhase.PLAN_ID.name()) instanceof String id
                ? planned(id).map(Release::product)
                : Optional.empty();
    }

    /** A release of one has no plan of anybody's; its lifecycle calls it. */
    private Optional<Release> planned(String planId) {
        return releases.planned(planId).filter(release -> !release.alone());
    }
}
