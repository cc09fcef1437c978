package org.designcontrol.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * The engine's checks see who gives a task, not to whom: this refuses to give it to somebody who is no candidate of
 * it or does not belong to its product.
 */
class AssigneeIsCandidate implements TaskListener {

    private final Memberships memberships;

    AssigneeIsCandidate(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public void notify(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee == null) {
            return;
        }
        Authentication caller =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        boolean mayHold;
        if (caller != null && assignee.equals(caller.getUserId())) {
            mayHold = mayHold(task, assignee, listOf(caller.getGroupIds()), listOf(caller.getTenantIds()));
        } else {
            Membership other = memberships.of(assignee);
            mayHold = other.active() && mayHold(task, assignee, other.functions(), other.products());
        }
        if (!mayHold) {
            throw new AuthorizationException(assignee + " cannot take the task '" + task.getName() + "': it is for "
                    + functions(task.getCandidates()) + " of product " + task.getTenantId() + ".");
        }
    }

    private static boolean mayHold(
            DelegateTask task, String person, Collection<String> functions, Collection<String> products) {
        boolean candidate = task.getCandidates().stream()
                .anyMatch(link -> person.equals(link.getUserId()) || functions.contains(link.getGroupId()));
        return candidate && (task.getTenantId() == null || products.contains(task.getTenantId()));
    }

    private static List<String> listOf(List<String> maybe) {
        return maybe == null ? List.of() : maybe;
    }

    private static String functions(Set<IdentityLink> candidates) {
        return candidates.stream()
                .map(link -> link.getGroupId() == null ? link.getUserId() : link.getGroupId())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
