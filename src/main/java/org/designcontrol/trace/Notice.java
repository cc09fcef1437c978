package org.designcontrol.trace;

import java.time.Instant;

/**
 * A line to a person or a function about an open task.
 *
 * @param to such as {@code user:ana}, {@code group:quality}
 * @param due when the task is due; null where the notice is not about that
 * @param read whether the asking person has read it
 */
public record Notice(
        long id,
        NoticeKind kind,
        String task,
        String feature,
        String product,
        String to,
        String text,
        Instant at,
        Instant due,
        boolean read) {}
