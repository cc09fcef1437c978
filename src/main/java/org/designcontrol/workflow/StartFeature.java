package org.designcontrol.workflow;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Idea;
import org.designcontrol.trace.Ideas;
import org.springframework.stereotype.Component;

/** Makes a feature of the idea whose id the start form submits. */
@Component("startFeature")
class StartFeature implements ExecutionListener, StartingProduct {

    private final Step step;
    private final Ideas ideas;
    private final Features features;

    StartFeature(Step step, Ideas ideas, Features features) {
        this.step = step;
        this.ideas = ideas;
        this.features = features;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String id = FeatureLifecycle.IDEA_ID.in(execution);
        Idea idea =
                ideas.find(id).orElseThrow(() -> Refused.notFound("The idea is not there. Open the start form again."));
        Feature feature = features.start(idea, step.actor(), step.origin(execution));
        ideas.started(id, feature.key(), step.actor());
        execution.setProcessBusinessKey(feature.key());
        FeatureLifecycle.FEATURE_KEY.set(execution, feature.key());
    }

    @Override
    public Optional<String> productFor(Map<String, Object> variables) {
        if (variables.get(FeatureLifecycle.IDEA_ID.name()) instanceof String id) {
            return ideas.find(id).map(Idea::product);
        }
        return variables.get(FeatureLifecycle.FEATURE_KEY.name()) instanceof String key
                ? features.find(key).map(Feature::product)
                : Optional.empty();
    }
}
