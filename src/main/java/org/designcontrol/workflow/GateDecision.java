package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.SentBack;
import org.designcontrol.trace.View;
import org.springframework.stereotype.Component;

/** What a decision at a gate has to keep to: no approval over a block, no rework without naming the tasks. */
@Component
class GateDecision {

    private static final String OUTCOME = DesignReview.OUTCOME.name();
    private static final String REWORK_TASKS = DesignReview.REWORK_TASKS.name();

    private final RecordReader reader;
    private final LifecycleTasks lifecycle;
    private final FollowUpRules followUpRules;
    private final Rework rework;
    private final PlanRevisions planRevisions;
    private final ReopenedHold reopened;
    private final Step step;
    private final AuditLog log;

    GateDecision(
            RecordReader reader,
            LifecycleTasks lifecycle,
            FollowUpRules followUpRules,
            Rework rework,
            PlanRevisions planRevisions,
            ReopenedHold reopened,
            Step step,
            AuditLog log) {
        this.reopened = reopened;
        this.step = step;
        this.reader = reader;
        this.lifecycle = lifecycle;
        this.followUpRules = followUpRules;
        this.rework = rework;
        this.planRevisions = planRevisions;
        this.log = log;
    }

    static boolean sendsBack(Map<String, Object> decisions) {
        Object outcome = decisions.get(OUTCOME);
        return outcome != null && DesignReview.Outcome.SENDS_BACK.contains(outcome);
    }

    /** What the completion carries, and of which features it sends back where nobody said so. */
    Map<String, Object> decisions(DelegateTask task, TaskModel model) {
        Map<String, Object> decisions = TaskDecisions.of(task, model);
        if (sendsBack(decisions)) {
            rework.name(task, decisions);
        }
        return decisions;
    }

    /**
     * What a decision asks for again. A step of the lifecycle that sends back instead of doing what it is for is among
     * the tasks: an authority that refused is asked again, and a launch that did not take place is still to be made.
     */
    SentBack sentBack(DelegateTask task, TaskModel model, Map<String, Object> decisions) {
        if (!sendsBack(decisions) || !(decisions.get(REWORK_TASKS) instanceof String named)) {
            return SentBack.NOTHING;
        }
        Stream<String> own = model.phase() == null ? Stream.empty() : Stream.ofNullable(model.number());
        List<String> numbers =
                Stream.concat(Arrays.stream(named.split(",")), own).distinct().toList();
        return rework.of(task, numbers, decisions);
    }

    List<Problem> objections(DelegateTask task, TaskModel model, Feature feature, Map<String, Object> decisions) {
        List<Problem> objections = new ArrayList<>(followUpRules.objections(task, feature, decisions));
        Object outcome = decisions.get(OUTCOME);
        if (sendsBack(decisions)) {
            requireKnownTasks(task, (String) decisions.get(REWORK_TASKS), objections);
            objections.addAll(rework.objections(task, decisions));
            SentBack back = sentBack(task, model, decisions);
            if (back.tasks().contains(FeatureLifecycle.PLAN_TASK)) {
                objections.addAll(planRevisions.objections(back.features()));
            }
        } else if (outcome != null && DesignReview.Element.DECIDE_ON_GATE.equals(task.getTaskDefinitionKey())) {
            objections.addAll(reopened.holding(step.features(task), Gate.valueOf(DesignReview.GATE.in(task))));
            if (rework.blocked(task.getProcessInstanceId(), DesignReview.CANDIDATE.in(task))) {
                objections.add(problem(
                        OUTCOME, "A function blocked this candidate. Reject it, so that what they named is repaired."));
            }
            if (DesignReview.Outcome.APPROVE_WITH_ACTIONS.equals(outcome) && !hasActions(task, feature)) {
                objections.add(problem(
                        Kind.ACTION.name(),
                        "Approved with actions, but none is written down. Add each with owner and day."));
            }
        }
        return objections;
    }

    private void requireKnownTasks(DelegateTask task, String named, List<Problem> objections) {
        String reviewed = DesignReview.GATE.in(task);
        Gate gate = reviewed == null ? ReleasePhase.LAST_GATE : Gate.valueOf(reviewed);
        List<String> known = lifecycle.before(gate, task.getProcessDefinitionId()).stream()
                .map(LifecycleTasks.Numbered::number)
                .toList();
        if (named == null || named.isBlank()) {
            objections.add(problem(REWORK_TASKS, "Name the tasks that have to be done again, from " + known + "."));
            return;
        }
        Arrays.stream(named.split(","))
                .filter(number -> !known.contains(number))
                .forEach(number -> objections.add(
                        problem(REWORK_TASKS, number + " is no task in front of this gate. There are " + known + ".")));
    }

    private boolean hasActions(DelegateTask task, Feature feature) {
        return reader.feature(feature, log.head(), View.WORKING)
                .rows()
                .anyMatch(row -> row.kind() == Kind.ACTION && row.taskId().equals(task.getId()));
    }

    private static Problem problem(String field, String reason) {
        return new Problem(null, null, field, null, reason);
    }
}
