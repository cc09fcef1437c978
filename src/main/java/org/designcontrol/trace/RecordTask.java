package org.designcontrol.trace;

import java.time.Instant;
import org.designcontrol.audit.Origin;

/**
 * A task as the record knows it.
 *
 * @param number the task's number in the procedure, {@code T07}; null when it has none
 * @param phase the phase of the lifecycle to which it belongs; null for tasks beside it, such as reviews
 * @param kinds what may be written under it
 * @param dueAt null when nothing is due
 * @param closed sequence of the entry that closed it; null while it is open
 * @param paused whether it is open but its feature stands still, so that nobody works on it
 */
public record RecordTask(
        String id,
        String feature,
        String product,
        String name,
        String number,
        Phase phase,
        Origin origin,
        KindRights kinds,
        String candidateGroup,
        String assignee,
        Instant createdAt,
        Instant dueAt,
        Long closed,
        boolean paused) {

    public boolean isOpen() {
        return closed == null;
    }
}
