package org.designcontrol.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Origin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tasks as the record knows them, kept in the engine's own transaction; and the inbox that is read from them. */
@Component
@Transactional
public class RecordTasks {

    static final String COLUMNS = "SELECT id, feature, product, name, number, phase, model_key, model_version,"
            + " model_sha256, activity, instance_id, kinds, candidate_group, assignee, waits_for, created_at, due_at,"
            + " closed"
            + " FROM trace_task ";

    private final JdbcTemplate jdbc;
    private final AuditLog log;
    private final Issuing issuing;
    private final Progress progress;

    RecordTasks(JdbcTemplate jdbc, AuditLog log, Progress progress) {
        this.jdbc = jdbc;
        this.log = log;
        this.progress = progress;
        this.issuing = new Issuing(jdbc);
    }

    /**
     * Notes a task that the engine opened. Rows that a cancelled task of the same activity left behind pass to it.
     *
     * @param phase the phase that the feature enters with it; null: it stays where it is
     * @param cause the entry that led a job to open it; null when a person did
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(RecordTask task, Phase phase, String actor, Long cause) {
        log.append(
                new NewEntry(task.feature(), actor, "TASK_OPENED", task.origin(), cause, opened(task, phase)),
                sequence -> {},
                sequence -> {
                    insert(task, sequence);
                    if (phase != null) {
                        jdbc.update(
                                "UPDATE trace_feature SET phase = ? WHERE feature_key = ? AND phase <> ?",
                                phase.name(),
                                task.feature(),
                                phase.name());
                    }
                });
    }

    private static Map<String, Object> opened(RecordTask task, Phase entered) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", task.name());
        data.put("group", task.candidateGroup());
        data.put("kinds", task.kinds().toString());
        data.put("number", task.number());
        data.put("phase", task.phase() == null ? null : task.phase().name());
        data.put("enters", entered == null ? null : entered.name());
        data.values().removeIf(Objects::isNull);
        return data;
    }

    /**
     * Notes who holds a task now.
     *
     * @param assignee null: nobody, it waits for its group again
     * @param reason null where none is needed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(RecordTask task, String assignee, String actor, String reason) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (assignee != null) {
            data.put("assignee", assignee);
        }
        if (reason != null) {
            data.put("reason", reason);
        }
        log.append(
                NewEntry.of(
                        task.feature(),
                        actor,
                        assignee == null ? "TASK_RELEASED" : "TASK_CLAIMED",
                        task.origin(),
                        data),
                sequence -> {},
                sequence -> jdbc.update(
                        // Of a paused feature it waits for nobody.
                        "UPDATE trace_task SET assignee = ?, waits_for = CASE WHEN waits_for IS NULL THEN waits_for"
                                + " ELSE ? END WHERE id = ? AND closed IS NULL",
                        assignee,
                        assignee == null ? "group:" + task.candidateGroup() : "user:" + assignee,
                        task.id()));
    }

    /**
     * Closes a task: what was written under it is issued.
     *
     * @param decisions the decision fields of the completion
     * @param sentBack what the decision asks for again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(
            String id, String feature, Origin origin, String actor, Map<String, Object> decisions, SentBack sentBack) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (!decisions.isEmpty()) {
            data.put("decisions", decisions);
        }
        if (decisions.get("outcome") instanceof String decision) {
            // At once, not at commit: the model asks in the same transaction what was decided.
            jdbc.update("UPDATE trace_task SET decision = ? WHERE id = ?", decision, id);
        }
        if (!sentBack.isNothing()) {
            sentBack.byFeature(feature).forEach((each, numbers) -> progress.sendBack(each, numbers, id));
            data.put("sentBack", sentBack.asData(feature));
        }
        log.append(NewEntry.of(feature, actor, "TASK_COMPLETED", origin, data), sequence -> {}, sequence -> {
            close(id, actor, "COMPLETED", sequence);
            if (!sentBack.isNothing()) {
                progress.sentBack(id, sequence);
            }
            issuing.issue(id, feature, origin, sequence);
        });
    }

    /** Closes a task that the engine took away: its rows stay working until a successor holds them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String id, String feature, Origin origin, String actor, String reason) {
        Map<String, Object> data = reason == null ? Map.of() : Map.of("reason", reason);
        log.append(
                NewEntry.of(feature, actor, "TASK_CANCELLED", origin, data),
                sequence -> {},
                sequence -> close(id, actor, "CANCELLED", sequence));
    }

    public Optional<RecordTask> find(String id) {
        return jdbc.query(COLUMNS + "WHERE id = ?", (row, n) -> task(row), id).stream()
                .findFirst();
    }

    /** Who completed this activity for the feature, in any of its runs. */
    public List<String> completedBy(String feature, String modelKey, String activity) {
        return jdbc.queryForList(
                "SELECT DISTINCT closed_by FROM trace_task WHERE feature = ? AND model_key = ? AND activity = ?"
                        + " AND outcome = 'COMPLETED'",
                String.class,
                feature,
                modelKey,
                activity);
    }

