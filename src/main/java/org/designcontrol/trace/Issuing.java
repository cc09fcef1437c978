package org.designcontrol.trace;

import java.util.Arrays;
import java.util.stream.Stream;
import org.designcontrol.audit.Origin;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the completion of a task does to the rows written under it. A few statements, however many rows. */
class Issuing {

    /** The task itself, and the cancelled tasks of the same activity whose place it took (law 2). */
    private static final String HELD = " IN (SELECT t.id FROM trace_task t WHERE t.id = ? UNION ALL"
            + " SELECT c.id FROM trace_task c WHERE c.feature = ? AND c.outcome = 'CANCELLED' AND c.model_key = ?"
            + " AND c.activity = ?)";

    /** Written under a task that it holds, and not taken back under the same one. */
    private static final String WRITTEN =
            "issued IS NULL AND (ended IS NULL OR ended_by <> task_id) AND task_id" + HELD;

    /** Links that ended, of items whose links the task made or took away. */
    private static final String ENDED = "withdrawn IS NULL AND ended IS NOT NULL AND item_id IN"
            + " (SELECT n.item_id FROM trace_link n WHERE n.task_id" + HELD
            + " UNION ALL SELECT n.item_id FROM trace_link n WHERE n.ended_by" + HELD + ")";

    /** What there is to do, counted in one statement: most tasks need none or one of those that follow. */
    private static final String TO_DO = "SELECT (SELECT COUNT(*) FROM trace_revision WHERE " + WRITTEN + "),"
            // A revision that never had a successor or a predecessor neither supersedes nor is superseded.
            + " (SELECT COUNT(*) FROM trace_revision WHERE (number > 1 OR ended IS NOT NULL) AND " + WRITTEN + "),"
            + " (SELECT COUNT(*) FROM trace_link WHERE " + WRITTEN + "),"
            + " (SELECT COUNT(*) FROM trace_link WHERE withdrawn IS NULL AND ended_by" + HELD + "),"
            + " (SELECT COUNT(*) FROM trace_link WHERE " + ENDED + ")";

    private record ToDo(boolean issue, boolean supersede, boolean issueLinks, boolean removals, boolean withdraw) {}

    private final JdbcTemplate jdbc;

    Issuing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Issues the last revision of each item that the task holds, and the links it made or took away. */
    void issue(String taskId, String feature, Origin origin, long sequence) {
        Object[] held = {taskId, feature, origin.modelKey(), origin.activity()};
        ToDo toDo = toDo(held);
        Object[] parameters = {sequence, held[0], held[1], held[2], held[3]};
        if (toDo.issue()) {
            jdbc.update("UPDATE trace_revision SET issued = ? WHERE " + WRITTEN, parameters);
        }
        if (toDo.supersede()) {
            supersede(sequence);
        }
        if (toDo.issueLinks()) {
            jdbc.update("UPDATE trace_link SET issued = ? WHERE " + WRITTEN, parameters);
        }
        if (toDo.removals()) {
            // Also where the task that made the link is still open: it stays withdrawn when that one is completed.
            jdbc.update("UPDATE trace_link SET withdrawn = ? WHERE withdrawn IS NULL AND ended_by" + HELD, parameters);
        }
        if (toDo.withdraw()) {
            withdraw(sequence, held);
        }
    }

    private ToDo toDo(Object[] held) {
        return jdbc.queryForObject(
                TO_DO,
                (row, n) -> new ToDo(
                        row.getInt(1) > 0, row.getInt(2) > 0, row.getInt(3) > 0, row.getInt(4) > 0, row.getInt(5) > 0),
                Stream.generate(() -> held).limit(6).flatMap(Arrays::stream).toArray());
    }

    /** A revision is superseded as soon as a later one of its item is issued, even if that one came first. */
    private void supersede(long sequence) {
        jdbc.update(
                "UPDATE trace_revision SET superseded = ? WHERE superseded IS NULL AND issued IS NOT NULL"
                        + " AND item_id IN (SELECT n.item_id FROM trace_revision n WHERE n.issued = ?)"
                        + " AND EXISTS (SELECT 1 FROM trace_revision later WHERE later.item_id = trace_revision.item_id"
                        + " AND later.number > trace_revision.number AND later.issued IS NOT NULL)",
                sequence,
                sequence);
    }

    /** A link is withdrawn as soon as anything is issued that was later said of the same two ends. */
    private void withdraw(long sequence, Object[] held) {
        Object[] parameters = Stream.of(new Object[] {sequence}, held, held)
                .flatMap(Arrays::stream)
                .toArray();
        jdbc.update(
                "UPDATE trace_link SET withdrawn = ? WHERE " + ENDED
                        + " AND EXISTS (SELECT 1 FROM trace_link later WHERE later.item_id = trace_link.item_id"
                        + " AND later.relation = trace_link.relation AND later.to_key = trace_link.to_key"
                        + " AND later.began > trace_link.began"
                        + " AND (later.issued IS NOT NULL OR later.withdrawn IS NOT NULL))",
                parameters);
    }
}
