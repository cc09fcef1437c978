package org.designcontrol.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.designcontrol.trace.RecordTasks;
import org.springframework.stereotype.Component;

/** What the assessment asks about the second pair of eyes. The answer is read from the record, not from a variable. */
@Component("classificationReview")
public class ClassificationReview {

    private final RecordTasks tasks;

    ClassificationReview(RecordTasks tasks) {
        this.tasks = tasks;
    }

    /** Whether quality confirmed the classification of this assessment when it was asked last. */
    public boolean confirmed(DelegateExecution execution) {
        return tasks
                .decisions(execution.getProcessInstanceId(), RegulatoryAssessment.Element.CONFIRM_CLASSIFICATION, 0)
                .stream()
                .limit(1)
                .anyMatch(RegulatoryAssessment.Outcome.CONFIRM::equals);
    }
}