    /** The tasks of a process instance, open or closed, in the order in which they were made. */
    public List<RecordTask> ofInstance(String instanceId) {
        return jdbc.query(COLUMNS + "WHERE instance_id = ? ORDER BY opened, id", (row, n) -> task(row), instanceId);
    }

    /** When the first task of a process instance was opened: what stood in the record then is what it began with. */
    public AsOf begin(String instanceId) {
        Long opened = jdbc.queryForObject(
                "SELECT COALESCE(MIN(opened), 0) FROM trace_task WHERE instance_id = ?", Long.class, instanceId);
        return new AsOf(opened == null ? 0 : opened);
    }

    /** When the task was opened: what stood in the record then is what its form began with. */
    public AsOf opened(String id) {
        Long opened = jdbc.queryForObject("SELECT opened FROM trace_task WHERE id = ?", Long.class, id);
        return new AsOf(opened == null ? 0 : opened);
    }

    /**
     * Keys of the rows whose content or links were changed under any task of a process instance, and of the documents; but
     * not of those that tell of the change itself.
     */
    public Set<String> touched(String instanceId) {
        String task = " IN (SELECT t.id FROM trace_task t WHERE t.instance_id = ?)";
        String rows = " WHERE i.kind NOT IN ('" + Kind.CHANGE + "','" + Kind.REVIEW + "') AND ";
        Set<String> touched = new LinkedHashSet<>(jdbc.queryForList(
                "SELECT i.item_key FROM trace_item i JOIN trace_revision r ON r.item_id = i.id" + rows + "r.task_id"
                        + task + " UNION SELECT i.item_key FROM trace_item i JOIN trace_link l ON l.item_id = i.id"
                        + rows + "(l.task_id" + task + " OR l.ended_by" + task + ")",
                String.class,
                instanceId,
                instanceId,
                instanceId));
        // The document of a task that is being completed has no number yet.
        List<String> tasks = ofInstance(instanceId).stream().map(RecordTask::id).toList();
        for (long item : Unnumbered.ofTransaction().revisedUnder(tasks)) {
            touched.addAll(
                    jdbc.queryForList("SELECT i.item_key FROM trace_item i" + rows + "i.id = ?", String.class, item));
        }
        return touched;
    }

    /** Keys of the rows of a feature for which there is, or was, a task that writes only that row. */
    public Set<String> keysOfOneRowTasks(String feature) {
        return jdbc
                .queryForList(
                        "SELECT kinds FROM trace_task WHERE feature = ? AND kinds LIKE '%@%'", String.class, feature)
                .stream()
                .map(kinds -> KindRights.parse(kinds).onlyKey())
                .collect(Collectors.toSet());
    }

    /** What was decided last in a process instance, under whichever of its tasks. */
    public Optional<String> lastDecision(String instanceId) {
        return jdbc
                .queryForList(
                        "SELECT decision FROM trace_task WHERE instance_id = ? AND decision IS NOT NULL"
                                + " ORDER BY opened DESC LIMIT 1",
                        String.class,
                        instanceId)
                .stream()
                .findFirst();
    }

    /** Who wrote anything under a task of this activity in this process instance, or completed one. */
    public Set<String> workedOn(String instanceId, String activity) {
        String task = " IN (SELECT t.id FROM trace_task t WHERE t.instance_id = ? AND t.activity = ?)";
        return new LinkedHashSet<>(jdbc.queryForList(
                "SELECT author FROM trace_revision WHERE task_id" + task
                        + " UNION SELECT author FROM trace_link WHERE task_id" + task
                        + " UNION SELECT closed_by FROM trace_task WHERE outcome = 'COMPLETED' AND instance_id = ?"
                        + " AND activity = ?",
                String.class,
                instanceId,
                activity,
                instanceId,
                activity,
                instanceId,
                activity));
    }

    /**
     * What the people who completed this activity in this process instance decided, newest first.
     *
     * @param after only tasks opened after this place in the log: those of the present candidate
     */
    public List<String> decisions(String instanceId, String activity, long after) {
        return jdbc.queryForList(
                "SELECT decision FROM trace_task WHERE instance_id = ? AND activity = ? AND decision IS NOT NULL"
                        + " AND opened > ? ORDER BY COALESCE(closed, 9223372036854775807) DESC",
                String.class,
                instanceId,
                activity,
                after);
    }

