package org.designcontrol.trace;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.ItemWrite.LinkTo;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was written under tasks that will never be completed, and that have no successor (law 2). A row that was never
 * issued is retired; one that was issued before says again what was issued.
 */
@Component
public class WorkingRows {

    private record Unfinished(String key, Kind kind, String task) {}

    private record Said(Map<String, Object> fields, boolean retired) {}

    private final JdbcTemplate jdbc;
    private final AuditLog log;
    private final EntityManager entities;
    private final RecordTasks tasks;

    WorkingRows(JdbcTemplate jdbc, AuditLog log, EntityManager entities, RecordTasks tasks) {
        this.jdbc = jdbc;
        this.log = log;
        this.entities = entities;
        this.tasks = tasks;
    }

    /** Takes back everything of the feature that is not issued; call it before the engine takes the tasks away. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(String feature, String person, String reason) {
        log.lock(feature);
        entities.flush();
        Map<String, List<Unfinished>> byTask = new LinkedHashMap<>();
        unfinished(feature).values().forEach(row -> byTask.computeIfAbsent(row.task(), id -> new ArrayList<>())
                .add(row));
        byTask.forEach((id, rows) -> write(tasks.find(id).orElseThrow(), rows, person, reason));
    }

    private void write(RecordTask task, List<Unfinished> rows, String person, String reason) {
        List<ItemWrite> writes =
                rows.stream().map(row -> taken(task, row, reason)).toList();
        Workspace workspace = new Workspace(entities, task, person);
        workspace.load(writes, List.of());
        List<ItemChange> changes = writes.stream()
                .map(write -> workspace.change(write, write::key))
                .toList();
        workspace.apply(log, changes);
    }

    private ItemWrite taken(RecordTask task, Unfinished row, String reason) {
        Optional<Said> issued = said(task.product(), row.key(), "r.issued IS NOT NULL AND r.superseded IS NULL");
        // A decision on a deviation is not unsaid: the deviation is given up.
        if (issued.isEmpty() || row.kind() == Kind.DEVIATION) {
            return new ItemWrite(row.kind(), row.key(), null, Map.of(), null, true, reason);
        }
        Map<String, Object> fields = new HashMap<>();
        said(task.product(), row.key(), "r.ended IS NULL")
                .ifPresent(now -> now.fields().keySet().forEach(name -> fields.put(name, null)));
        fields.putAll(issued.get().fields());
        List<LinkTo> links = issuedLinks(task.product(), row.key());
        return new ItemWrite(
                row.kind(), row.key(), null, fields, links, issued.get().retired(), reason);
    }

    /** By key: what has a working revision or a working link, made or taken away. */
    private Map<String, Unfinished> unfinished(String feature) {
        Map<String, Unfinished> found = new LinkedHashMap<>();
        jdbc.query(
                "SELECT i.item_key, i.kind, r.task_id FROM trace_item i JOIN trace_revision r ON r.item_id = i.id"
                        + " WHERE i.feature = ? AND r.ended IS NULL AND r.issued IS NULL ORDER BY r.began",
                row -> {
                    found.put(row.getString(1), unfinished(row));
                },
                feature);
        jdbc.query(
                "SELECT i.item_key, i.kind, CASE WHEN l.ended IS NULL THEN l.task_id ELSE l.ended_by END"
                        + " FROM trace_item i JOIN trace_link l ON l.item_id = i.id"
                        + " WHERE i.feature = ? AND ((l.ended IS NULL AND l.issued IS NULL)"
                        + " OR (l.ended IS NOT NULL AND l.issued IS NOT NULL AND l.withdrawn IS NULL))"
                        + " ORDER BY l.began",
                row -> {
                    found.putIfAbsent(row.getString(1), unfinished(row));
                },
                feature);
        return found;
    }

    private static Unfinished unfinished(ResultSet row) throws SQLException {
        return new Unfinished(row.getString(1), Kind.named(row.getString(2)), row.getString(3));
    }

    private Optional<Said> said(String product, String key, String which) {
        return jdbc
                .query(
                        "SELECT r.content, r.retired FROM trace_item i JOIN trace_revision r ON r.item_id = i.id"
                                + " WHERE i.product = ? AND i.item_key = ? AND " + which,
                        (row, n) -> new Said(Fields.in(row.getString(1)), row.getBoolean(2)),
                        product,
                        key)
                .stream()
                .findFirst();
    }

    private List<LinkTo> issuedLinks(String product, String key) {
        return jdbc.query(
                "SELECT l.relation, l.to_key FROM trace_item i JOIN trace_link l ON l.item_id = i.id"
                        + " WHERE i.product = ? AND i.item_key = ? AND l.issued IS NOT NULL AND l.withdrawn IS NULL",
                (row, n) -> new LinkTo(Relation.named(row.getString(1)), row.getString(2)),
                product,
                key);
    }
}
