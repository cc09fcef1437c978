package org.designcontrol.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.designcontrol.audit.AsOf;
import org.designcontrol.trace.Gates;
import org.springframework.stereotype.Component;

/** Fixes what a review is about: the record as of one sequence number. */
@Component("freezeCandidate")
class FreezeCandidate implements JavaDelegate {

    private final Step step;
    private final Gates gates;

    FreezeCandidate(Step step, Gates gates) {
        this.step = step;
        this.gates = gates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AsOf candidate = gates.freeze(
                step.features(execution),
                step.gate(execution),
                step.actor(),
                step.origin(execution),
                step.cause(execution));
        DesignReview.CANDIDATE.set(execution, candidate.sequence());
    }
}
