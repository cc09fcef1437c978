package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.FollowUp;
import org.designcontrol.trace.FollowUps;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.Row;
import org.designcontrol.trace.View;
import org.springframework.stereotype.Component;

/**
 * What keeps a decision from being made: concerns that nobody answered, revisions that nobody accepted, and actions that
 * nobody would own.
 */
@Component
class FollowUpRules {

    private static final Set<String> OPENS =
            Set.of(DesignReview.Outcome.APPROVE, DesignReview.Outcome.APPROVE_WITH_ACTIONS);
    private static final Set<String> ASKS_FOR_ACTIONS =
            Set.of(DesignReview.Outcome.APPROVE_WITH_ACTIONS, Concern.Outcome.NEEDS_WORK);
    private static final Set<String> WRITES_ACTIONS =
            Set.of(DesignReview.Element.DECIDE_ON_GATE, Concern.Element.ANSWER_CONCERN);

    private final FollowUps followUps;
    private final Step step;
    private final RecordTasks tasks;
    private final RecordReader reader;
    private final Colleagues colleagues;
    private final AuditLog log;

    FollowUpRules(
            FollowUps followUps,
            Step step,
            RecordTasks tasks,
            RecordReader reader,
            Colleagues colleagues,
            AuditLog log) {
        this.followUps = followUps;
        this.step = step;
        this.tasks = tasks;
        this.reader = reader;
        this.colleagues = colleagues;
        this.log = log;
    }

    List<Problem> objections(DelegateTask task, Feature feature, Map<String, Object> decisions) {
        List<Problem> objections = new ArrayList<>();
        Object outcome = decisions.get(DesignReview.OUTCOME.name());
        if (outcome == null || !WRITES_ACTIONS.contains(task.getTaskDefinitionKey())) {
            return objections;
        }
        if (OPENS.contains(outcome)) {
            objections.addAll(unsettled(step.features(task)));
        }
        List<Row> actions = reader.feature(feature, log.head(), View.WORKING)
                .rows()
                .filter(row -> row.kind() == Kind.ACTION && row.taskId().equals(task.getId()))
                .toList();
        if (!ASKS_FOR_ACTIONS.contains(outcome) && !actions.isEmpty()) {
            objections.add(
                    Problem.of(
                            Kind.ACTION.name(),
                            "Actions are written, but this decision starts none. Decide for the one that does, or retire them."));
        }
        if (Concern.Outcome.NEEDS_WORK.equals(outcome) && actions.isEmpty()) {
            objections.add(Problem.of(
                    Kind.ACTION.name(),
                    "It needs work, but none is written down. Add each action with owner and day."));
        }
        actions.forEach(action -> requireOwner(action, feature, objections));
        return objections;
    }

    /** What somebody asked for about these features, and that is still open: nothing is decided over it. */
    List<Problem> unsettled(List<Feature> features) {
        List<Problem> open = new ArrayList<>();
        for (Feature each : features) {
            followUps.unanswered(each.key()).forEach(concern -> open.add(unanswered(concern)));
            followUps.underWay(each.key()).forEach(revision -> open.add(underWay(revision)));
        }
        return open;
    }

    private void requireOwner(Row action, Feature feature, List<Problem> objections) {
        String owner = action.text(OwnedAction.OWNER).strip();
        // Who is missing altogether is told by the columns that the task asks for.
        boolean known = owner.isEmpty()
                || !colleagues.functionsOf(owner, feature.product()).isEmpty()
                || colleagues.isFunction(owner);
        if (!known) {
            objections.add(problem(
                    action,
                    OwnedAction.OWNER,
                    "\"" + owner + "\" is nobody who works on " + feature.product()
                            + ", and no function. Name a person by login, such as those on the page of the feature, or"
                            + " a function, such as engineering."));
        }
        String due = action.text(OwnedAction.DUE).strip();
        if (!due.isEmpty() && OwnedAction.day(action).isEmpty()) {
            objections.add(problem(action, OwnedAction.DUE, "Give a day, such as 2026-11-22, not \"" + due + "\"."));
        }
    }

    private static Problem unanswered(FollowUp concern) {
        return Problem.of(
                DesignReview.OUTCOME.name(),
                "Concern " + concern.id() + " of " + concern.person()
                        + " is not answered. Quality answers it first; then it can be decided.");
    }

    private Problem underWay(FollowUp revision) {
        String waits = tasks.ofInstance(revision.instanceId()).stream()
                .filter(RecordTask::isOpen)
                .findFirst()
                .map(task -> ": \"" + task.name() + "\" waits for "
                        + (task.assignee() == null ? task.candidateGroup() : task.assignee()))
                .orElse("");
        return Problem.of(
                DesignReview.OUTCOME.name(),
                "Revision " + revision.id() + " of " + revision.person() + " is not accepted yet" + waits
                        + ". Have it accepted, or completed without a change, first.");
    }

    private static Problem problem(Row action, String field, String reason) {
        return new Problem(null, action.key(), field, null, reason);
    }
}
