package org.designcontrol.trace;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;

/**
 * Who may say what of a deviation. It is asked for by one person and decided on, as it was asked, by another, under a
 * task that may decide. A decision is about the text and the items that stood there: none of them changes afterwards.
 */
class DeviationRules {

    static final String DECISION = "decision";
    private static final List<String> QUESTION = List.of("rule", "reason", "expiry");

    private DeviationRules() {}

    /** @param askers who wrote anything of it while it was undecided */
    static void require(ItemChange change, RecordTask task, Set<String> askers, String person) {
        boolean changes = change.revises() || change.relinks();
        if (change.item.kind() != Kind.DEVIATION || !changes) {
            return;
        }
        Object before = change.before(DECISION);
        Object after = change.fields().get(DECISION);
        // A slip of the hand may be mended by who may decide, until the task is completed.
        boolean decided =
                before != null && !(task.kinds().mayDecideDeviations() && change.current.isWorkingUnder(task.id()));
        if (decided) {
            requireOnlyRetired(change);
        } else if (before != null || after != null) {
            requireDecider(change, task, askers, person);
        }
    }

    /** To give an exception up is always allowed. */
    private static void requireOnlyRetired(ItemChange change) {
        boolean onlyRetired = change.retiredNow() && !change.relinks() && !change.rewrites();
        if (!onlyRetired) {
            throw refusal("This deviation is decided. Ask for a new one instead of changing it.");
        }
    }

    private static void requireDecider(ItemChange change, RecordTask task, Set<String> askers, String person) {
        if (!task.kinds().mayDecideDeviations()) {
            throw refusal("This task may ask for a deviation, not decide on one. Quality decides at the gate.");
        }
        if (change.current == null || askers.contains(person)) {
            throw refusal("Who asks for a deviation does not decide on it. A colleague must.");
        }
        boolean asAsked = !change.relinks()
                && QUESTION.stream()
                        .allMatch(name -> Objects.equals(
                                change.before(name), change.fields().get(name)));
        if (!asAsked) {
            throw refusal("Decide on the deviation as it was asked for: its rule, reason, expiry and items stay.");
        }
    }

    private static Refused refusal(String reason) {
        return Refused.unprocessable(reason, List.of(Problem.of(DECISION, reason)));
    }
}
