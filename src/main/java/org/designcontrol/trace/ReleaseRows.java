package org.designcontrol.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.designcontrol.audit.AsOf;
import org.designcontrol.trace.Release.Member;
import org.designcontrol.trace.Release.Place;
import org.designcontrol.trace.Release.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of releases. A number that only the commit will know stands at {@link #PENDING} until then. */
@Component
class ReleaseRows {

    /** Later than every entry, so that nobody who reads as of a moment sees what is not committed. */
    static final long PENDING = Long.MAX_VALUE;

    private static final String SELECT = "SELECT release_key, plan_id, product, title, build, alone, lead, state,"
            + " instance_id, planned_by, planned_at FROM trace_release ";
    private static final String OPEN = "ended IS NULL AND launched IS NULL";

    private final JdbcTemplate jdbc;

    ReleaseRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Release> find(String column, String value) {
        return jdbc.query(SELECT + "WHERE " + column + " = ?", (row, n) -> release(row), value).stream()
                .findFirst();
    }

    List<Release> page(Collection<String> products, int page, int size) {
        if (products.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(products);
        parameters.addAll(List.of(size, (long) page * size));
        return jdbc.query(
                SELECT + "WHERE product IN (" + String.join(",", Collections.nCopies(products.size(), "?"))
                        + ") ORDER BY release_key DESC LIMIT ? OFFSET ?",
                (row, n) -> release(row),
                parameters.toArray());
    }

    void insert(Release release) {
        jdbc.update(
                "INSERT INTO trace_release (release_key, plan_id, product, title, build, alone, lead, state,"
                        + " instance_id, planned_by, planned_at, began) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                release.key(),
                release.planId(),
                release.product(),
                release.title(),
                release.build(),
                release.alone(),
                release.lead(),
                release.state().name(),
                release.instanceId(),
                release.plannedBy(),
                release.plannedAt().toEpochMilli(),
                PENDING);
    }

    void began(String key, long sequence) {
        jdbc.update("UPDATE trace_release SET began = ? WHERE release_key = ?", sequence, key);
    }

    void rewrite(String key, String title, String build) {
        jdbc.update("UPDATE trace_release SET title = ?, build = ? WHERE release_key = ?", title, build, key);
    }

    void state(String key, State state, String lead, String instanceId) {
        jdbc.update(
                "UPDATE trace_release SET state = ?, lead = ?, instance_id = ? WHERE release_key = ?",
                state.name(),
                lead,
                instanceId,
                key);
    }

    void add(String key, String feature) {
        Integer before = jdbc.queryForObject(
                "SELECT COUNT(*) FROM trace_release_feature WHERE release_key = ? AND feature = ?",
                Integer.class,
                key,
                feature);
        jdbc.update(
                "INSERT INTO trace_release_feature (release_key, feature, number, planned) VALUES (?, ?, ?, ?)",
                key,
                feature,
                before + 1,
                PENDING);
    }

    /** Notes of the feature's present row that it is {@code taken}, {@code launched} or {@code ended} by this commit. */
    void mark(String key, String feature, String column) {
        jdbc.update(
                "UPDATE trace_release_feature SET " + column + " = ? WHERE release_key = ? AND feature = ? AND " + OPEN,
                PENDING,
                key,
                feature);
    }

    /** Gives what this commit noted the number of its entry. */
    void number(String key, String feature, String column, long sequence) {
        jdbc.update(
                "UPDATE trace_release_feature SET " + column + " = ? WHERE release_key = ? AND feature = ? AND "
                        + column + " = ?",
                sequence,
                key,
                feature,
                PENDING);
    }

    void phase(String feature, String phase) {
        jdbc.update("UPDATE trace_feature SET phase = ? WHERE feature_key = ?", phase, feature);
    }

    /** The release in which the feature is now, launched or not; the one it was launched with comes first. */
    Optional<Release> of(String feature) {
        return jdbc
                .query(
                        SELECT + "WHERE release_key IN (SELECT release_key FROM trace_release_feature WHERE feature = ?"
                                + " AND ended IS NULL) ORDER BY CASE WHEN state = 'LAUNCHED' THEN 0 ELSE 1 END",
                        (row, n) -> release(row),
                        feature)
                .stream()
                .findFirst();
    }

    /** Keys of the features that are in it now; {@code taken}: only those that are taken or launched. */
    List<String> features(String key, boolean taken) {
        return jdbc.queryForList(
                "SELECT feature FROM trace_release_feature WHERE release_key = ? AND ended IS NULL"
                        + (taken ? " AND taken IS NOT NULL" : "") + " ORDER BY feature",
                String.class,
                key);
    }

    /** Keys of the features that it took once and gave back. */
    List<String> takenBefore(String key) {
        return jdbc.queryForList(
                "SELECT DISTINCT feature FROM trace_release_feature WHERE release_key = ? AND taken IS NOT NULL"
                        + " AND ended IS NOT NULL",
                String.class,
                key);
    }

    /** The features that were in it at this moment. */
    List<Member> members(String key, AsOf asOf) {
        long n = asOf.sequence();
        return jdbc.query(
                "SELECT feature, planned, taken, launched FROM trace_release_feature WHERE release_key = ?"
                        + " AND planned <= ? AND (ended IS NULL OR ended > ?) ORDER BY feature",
                (row, i) -> {
                    long launched = row.getLong("launched");
                    boolean out = !row.wasNull() && launched <= n;
                    long taken = row.getLong("taken");
                    boolean in = !row.wasNull() && taken <= n;
                    return out
                            ? new Member(row.getString("feature"), Place.LAUNCHED, launched)
                            : in
                                    ? new Member(row.getString("feature"), Place.TAKEN, taken)
                                    : new Member(row.getString("feature"), Place.PLANNED, row.getLong("planned"));
                },
                key,
                n,
                n);
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getString("release_key"),
                row.getString("plan_id"),
                row.getString("product"),
                row.getString("title"),
                row.getString("build"),
                row.getBoolean("alone"),
                row.getString("lead"),
                State.valueOf(row.getString("state")),
                row.getString("instance_id"),
                row.getString("planned_by"),
                Instant.ofEpochMilli(row.getLong("planned_at")));
    }
}
