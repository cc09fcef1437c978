package org.designcontrol.workflow;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Gates;
import org.designcontrol.trace.Progress;
import org.designcontrol.trace.RecordTasks;
import org.springframework.stereotype.Component;

/** What the gateways of a review ask. Every answer is read from the record, none from a process variable. */
@Component("gateReview")
public class GateReview {

    private final Step step;
    private final Gates gates;
    private final Progress progress;
    private final Profiles profiles;
    private final RecordTasks tasks;
    private final Reviewers reviewers;

    GateReview(Step step, Gates gates, Progress progress, Profiles profiles, RecordTasks tasks, Reviewers reviewers) {
        this.step = step;
        this.gates = gates;
        this.progress = progress;
        this.profiles = profiles;
        this.tasks = tasks;
        this.reviewers = reviewers;
    }

    /** Whether the gate is to be passed: the track of a feature has it, and what it approved last does not stand. */
    public boolean due(DelegateExecution execution) {
        return !open(execution, DesignReview.GATE.in(execution));
    }

    /** Whether the way behind this gate is open for every feature: the track leaves it out, or what it approved stands. */
    public boolean open(DelegateExecution execution, String gate) {
        Gate asked = Gate.valueOf(gate);
        return step.features(execution).stream()
                .allMatch(feature -> !profiles.of(feature).asks(asked) || progress.stands(feature.key(), asked));
    }

    /** Whether a gap keeps the gate shut over the frozen candidate. */
    public boolean gapsOpen(DelegateExecution execution) {
        return !gates.shutting(step.features(execution), step.gate(execution), step.candidate(execution))
                .isEmpty();
    }

    /** Candidate groups of the functions that must review at this gate. */
    public List<String> reviewFunctions(DelegateExecution execution) {
        return reviewers(execution)
                .filter(rule -> !isIndependent(rule))
                .map(rule -> rule.<String>getEntry(GateReviewers.GROUP))
                .distinct()
                .toList();
    }

    /** Whether this gate needs a reviewer who wrote nothing of the candidate. */
    public boolean independentReview(DelegateExecution execution) {
        return reviewers(execution).anyMatch(GateReview::isIndependent);
    }

    /** The group that the table asks for that reviewer: one at each gate, as {@code lint:models} sees to. */
    public String independentGroup(DelegateExecution execution) {
        return oneOf(reviewers(execution)
                .filter(GateReview::isIndependent)
                .map(rule -> rule.<String>getEntry(GateReviewers.GROUP))
                .distinct()
                .toList());
    }

    /** Nobody is left out in silence: one task cannot ask two groups. */
    static String oneOf(List<String> groups) {
        if (groups.size() != 1) {
            throw new IllegalStateException("One group does the independent review of a gate, and the table of the"
                    + " reviewers names " + groups + ".");
        }
        return groups.get(0);
    }

    /** Whether the person in this task of this review decided so last, about this candidate. */
    public boolean decidedTo(DelegateExecution execution, String decision) {
        long candidate = step.candidate(execution).sequence();
        return DesignReview.CHAIRS.stream()
                .flatMap(activity -> tasks.decisions(execution.getProcessInstanceId(), activity, candidate).stream()
                        .limit(1))
                .anyMatch(decision::equals);
    }

    /** Whether a baseline of this gate holds exactly this candidate. */
    public boolean passed(DelegateExecution execution) {
        return gates.passed(step.features(execution), step.gate(execution), step.candidate(execution));
    }

    private static boolean isIndependent(DmnDecisionRuleResult rule) {
        return GateReviewers.INDEPENDENT.equals(rule.getEntry(GateReviewers.FUNCTION));
    }

    private Stream<DmnDecisionRuleResult> reviewers(DelegateExecution execution) {
        return step.features(execution).stream()
                .flatMap(feature -> reviewers
                        .of(
                                execution.getProcessDefinitionId(),
                                feature,
                                step.gate(execution),
                                step.candidate(execution))
                        .stream());
    }
}
