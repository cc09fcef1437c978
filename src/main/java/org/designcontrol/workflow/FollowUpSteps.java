package org.designcontrol.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.FollowUp;
import org.designcontrol.trace.FollowUps;
import org.designcontrol.trace.RecordTasks;
import org.springframework.stereotype.Component;

/** What the models of a revision and of a concern ask. Every answer is read from the intake and the record. */
@Component("followUp")
public class FollowUpSteps {

    private final FollowUps followUps;
    private final RecordTasks tasks;
    private final Colleagues colleagues;
    private final Step step;

    FollowUpSteps(FollowUps followUps, RecordTasks tasks, Colleagues colleagues, Step step) {
        this.followUps = followUps;
        this.tasks = tasks;
        this.colleagues = colleagues;
        this.step = step;
    }

    /** The function for which the revision was asked. */
    public String group(DelegateExecution execution) {
        return revision(execution).speaksFor();
    }

    /**
     * Who asked for it; null when that person does not work for the function that does it, or no longer, and a colleague
     * takes it. The plan is product management's, whoever asked.
     */
    public String person(DelegateExecution execution) {
        FollowUp revision = revision(execution);
        String product = step.feature(execution).product();
        String function = plan(execution) ? Revision.PLANNERS : revision.speaksFor();
        return colleagues.functionsOf(revision.person(), product).contains(function) ? revision.person() : null;
    }

    /** Whether only hazards and their controls are revised. */
    public boolean hazardsOnly(DelegateExecution execution) {
        return revision(execution).topic() == FollowUp.Topic.HAZARD;
    }

    /** Whether the plan is revised, and no row. */
    public boolean plan(DelegateExecution execution) {
        return revision(execution).topic() == FollowUp.Topic.PLAN;
    }

    /** Whether a row, a link or the plan was changed under any task of this revision. */
    public boolean changedAnything(DelegateExecution execution) {
        return !tasks.touched(execution.getProcessInstanceId()).isEmpty();
    }

    /** Whether that was the last decision in this process. */
    public boolean decidedTo(DelegateExecution execution, String decision) {
        return tasks.lastDecision(execution.getProcessInstanceId())
                .filter(decision::equals)
                .isPresent();
    }

    private FollowUp revision(DelegateExecution execution) {
        String id = Revision.REVISION_ID.in(execution);
        return followUps.find(id).orElseThrow(() -> Refused.notFound("Nobody asked for revision " + id + "."));
    }
}
