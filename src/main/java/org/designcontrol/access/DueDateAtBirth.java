package org.designcontrol.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;

/** Gives a new task the due date of its function, unless its model has set one. */
class DueDateAtBirth implements TaskListener {

    private final DueDays dueDays;
    private final Clock clock;
    private final String taskNumber;

    DueDateAtBirth(DueDays dueDays, Clock clock, String taskNumber) {
        this.dueDays = dueDays;
        this.clock = clock;
        this.taskNumber = taskNumber;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getDueDate() != null) {
            return;
        }
        List<String> functions = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
        dueDays.of(functions, taskNumber)
                .ifPresent(days -> task.setDueDate(Date.from(clock.instant().plus(Duration.ofDays(days)))));
    }
}
