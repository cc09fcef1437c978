package org.designcontrol.workflow;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Phase;
import org.designcontrol.trace.Progress;
import org.springframework.stereotype.Component;

/**
 * Which tasks of a phase are to run: those that the feature's profile asks for and that are not done, or were sent back
 * since. Read from the record each time, so that rework runs exactly what a review named (ADR 11).
 */
@Component("phaseTasks")
public class PhaseTasks {

    private final Step step;
    private final Progress progress;
    private final Profiles profiles;
    private final LifecycleTasks tasks;

    PhaseTasks(Step step, Progress progress, Profiles profiles, LifecycleTasks tasks) {
        this.step = step;
        this.progress = progress;
        this.profiles = profiles;
        this.tasks = tasks;
    }

    /** Whether the spine's own task of this number is to be done. */
    public boolean owes(DelegateExecution execution, String number) {
        return asked(execution, number) && !done(execution).contains(number);
    }

    /** The numbers of everything that is to be done, for a called phase to choose from; never empty. */
    public String toDo(DelegateExecution execution) {
        Set<String> done = done(execution);
        String toDo = tasks.of(execution.getProcessDefinitionId()).keySet().stream()
                .filter(number -> !done.contains(number))
                .collect(Collectors.joining(","));
        return toDo.isEmpty() ? FeatureLifecycle.NONE : toDo;
    }

    /** Whether a review sent back a task of an earlier phase than this one, and it is not done again yet. */
    boolean owesBefore(Feature feature, Phase phase, String definitionId) {
        Set<String> sentBack = progress.sentBack(feature.key());
        return tasks.of(definitionId).values().stream()
                .anyMatch(task -> task.phase().compareTo(phase) < 0 && sentBack.contains(task.number()));
    }

    /** Whether a called phase is to run this task: it is among those handed over, and the profile asks for it. */
    public boolean include(DelegateExecution execution, String number) {
        return contains(FeatureLifecycle.TASKS_TO_RUN.in(execution), number) && asked(execution, number);
    }

    static boolean contains(String tasksToRun, String number) {
        return tasksToRun == null
                || tasksToRun.isBlank()
                || tasksToRun.equals(FeatureLifecycle.ALL)
                || Arrays.asList(tasksToRun.split(",")).contains(number);
    }

    private boolean asked(DelegateExecution execution, String number) {
        return step.features(execution).stream()
                .anyMatch(feature -> profiles.of(feature).asks(number));
    }

    private Set<String> done(DelegateExecution execution) {
        return progress.done(step.feature(execution).key());
    }
}
