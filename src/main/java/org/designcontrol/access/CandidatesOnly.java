package org.designcontrol.access;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The grants let a function's people open every task of a process; this lets only candidates act, and on a task that
 * somebody holds only its holder. It stands in the engine's commands, so it holds whichever way the call comes: claim,
 * complete, submit form, resolve, errors and escalations.
 */
class CandidatesOnly extends AuthorizationCommandChecker {

    private final Consumer<String> requireRunning;

    /** @param requireRunning refuses a feature that stands still, with a sentence that says why */
    CandidatesOnly(Consumer<String> requireRunning) {
        this.requireRunning = requireRunning;
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        Authentication person = checkedPerson();
        if (person == null) {
            return;
        }
        // The engine refuses by itself, but names an id and gives no reason.
        if (task.isSuspended()) {
            requireRunning.accept(task.getProcessInstance().getBusinessKey());
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(person.getUserId())) {
            throw new AuthorizationException("The task '" + task.getName() + "' is held by " + task.getAssignee()
                    + "; ask them to give it back first.");
        }
        if (!isCandidate(task, person)) {
            throw new AuthorizationException("The task '" + task.getName()
                    + "' is for another function than yours; you may read it, but not work on it.");
        }
    }

    /** The holder may give a task back; the assignment listener judges everybody to whom it is given. */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        Authentication person = checkedPerson();
        boolean holder = person != null && person.getUserId().equals(task.getAssignee());
        if (!holder) {
            super.checkTaskAssign(task);
        }
    }

    private static boolean isCandidate(TaskEntity task, Authentication person) {
        List<String> groups = person.getGroupIds() == null ? List.of() : person.getGroupIds();
        return task.getCandidates().stream()
                .anyMatch(link -> person.getUserId().equals(link.getUserId()) || groups.contains(link.getGroupId()));
    }

    /** Null where the engine checks nothing: jobs, listeners, start-up. */
    private static Authentication checkedPerson() {
        CommandContext command = Context.getCommandContext();
        return Context.getProcessEngineConfiguration().isAuthorizationEnabled() && command.isAuthorizationCheckEnabled()
                ? command.getAuthentication()
                : null;
    }
}
