package org.designcontrol.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.FollowUp;
import org.designcontrol.trace.FollowUp.Topic;
import org.designcontrol.trace.FollowUps;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what somebody who works on the product asks for, and starts the process that takes it up. */
@Component
class FollowUpStart {

    private final FollowUps followUps;
    private final Features features;
    private final RevisionWindow window;
    private final PlanRevisions plans;
    private final Colleagues colleagues;
    private final RuntimeService runtime;
    private final Actor actor;
    private final AuditLog log;

    FollowUpStart(
            FollowUps followUps,
            Features features,
            RevisionWindow window,
            PlanRevisions plans,
            Colleagues colleagues,
            RuntimeService runtime,
            Actor actor,
            AuditLog log) {
        this.followUps = followUps;
        this.features = features;
        this.window = window;
        this.plans = plans;
        this.colleagues = colleagues;
        this.runtime = runtime;
        this.actor = actor;
        this.log = log;
    }

    /**
     * Starts a revision of the record: of its rows, of hazards and their controls only, or of the plan.
     *
     * @throws Refused 403 when the person only reads, 409 when the record is not open to it, 422 without a reason
     */
    @Transactional
    public FollowUp revision(Feature feature, String reason, Topic topic) {
        String function = workingFunction(feature);
        log.lock(feature.key());
        // Read behind the lock: a gate may have been passed a moment ago.
        Feature now = features.require(feature.key());
        (topic == Topic.PLAN ? plans.closed(now) : window.closed(now, topic)).ifPresent(sentence -> {
            throw Refused.conflict(sentence);
        });
        FollowUp asked = followUps.raise(feature.key(), topic, reason, actor.requirePerson(), function, null);
        return start(asked, Revision.KEY, Revision.REVISION_ID);
    }

    /**
     * Raises a concern, which quality has to answer.
     *
     * @param task the task that it is about; null: the feature
     * @throws Refused 403 when the person only reads, 422 without a text
     */
    @Transactional
    public FollowUp concern(Feature feature, String text, String task) {
        String function = workingFunction(feature);
        FollowUp raised = followUps.raise(feature.key(), Topic.CONCERN, text, actor.requirePerson(), function, task);
        return start(raised, Concern.KEY, Concern.CONCERN_ID);
    }

    private FollowUp start(FollowUp asked, String process, Variable<String> id) {
        ProcessInstance instance = runtime.startProcessInstanceByKey(
                process,
                asked.feature(),
                Map.of(FeatureLifecycle.FEATURE_KEY.name(), asked.feature(), id.name(), asked.id()));
        followUps.started(asked.id(), instance.getId());
        return followUps.find(asked.id()).orElseThrow();
    }

    private String workingFunction(Feature feature) {
        List<String> functions = colleagues.functionsOf(actor.requirePerson(), feature.product());
        if (functions.isEmpty()) {
            throw Refused.forbidden("Your functions only read " + feature.key()
                    + ". Ask somebody who works on it, or write to quality.");
        }
        return functions.get(0);
    }
}
