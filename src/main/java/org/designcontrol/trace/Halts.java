package org.designcontrol.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Origin;
import org.designcontrol.audit.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Features that do not go on: paused until somebody resumes them, or stopped for good. Each with a reason. */
@Component
@Transactional
public class Halts {

    /** Whether it can go on again. */
    public enum State {
        PAUSED,
        STOPPED
    }

    /** Since when, by whom and why a feature stands still. */
    public record Halt(State state, Instant since, String by, String reason) {

        private static final DateTimeFormatter MINUTE =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

        /** Such as {@code FEAT-0001 is paused since 2026-11-22 10:00 UTC by quinn: the sensor is not there}. */
        public String sentence(String feature) {
            String how = state == State.PAUSED ? " is paused since " : " was stopped on ";
            return feature + how + MINUTE.format(since) + " by " + by + ": " + reason;
        }
    }

    private final JdbcTemplate jdbc;
    private final AuditLog log;

    Halts(JdbcTemplate jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @Transactional(readOnly = true)
    public Optional<Halt> of(String feature) {
        return jdbc
                .query(
                        "SELECT state, since, person, reason FROM trace_halt WHERE feature = ?",
                        (row, n) -> halt(row),
                        feature)
                .stream()
                .findFirst();
    }

    /** Those of these features that stand still. */
    @Transactional(readOnly = true)
    public Map<String, Halt> of(Collection<String> features) {
        Map<String, Halt> found = new HashMap<>();
        if (!features.isEmpty()) {
            jdbc.query(
                    "SELECT state, since, person, reason, feature FROM trace_halt WHERE feature IN ("
                            + String.join(",", Collections.nCopies(features.size(), "?")) + ")",
                    row -> {
                        found.put(row.getString("feature"), halt(row));
                    },
                    features.toArray());
        }
        return found;
    }

    /** The features of these products that are paused. */
    @Transactional(readOnly = true)
    public Map<String, Halt> paused(Collection<String> products) {
        Map<String, Halt> found = new HashMap<>();
        if (!products.isEmpty()) {
            jdbc.query(
                    "SELECT h.* FROM trace_halt h JOIN trace_feature f ON f.feature_key = h.feature"
                            + " WHERE h.state = 'PAUSED' AND f.product IN ("
                            + String.join(",", Collections.nCopies(products.size(), "?")) + ")",
                    row -> {
                        found.put(row.getString("feature"), halt(row));
                    },
                    products.toArray());
        }
        return found;
    }

    /** @throws Refused 409 when the feature is paused or stopped, saying since when, by whom and why */
    @Transactional(readOnly = true)
    public void requireRunning(String feature) {
        of(feature).ifPresent(halt -> {
            throw Refused.conflict(halt.sentence(feature));
        });
    }

    /** Its open tasks wait for nobody from now on, so no inbox has them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pause(String feature, String reason, String person, Origin origin) {
        log.lock(feature);
        requireRunning(feature);
        insert(feature, State.PAUSED, person, reason);
        jdbc.update("UPDATE trace_task SET waits_for = NULL WHERE feature = ? AND closed IS NULL", feature);
        log.append(NewEntry.of(feature, person, "FEATURE_PAUSED", origin, Map.of("reason", reason)));
    }

    /**
     * Its open tasks wait for whom they waited.
     *
     * @throws Refused 409 when it is not paused
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(String feature, String reason, String person, Origin origin) {
        log.lock(feature);
        Optional<Halt> halt = of(feature);
        halt.filter(each -> each.state() == State.STOPPED).ifPresent(each -> requireRunning(feature));
        if (halt.isEmpty()) {
            throw Refused.conflict(feature + " is not paused.");
        }
        jdbc.update("DELETE FROM trace_halt WHERE feature = ?", feature);
        jdbc.update(
                "UPDATE trace_task SET waits_for = CASE WHEN assignee IS NULL THEN CONCAT('group:', candidate_group)"
                        + " ELSE CONCAT('user:', assignee) END WHERE feature = ? AND closed IS NULL",
                feature);
        log.append(NewEntry.of(feature, person, "FEATURE_RESUMED", origin, Map.of("reason", reason)));
    }

    /** For good, also out of a pause. The tasks themselves are cancelled by the engine. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(String feature, String reason, String person, Origin origin) {
        log.lock(feature);
        of(feature).filter(halt -> halt.state() == State.STOPPED).ifPresent(halt -> requireRunning(feature));
        jdbc.update("DELETE FROM trace_halt WHERE feature = ?", feature);
        insert(feature, State.STOPPED, person, reason);
        log.append(
                NewEntry.of(feature, person, "FEATURE_STOPPED", origin, Map.of("reason", reason)),
                sequence -> {},
                sequence -> jdbc.update("UPDATE trace_feature SET phase = 'STOPPED' WHERE feature_key = ?", feature));
    }

    private void insert(String feature, State state, String person, String reason) {
        jdbc.update(
                "INSERT INTO trace_halt (feature, state, since, person, reason) VALUES (?, ?, ?, ?, ?)",
                feature,
                state.name(),
                log.now().toEpochMilli(),
                person,
                reason);
    }

    private static Halt halt(ResultSet row) throws SQLException {
        return new Halt(
                State.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("since")),
                row.getString("person"),
                row.getString("reason"));
    }
}
