package org.designcontrol.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.designcontrol.trace.Gates;
import org.springframework.stereotype.Component;

/** Judges the candidate once more, stores the baseline of exactly what was reviewed, and ends what it overtook. */
@Component("confirmBaseline")
class ConfirmBaseline implements JavaDelegate {

    private final Step step;
    private final Gates gates;
    private final ShutRevisions shutRevisions;

    ConfirmBaseline(Step step, Gates gates, ShutRevisions shutRevisions) {
        this.step = step;
        this.gates = gates;
        this.shutRevisions = shutRevisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean passed = gates.confirm(
                step.features(execution),
                step.gate(execution),
                step.candidate(execution),
                step.actor(),
                step.origin(execution),
                step.cause(execution));
        if (passed) {
            step.features(execution)
                    .forEach(feature -> shutRevisions.endBy(step.gate(execution), feature, step.actor()));
        }
    }
}
