package org.designcontrol.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.designcontrol.trace.Gates;
import org.springframework.stereotype.Component;

/** Judges the candidate once more and stores the baseline of exactly what was reviewed. */
@Component("confirmBaseline")
class ConfirmBaseline implements JavaDelegate {

    private final Step step;
    private final Gates gates;

    ConfirmBaseline(Step step, Gates gates) {
        this.step = step;
        this.gates = gates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        gates.confirm(
                step.features(execution),
                step.gate(execution),
                step.candidate(execution),
                step.actor(),
                step.origin(execution),
                step.cause(execution));
    }
}
