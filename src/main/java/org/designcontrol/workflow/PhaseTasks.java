package org.designcontrol.workflow;

import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Which tasks of a phase are to run: all, or the ones that a review named. */
@Component("phaseTasks")
public class PhaseTasks {

    /** @param number the task's number in the procedure, such as {@code T07} */
    public boolean include(DelegateExecution execution, String number) {
        return include(FeatureLifecycle.TASKS_TO_RUN.in(execution), number);
    }

    static boolean include(String tasksToRun, String number) {
        return tasksToRun == null
                || tasksToRun.isBlank()
                || tasksToRun.equals(FeatureLifecycle.ALL)
                || Arrays.asList(tasksToRun.split(",")).contains(number);
    }
}
