package org.designcontrol.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Origin;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Releases;
import org.springframework.stereotype.Component;

/** Reads what the record needs from where the engine stands. */
@Component
class Step {

    private final TaskModels models;
    private final Features features;
    private final Releases releases;
    private final AuditLog log;
    private final Actor actor;
    private final JobCause jobCause;

    Step(TaskModels models, Features features, Releases releases, AuditLog log, Actor actor, JobCause jobCause) {
        this.models = models;
        this.features = features;
        this.releases = releases;
        this.log = log;
        this.actor = actor;
        this.jobCause = jobCause;
    }

    Origin origin(DelegateExecution execution) {
        return models.origin(
                execution.getProcessDefinitionId(),
                execution.getCurrentActivityId(),
                execution.getProcessInstanceId(),
                null);
    }

    Origin origin(DelegateTask task) {
        return models.origin(
                task.getProcessDefinitionId(), task.getTaskDefinitionKey(), task.getProcessInstanceId(), task.getId());
    }

    Feature feature(DelegateExecution execution) {
        return features.require(FeatureLifecycle.FEATURE_KEY.in(execution));
    }

    /** What a step is about: the feature, or all the features that its release took. In the order of their keys. */
    List<Feature> features(VariableScope scope) {
        String release = ReleasePhase.RELEASE_KEY.in(scope);
        return release == null
                ? List.of(features.require(FeatureLifecycle.FEATURE_KEY.in(scope)))
                : releases.taken(release);
    }

    Gate gate(DelegateExecution execution) {
        return Gate.valueOf(DesignReview.GATE.in(execution));
    }

    AsOf candidate(DelegateExecution execution) {
        return new AsOf(DesignReview.CANDIDATE.in(execution));
    }

    String actor() {
        return actor.id();
    }

    /** Who acts in this step, for the services that write several entries. */
    Releases.By by(DelegateExecution execution) {
        return new Releases.By(actor(), origin(execution), cause(execution));
    }

    /** The entry that led the engine here, when a job acts; null when a person does. */
    Long cause(DelegateExecution execution) {
        return actor.isSystem() ? jobCause.inThisTransaction(() -> lastPersonsEntry(execution)) : null;
    }

    /** The last entry of a person in this instance, or in the nearest that called it. */
    private Long lastPersonsEntry(DelegateExecution execution) {
        DelegateExecution instance = execution.getProcessInstance();
        while (instance != null) {
            Long cause = log.lastOf(instance.getProcessInstanceId());
            if (cause != null) {
                return cause;
            }
            DelegateExecution caller = instance.getSuperExecution();
            instance = caller == null ? null : caller.getProcessInstance();
        }
        return null;
    }
}
