package org.designcontrol.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes which stored file was handed in by whom under which task, each with its entry in the log. */
@Component
public class EvidenceRegister {

    private static final String COLUMNS =
            "id, sha256, name, media_type, size_bytes, task_id, feature, author, began_sequence";

    private final JdbcClient database;
    private final AuditLog log;

    EvidenceRegister(JdbcClient database, AuditLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * Notes a stored file. The same content under the same name and task again adds nothing.
     *
     * @param origin the task's own step; it must name the task
     */
    @Transactional
    public void note(StoredFile file, String feature, Origin origin, String author) {
        log.lock(feature);
        boolean known = of(file.sha256()).stream()
                .anyMatch(each ->
                        each.task().equals(origin.taskId()) && each.name().equals(file.name()));
        if (known) return;
        String id = UUID.randomUUID().toString();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", id);
        data.put("sha256", file.sha256());
        data.put("name", file.name());
        data.put("mediaType", file.mediaType());
        data.put("size", file.size());
        log.append(
                NewEntry.of(feature, author, "EVIDENCE_ADDED", origin, data), sequence -> {}, sequence -> database.sql(
                                "INSERT INTO evidence (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                id,
                                file.sha256(),
                                file.name(),
                                file.mediaType(),
                                file.size(),
                                origin.taskId(),
                                feature,
                                author,
                                sequence)
                        .update());
    }

    /** Every time this content was handed in, oldest first. */
    @Transactional(readOnly = true)
    public List<Evidence> of(String sha256) {
        return read("sha256", sha256);
    }

    /** Everything that was handed in for a feature, oldest first. */
    @Transactional(readOnly = true)
    public List<Evidence> ofFeature(String feature) {
        return read("feature", feature);
    }

    /** Everything that was handed in under a task, oldest first. */
    @Transactional(readOnly = true)
    public List<Evidence> ofTask(String taskId) {
        return read("task_id", taskId);
    }

    private List<Evidence> read(String column, String value) {
        return database.sql("SELECT " + COLUMNS + " FROM evidence WHERE " + column + " = ? ORDER BY began_sequence, id")
                .param(value)
                .query((row, number) -> new Evidence(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getLong(9)))
                .list();
    }
}
