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

    static final String IDEA_ID = "ideaId";

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
        String id = (String) execution.getVariable(IDEA_ID);
        Idea idea =
                ideas.find(id).orElseThrow(() -> Refused.notFound("The idea is not there. Open the start form again."));
        Feature feature = features.start(idea, step.actor(), step.origin(execution));
        ideas.started(id, feature.key(), step.actor());
        execution.setProcessBusinessKey(feature.key());
        execution.setVariable(Step.FEATURE_KEY, feature.key());
    }

    @Override
    public Optional<String> productFor(Map<String, Object> variables) {
        return variables.get(IDEA_ID) instanceof String id ? ideas.find(id).map(Idea::product) : Optional.empty();
    }
}
