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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    private record Unfinished(String key, Kind kind, String task, String feature) {}

    private record Said(Map<String, Object> fields, boolean retired) {}

    private static final String OPEN_TASKS = "(SELECT t.id FROM trace_task t WHERE t.feature = ? AND t.closed IS NULL)";

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

    /**
     * Takes back everything that is not issued of the feature, and of others what was written under its tasks: a release
     * is led by one of its features. Call it before the engine takes the tasks away.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(String feature, String person, String reason) {
        log.lock(feature);
        entities.flush();
        Map<String, List<Unfinished>> byTask = new LinkedHashMap<>();
        unfinished(feature).values().forEach(row -> byTask.computeIfAbsent(row.task(), id -> new ArrayList<>())
                .add(row));
        byTask.forEach((id, rows) -> write(tasks.find(id).orElseThrow(), rows, person, reason));
    }

    /** Takes back what was written under one task that will never be completed. Call it before the engine takes it away. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(RecordTask task, String person, String reason) {
        log.lock(task.feature());
        entities.flush();
        List<Unfinished> rows = unfinished(task.feature()).values().stream()
                .filter(row -> row.task().equals(task.id()))
                .toList();
        if (!rows.isEmpty()) {
            write(task, rows, person, reason);
        }
    }

    private void write(RecordTask task, List<Unfinished> rows, String person, String reason) {
        List<ItemWrite> writes =
                rows.stream().map(row -> taken(task, row, reason)).toList();
        Set<String> homes = rows.stream().map(Unfinished::feature).collect(Collectors.toCollection(TreeSet::new));
        homes.forEach(log::lock);
        // What was issued may be said again, also in words that no table and no list of choices has any more.
        Workspace workspace = new Workspace(entities, task, person, homes, null);
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
                "SELECT i.item_key, i.kind, r.task_id, i.feature FROM trace_item i JOIN trace_revision r ON r.item_id = i.id"
                        + " WHERE (i.feature = ? OR r.task_id IN " + OPEN_TASKS
                        + ") AND r.ended IS NULL AND r.issued IS NULL"
                        + " ORDER BY r.began",
                row -> {
                    found.put(row.getString(1), unfinished(row));
                },
                feature,
                feature);
        jdbc.query(
                "SELECT i.item_key, i.kind, CASE WHEN l.ended IS NULL THEN l.task_id ELSE l.ended_by END, i.feature"
                        + " FROM trace_item i JOIN trace_link l ON l.item_id = i.id"
                        + " WHERE (i.feature = ? OR l.task_id IN " + OPEN_TASKS + " OR l.ended_by IN " + OPEN_TASKS
                        + ") AND ((l.ended IS NULL AND l.issued IS NULL)"
                        + " OR (l.ended IS NOT NULL AND l.issued IS NOT NULL AND l.withdrawn IS NULL))"
                        + " ORDER BY l.began",
                row -> {
                    found.putIfAbsent(row.getString(1), unfinished(row));
                },
                feature,
                feature,
                feature);
        return found;
    }

    private static Unfinished unfinished(ResultSet row) throws SQLException {
        return new Unfinished(row.getString(1), Kind.named(row.getString(2)), row.getString(3), row.getString(4));
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
