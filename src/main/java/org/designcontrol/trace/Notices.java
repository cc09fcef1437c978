package org.designcontrol.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Origin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices about open tasks: each is sent once for a task and a due date, and each leaves an entry. */
@Component
@Transactional
public class Notices {

    private static final String SHOWN = " FROM trace_notice n JOIN trace_task t ON t.id = n.task_id"
            + " LEFT JOIN trace_notice_read r ON r.notice = n.id AND r.person = ?"
            // Of tasks that wait for somebody: not of completed ones, nor of paused features.
            + " WHERE n.settled_at IS NULL AND t.waits_for IS NOT NULL"
            // A reminder of a day that has moved is none any more.
            + " AND (n.kind IN ('UNATTENDED', 'AUTHORITY_SILENT') OR n.due_at = t.due_at)";

    private final JdbcTemplate jdbc;
    private final AuditLog log;

    Notices(JdbcTemplate jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /**
     * Open tasks of features that go on, due in this time, of which no such notice was sent for this due date; those
     * of one feature together.
     */
    @Transactional(readOnly = true)
    public List<RecordTask> owed(NoticeKind kind, Instant dueAfter, Instant dueUntil, int most) {
        return jdbc.query(
                RecordTasks.COLUMNS + "WHERE closed IS NULL AND waits_for IS NOT NULL AND due_at > ? AND due_at <= ?"
                        + " AND NOT EXISTS (SELECT 1 FROM trace_notice n WHERE n.task_id = trace_task.id"
                        + " AND n.kind = ? AND n.due_at = trace_task.due_at) ORDER BY feature, id LIMIT ?",
                (row, n) -> RecordTasks.task(row),
                dueAfter.toEpochMilli(),
                dueUntil.toEpochMilli(),
                kind.name(),
                most);
    }

    /** Reminds of a task; behind the lock of its feature. Nothing happens where that was done before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(RecordTask task, NoticeKind kind, String to, String text, Origin origin, String actor) {
        long due = task.dueAt().toEpochMilli();
        if (exists("task_id = ? AND kind = ? AND due_at = ?", task.id(), kind.name(), due)) {
            return;
        }
        insert(task, kind, to, text, due);
        append(task, kind, "REMINDER_SENT", to, origin, actor);
    }

    /** Says that nobody may do a task; once, until that has changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unattended(RecordTask task, String to, String text, String actor) {
        if (exists("task_id = ? AND kind = 'UNATTENDED' AND settled_at IS NULL", task.id())) {
            return;
        }
        // The row of the task is written with its entry, which is numbered last; and so is what refers to it.
        log.append(
                NewEntry.of(
                        task.feature(),
                        actor,
                        "TASK_UNATTENDED",
                        task.origin(),
                        Map.of("group", task.candidateGroup(), "to", to)),
                sequence -> {},
                sequence -> insert(task, NoticeKind.UNATTENDED, to, text, sequence));
    }

    /**
     * Says that the authority has not answered, in the place of what was said of it before.
     *
     * @param silence what the log keeps of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void silent(RecordTask task, String to, String text, NewEntry silence) {
        jdbc.update(
                "UPDATE trace_notice SET settled_at = ? WHERE kind = 'AUTHORITY_SILENT' AND settled_at IS NULL"
                        + " AND task_id = ?",
                log.now().toEpochMilli(),
                task.id());
        log.append(silence, sequence -> {}, sequence -> insert(task, NoticeKind.AUTHORITY_SILENT, to, text, sequence));
    }

    /** Somebody may do this task again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attended(String task) {
        jdbc.update(
                "UPDATE trace_notice SET settled_at = ? WHERE kind = 'UNATTENDED' AND settled_at IS NULL"
                        + " AND task_id = ?",
                log.now().toEpochMilli(),
                task);
    }

    /** What still holds of what was said to these, newest first. */
    @Transactional(readOnly = true)
    public List<Notice> to(String person, Collection<String> recipients, Collection<String> products, int most) {
        if (recipients.isEmpty() || products.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(person));
        parameters.addAll(recipients);
        parameters.addAll(products);
        parameters.add(most);
        return jdbc.query(
                "SELECT n.*, t.feature, r.read_at" + SHOWN + " AND n.recipient IN (" + marks(recipients)
                        + ") AND n.product IN (" + marks(products) + ") ORDER BY n.id DESC LIMIT ?",
                (row, n) -> Notice.of(row),
                parameters.toArray());
    }

    /** Notes that the person has read it; a second time changes nothing. */
    public void read(long notice, String person) {
        Integer before = jdbc.queryForObject(
                "SELECT COUNT(*) FROM trace_notice_read WHERE notice = ? AND person = ?",
                Integer.class,
                notice,
                person);
        if (before == null || before == 0) {
            jdbc.update(
                    "INSERT INTO trace_notice_read (notice, person, read_at) VALUES (?, ?, ?)",
                    notice,
                    person,
                    log.now().toEpochMilli());
        }
    }

    private boolean exists(String where, Object... parameters) {
        Integer count =
                jdbc.queryForObject("SELECT COUNT(*) FROM trace_notice WHERE " + where, Integer.class, parameters);
        return count != null && count > 0;
    }

    private void append(RecordTask task, NoticeKind kind, String action, String to, Origin origin, String actor) {
        Map<String, Object> data = Map.of(
                "task",
                task.id(),
                "kind",
                kind.name(),
                "to",
                to,
                "due",
                task.dueAt().toString());
        log.append(NewEntry.of(task.feature(), actor, action, origin, data));
    }

    private void insert(RecordTask task, NoticeKind kind, String to, String text, long due) {
        jdbc.update(
                "INSERT INTO trace_notice (task_id, product, kind, due_at, recipient, text, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                task.id(),
                task.product(),
                kind.name(),
                due,
                to,
                text,
                log.now().toEpochMilli());
    }

    private static String marks(Collection<?> values) {
        return String.join(",", Collections.nCopies(values.size(), "?"));
    }
}
