package org.designcontrol.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.designcontrol.trace.Gates;
import org.springframework.stereotype.Component;

/** Judges the frozen candidate by the rules of the gate and leaves an entry that says what was found. */
@Component("checkGate")
class CheckGate implements JavaDelegate {

    private final Step step;
    private final Gates gates;

    CheckGate(Step step, Gates gates) {
        this.step = step;
        this.gates = gates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        gates.check(
                step.features(execution),
                step.gate(execution),
                step.candidate(execution),
                step.actor(),
                step.origin(execution),
                step.cause(execution));
    }
}
