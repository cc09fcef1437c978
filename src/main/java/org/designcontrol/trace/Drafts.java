package org.designcontrol.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.CanonicalJson;
import org.designcontrol.audit.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have typed into the document fields of an open task, shared with their colleagues. No record yet: that
 * begins when the task is completed.
 */
@Component
@Transactional
public class Drafts {

    /** @param version counts up from 1 with every save; 0: nothing was saved yet */
    public record Draft(int version, Map<String, Object> fields, String author) {}

    private static final Draft EMPTY = new Draft(0, Map.of(), null);

    private final JdbcTemplate jdbc;
    private final AuditLog log;

    Drafts(JdbcTemplate jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @Transactional(readOnly = true)
    public Draft of(String taskId) {
        return find(taskId).orElse(EMPTY);
    }

    /**
     * Lays fields over the draft; blank ones are removed.
     *
     * @param seen the version the writer saw
     * @throws Refused 412 when a colleague saved in between
     */
    public Draft save(String taskId, int seen, Map<String, Object> fields, String person) {
        Draft before = of(taskId);
        Map<String, Object> merged = new LinkedHashMap<>(before.fields());
        fields.forEach((name, value) -> {
            if (value == null || value instanceof String text && text.isEmpty()) {
                merged.remove(name);
            } else {
                merged.put(name, value);
            }
        });
        String content = CanonicalJson.of(merged);
        if (before.version() != seen || !store(taskId, seen, content, person)) {
            String who = of(taskId).author();
            throw new Refused(
                    412,
                    "A colleague was faster",
                    "This draft was saved by " + who + " after you looked at it. Look at theirs, then save again.",
                    List.of());
        }
        return new Draft(seen + 1, merged, person);
    }

    public void discard(String taskId) {
        jdbc.update("DELETE FROM trace_draft WHERE task_id = ?", taskId);
    }

    private boolean store(String taskId, int seen, String content, String person) {
        long now = log.now().toEpochMilli();
        if (seen > 0) {
            return jdbc.update(
                            "UPDATE trace_draft SET version = version + 1, fields = ?, author = ?, saved_at = ?"
                                    + " WHERE task_id = ? AND version = ?",
                            content,
                            person,
                            now,
                            taskId,
                            seen)
                    == 1;
        }
        try {
            return jdbc.update(
                            "INSERT INTO trace_draft (task_id, version, fields, author, saved_at) VALUES (?, 1, ?, ?, ?)",
                            taskId,
                            content,
                            person,
                            now)
                    == 1;
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("A colleague saved this draft at the same moment. Look at theirs, then save again.");
        }
    }

    private Optional<Draft> find(String taskId) {
        return jdbc
                .query(
                        "SELECT version, fields, author FROM trace_draft WHERE task_id = ?",
                        (row, n) -> new Draft(row.getInt(1), CanonicalJson.parse(row.getString(2)), row.getString(3)),
                        taskId)
                .stream()
                .findFirst();
    }
}
