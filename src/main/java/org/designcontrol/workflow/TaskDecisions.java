package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.designcontrol.audit.Refused.Problem;

/** The decisions that a completion carries in process variables, for as long as it takes to record them. */
final class TaskDecisions {

    private TaskDecisions() {}

    static Map<String, Object> of(DelegateTask task, TaskModel model) {
        Map<String, Object> decisions = new LinkedHashMap<>();
        for (DecisionField field : model.decisions()) {
            Object value = task.getVariable(field.name());
            if (value != null) {
                decisions.put(field.name(), String.valueOf(value));
            }
        }
        return decisions;
    }

    static List<Problem> objections(TaskModel model, Map<String, Object> decisions) {
        return model.decisions().stream()
                .filter(field -> field.objection(decisions.get(field.name())) != null)
                .map(field -> new Problem(null, null, field.name(), null, field.objection(decisions.get(field.name()))))
                .toList();
    }

    /** What another task or call left in a variable must not decide for the person who holds this one. */
    static void forget(DelegateTask task, TaskModel model) {
        model.decisions().forEach(decision -> forget(task, decision.name()));
    }

    /** Read from the record from here on, so that no later task of this instance finds it by chance. */
    static void forgetRecorded(DelegateTask task, TaskModel model, Map<String, Object> decisions) {
        model.decisions().stream()
                .map(DecisionField::name)
                .filter(name -> !(isRework(name) && GateDecision.sendsBack(decisions)))
                .forEach(name -> forget(task, name));
    }

    private static void forget(DelegateTask task, String variable) {
        if (isRework(variable)) {
            // The spine maps it out of the review, so it stays there.
            DesignReview.REWORK_TASKS.set(task, null);
        } else {
            task.removeVariable(variable);
        }
    }

    private static boolean isRework(String variable) {
        return DesignReview.REWORK_TASKS.name().equals(variable);
    }
}
