package org.designcontrol.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
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
        boolean read) {

    static Notice of(ResultSet row) throws SQLException {
        NoticeKind kind = NoticeKind.valueOf(row.getString("kind"));
        Instant due = Instant.ofEpochMilli(row.getLong("due_at"));
        row.getLong("read_at");
        boolean read = !row.wasNull();
        return new Notice(
                row.getLong("id"),
                kind,
                row.getString("task_id"),
                row.getString("feature"),
                row.getString("product"),
                row.getString("recipient"),
                row.getString("text"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                kind.isAboutADay() ? due : null,
                read);
    }
}
