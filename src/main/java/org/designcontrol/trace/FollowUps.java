package org.designcontrol.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.FollowUp.Topic;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The intake of revisions and concerns. It is no record: what was asked enters that with the document of the task
 * that takes it up. Whether one is still open is read from the tasks of its process.
 */
@Component
@Transactional
public class FollowUps {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 4000;
    private static final String COLUMNS = "SELECT f.id, f.feature, f.topic, f.reason, f.person, f.speaks_for,"
            + " f.about_task, f.raised_at, f.instance_id FROM trace_follow_up f ";

    private final JdbcTemplate jdbc;
    private final AuditLog log;

    FollowUps(JdbcTemplate jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /**
     * Takes in what a person asks for, behind the lock of the feature.
     *
     * @throws Refused 422 when the reason is too short to be one, or too long
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FollowUp raise(
            String feature, Topic topic, String reason, String person, String speaksFor, String aboutTask) {
        requireReason(topic, reason);
        log.lock(feature);
        int number = 1 + highest(feature, topic);
        String id = feature + "-" + topic.letter() + number;
        Instant now = log.now();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("followUp", id);
        data.put("reason", reason.strip());
        if (aboutTask != null) {
            data.put("about", aboutTask);
        }
        log.append(NewEntry.of(feature, person, topic.action(), null, data));
        jdbc.update(
                "INSERT INTO trace_follow_up (id, feature, topic, number, reason, person, speaks_for, about_task,"
                        + " raised_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                feature,
                topic.name(),
                number,
                reason.strip(),
                person,
                speaksFor,
                aboutTask,
                now.toEpochMilli());
        return new FollowUp(id, feature, topic, reason.strip(), person, speaksFor, aboutTask, now, null);
    }

    /** Notes the process that takes it up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void started(String id, String instanceId) {
        jdbc.update("UPDATE trace_follow_up SET instance_id = ? WHERE id = ?", instanceId, id);
    }

    @Transactional(readOnly = true)
    public Optional<FollowUp> find(String id) {
        return jdbc.query(COLUMNS + "WHERE f.id = ?", (row, n) -> followUp(row), id).stream()
                .findFirst();
    }

    /** Everything that was asked for about a feature, oldest first. */
    @Transactional(readOnly = true)
    public List<FollowUp> of(String feature) {
        return jdbc.query(
                COLUMNS + "WHERE f.feature = ? ORDER BY f.raised_at, f.id", (row, n) -> followUp(row), feature);
    }

    /** Concerns about a feature that nobody has answered: a task of their process is still open. */
    @Transactional(readOnly = true)
    public List<FollowUp> unanswered(String feature) {
        return jdbc.query(
                COLUMNS + "WHERE f.feature = ? AND f.topic = ? AND EXISTS (SELECT 1 FROM trace_task t"
                        + " WHERE t.instance_id = f.instance_id AND t.closed IS NULL) ORDER BY f.raised_at, f.id",
                (row, n) -> followUp(row),
                feature,
                Topic.CONCERN.name());
    }

    /** Revisions of a feature that are under way: being written, waiting for their review, or sent back by it. */
    @Transactional(readOnly = true)
    public List<FollowUp> underWay(String feature) {
        return jdbc.query(
                COLUMNS + "WHERE f.feature = ? AND f.topic <> ? AND EXISTS (SELECT 1 FROM trace_task t"
                        + " WHERE t.instance_id = f.instance_id AND t.closed IS NULL) ORDER BY f.raised_at, f.id",
                (row, n) -> followUp(row),
                feature,
                Topic.CONCERN.name());
    }

    private int highest(String feature, Topic topic) {
        Integer highest = jdbc.queryForObject(
                "SELECT COALESCE(MAX(number), 0) FROM trace_follow_up WHERE feature = ? AND id LIKE ?",
                Integer.class,
                feature,
                feature + "-" + topic.letter() + "%");
        return highest == null ? 0 : highest;
    }

    private static void requireReason(Topic topic, String reason) {
        String field = topic == Topic.CONCERN ? "text" : "reason";
        int length = reason == null
                ? 0
                : reason.strip().codePointCount(0, reason.strip().length());
        if (length < SHORTEST || length > LONGEST) {
            String sentence = "Say it in " + SHORTEST + " to " + LONGEST + " characters, now " + length + ".";
            throw Refused.unprocessable("Nothing was started. " + sentence, List.of(Problem.of(field, sentence)));
        }
    }

    private static FollowUp followUp(ResultSet row) throws SQLException {
        return new FollowUp(
                row.getString(1),
                row.getString(2),
                Topic.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Instant.ofEpochMilli(row.getLong(8)),
                row.getString(9));
    }
}
