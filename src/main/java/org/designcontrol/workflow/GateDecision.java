package org.designcontrol.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.RecordTasks;

/** What a decision at a gate has to keep to: no approval over a block, no rework without naming tasks. */
class GateDecision {

    private static final Set<String> SENDS_BACK = Set.of("REWORK", "REJECT");

    private GateDecision() {}

    static List<Problem> objections(RecordTasks tasks, DelegateTask task, Map<String, Object> decisions) {
        Object outcome = decisions.get(DecisionField.OUTCOME);
        if (SENDS_BACK.contains(outcome) && !decisions.containsKey(DecisionField.REWORK)) {
            return List.of(new Problem(
                    null, null, DecisionField.REWORK, null, "Name the tasks that have to be done again, such as T07."));
        }
        boolean chair = DesignReview.DECIDE_ON_GATE.equals(task.getTaskDefinitionKey());
        if (chair && !SENDS_BACK.contains(outcome) && outcome != null && blocked(tasks, task)) {
            return List.of(new Problem(
                    null,
                    null,
                    DecisionField.OUTCOME,
                    null,
                    "A function blocked this candidate. Reject it, so that what they named is repaired."));
        }
        return List.of();
    }

    private static boolean blocked(RecordTasks tasks, DelegateTask task) {
        long candidate = ((Number) task.getVariable(Step.CANDIDATE)).longValue();
        return DesignReview.REVIEWS.stream()
                .flatMap(review -> tasks.decisions(task.getProcessInstanceId(), review, candidate).stream())
                .anyMatch("BLOCK"::equals);
    }
}