    /** The open tasks of a feature, oldest first. */
    public List<RecordTask> openOf(String feature) {
        return jdbc.query(
                COLUMNS + "WHERE feature = ? AND closed IS NULL ORDER BY created_at, id",
                (row, n) -> task(row),
                feature);
    }

    /** How many tasks are open per feature. */
    public Map<String, Integer> openCounts(Collection<String> features) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (!features.isEmpty()) {
            String marks = String.join(",", Collections.nCopies(features.size(), "?"));
            jdbc.query(
                    "SELECT feature, COUNT(*) FROM trace_task WHERE closed IS NULL AND feature IN (" + marks
                            + ") GROUP BY feature",
                    row -> {
                        counts.put(row.getString(1), row.getInt(2));
                    },
                    features.toArray());
        }
        return counts;
    }

    /**
     * A page of open tasks, oldest first. Each person's or group's tasks of a product lie together in one index, so
     * a page costs the same however many tasks are open.
     *
     * @param waitsFor such as {@code user:ana}, {@code group:clinical}
     * @param after the last task of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public List<RecordTask> inbox(
            Collection<String> waitsFor, Collection<String> products, String feature, RecordTask after, int size) {
        List<RecordTask> page = new ArrayList<>();
        for (String whom : waitsFor) {
            for (String product : products) {
                page.addAll(slice(whom, product, feature, after, size));
            }
        }
        page.sort(java.util.Comparator.comparing(RecordTask::createdAt).thenComparing(RecordTask::id));
        return page.subList(0, Math.min(size, page.size()));
    }

    private List<RecordTask> slice(String whom, String product, String feature, RecordTask after, int size) {
        StringBuilder where = new StringBuilder("WHERE waits_for = ? AND product = ?");
        List<Object> parameters = new ArrayList<>(List.of(whom, product));
        if (feature != null) {
            where.append(" AND feature = ?");
            parameters.add(feature);
        }
        if (after != null) {
            // As one comparison of rows, so that PostgreSQL enters its index at this very task.
            where.append(" AND (created_at, id) > (?, ?)");
            parameters.addAll(List.of(after.createdAt().toEpochMilli(), after.id()));
        }
        parameters.add(size);
        return jdbc.query(
                COLUMNS + where + " ORDER BY created_at, id LIMIT ?", (row, n) -> task(row), parameters.toArray());
    }

    private void insert(RecordTask task, long sequence) {
        Origin origin = task.origin();
        jdbc.update(
                "INSERT INTO trace_task (id, feature, product, name, number, phase, model_key, model_version, model_sha256,"
                        + " activity, instance_id, kinds, candidate_group, assignee, waits_for, created_at, due_at,"
                        + " opened) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                task.id(),
                task.feature(),
                task.product(),
                task.name(),
                task.number(),
                task.phase() == null ? null : task.phase().name(),
                origin.modelKey(),
                origin.modelVersion(),
                origin.modelSha256(),
                origin.activity(),
                origin.instanceId(),
                task.kinds().toString(),
                task.candidateGroup(),
                task.assignee(),
                task.assignee() == null ? "group:" + task.candidateGroup() : "user:" + task.assignee(),
                task.createdAt().toEpochMilli(),
                task.dueAt() == null ? null : task.dueAt().toEpochMilli(),
                sequence);
    }

    private void close(String id, String actor, String outcome, long sequence) {
        jdbc.update(
                "UPDATE trace_task SET closed = ?, closed_by = ?, outcome = ?, waits_for = NULL"
                        + " WHERE id = ? AND closed IS NULL",
                sequence,
                actor,
                outcome,
                id);
    }

    static RecordTask task(ResultSet row) throws SQLException {
        Origin origin = new Origin(
                row.getString("model_key"),
                row.getInt("model_version"),
                row.getString("model_sha256"),
                row.getString("activity"),
                row.getString("instance_id"),
                row.getString("id"));
        long due = row.getLong("due_at");
        Instant dueAt = row.wasNull() ? null : Instant.ofEpochMilli(due);
        long closed = row.getLong("closed");
        Long closedAt = row.wasNull() ? null : closed;
        return new RecordTask(
                row.getString("id"),
                row.getString("feature"),
                row.getString("product"),
                row.getString("name"),
                row.getString("number"),
                row.getString("phase") == null ? null : Phase.valueOf(row.getString("phase")),
                origin,
                KindRights.parse(row.getString("kinds")),
                row.getString("candidate_group"),
                row.getString("assignee"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                dueAt,
                closedAt,
                closedAt == null && row.getString("waits_for") == null);
    }
}
