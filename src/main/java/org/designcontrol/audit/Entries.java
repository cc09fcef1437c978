package org.designcontrol.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stored entries. There is no statement here that changes or deletes one. */
class Entries {

    private static final String COLUMNS =
            "SELECT sequence, stream, stream_sequence, time_ms, actor, action, hash, content FROM audit_entry ";

    /** Parameters a statement may carry on every database we run on, with room to spare. */
    private static final int CHUNK = 1000;

    private final JdbcTemplate jdbc;

    Entries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param origins the entries as they were asked for, in the same order */
    void insert(List<Entry> numbered, List<NewEntry> origins) {
        List<Object[]> rows = new ArrayList<>(numbered.size());
        for (int i = 0; i < numbered.size(); i++) {
            Entry entry = numbered.get(i);
            Origin origin = origins.get(i).origin();
            rows.add(new Object[] {
                entry.sequence(),
                entry.feature(),
                entry.featureSequence(),
                entry.time().toEpochMilli(),
                entry.actor(),
                entry.action(),
                origin == null ? null : origin.instanceId(),
                entry.hash().hex(),
                entry.content()
            });
        }
        jdbc.batchUpdate(
                "INSERT INTO audit_entry (sequence, stream, stream_sequence, time_ms, actor, action, instance_id, hash,"
                        + " content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    List<Entry> read(String feature, long from, int size) {
        String where = feature == null ? "WHERE sequence >= ?" : "WHERE stream = ? AND sequence >= ?";
        Object[] parameters = feature == null ? new Object[] {from, size} : new Object[] {feature, from, size};
        return jdbc.query(COLUMNS + where + " ORDER BY sequence LIMIT ?", (row, n) -> entry(row), parameters);
    }

    List<Entry> read(Collection<Long> sequences) {
        List<Long> distinct = sequences.stream().distinct().sorted().toList();
        List<Entry> found = new ArrayList<>();
        for (int i = 0; i < distinct.size(); i += CHUNK) {
            List<Long> chunk = distinct.subList(i, Math.min(i + CHUNK, distinct.size()));
            found.addAll(jdbc.query(
                    COLUMNS + "WHERE sequence IN (" + String.join(",", Collections.nCopies(chunk.size(), "?"))
                            + ") ORDER BY sequence",
                    (row, n) -> entry(row),
                    chunk.toArray()));
        }
        return found;
    }

    /** Every row in order of its number, a thousand at a time. */
    void forEachStored(Consumer<StoredEntry> consumer) {
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(
                            "SELECT sequence, stream, stream_sequence, time_ms, actor, action, hash, content,"
                                    + " instance_id FROM audit_entry ORDER BY sequence");
                    statement.setFetchSize(1000);
                    return statement;
                },
                row -> {
                    consumer.accept(new StoredEntry(
                            row.getLong(1),
                            row.getString(2),
                            (Long) row.getObject(3),
                            row.getLong(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(9),
                            row.getString(7),
                            row.getString(8)));
                });
    }

    long lastAtOrBefore(long timeMs) {
        Long last = jdbc.queryForObject(
                "SELECT COALESCE(MAX(sequence), 0) FROM audit_entry WHERE time_ms <= ?", Long.class, timeMs);
        return last == null ? 0 : last;
    }

    Instant timeAt(long sequence) {
        return jdbc.queryForList("SELECT time_ms FROM audit_entry WHERE sequence = ?", Long.class, sequence).stream()
                .map(Instant::ofEpochMilli)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    Map<Long, Instant> times(Collection<Long> sequences) {
        Map<Long, Instant> times = new HashMap<>();
        List<Long> distinct = sequences.stream().distinct().toList();
        for (int i = 0; i < distinct.size(); i += CHUNK) {
            List<Long> chunk = distinct.subList(i, Math.min(i + CHUNK, distinct.size()));
            jdbc.query(
                    "SELECT sequence, time_ms FROM audit_entry WHERE sequence IN ("
                            + String.join(",", Collections.nCopies(chunk.size(), "?")) + ")",
                    row -> {
                        times.put(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)));
                    },
                    chunk.toArray());
        }
        return times;
    }

    /** The last entry of a feature that says one of these. */
    Optional<Entry> last(String feature, Collection<String> actions) {
        List<Object> parameters = new ArrayList<>(List.of(feature));
        parameters.addAll(actions);
        return jdbc
                .query(
                        COLUMNS + "WHERE stream = ? AND action IN ("
                                + String.join(",", Collections.nCopies(actions.size(), "?"))
                                + ") ORDER BY stream_sequence DESC LIMIT 1",
                        (row, n) -> entry(row),
                        parameters.toArray())
                .stream()
                .findFirst();
    }

    Long lastOf(String instanceId) {
        return jdbc.queryForObject(
                "SELECT MAX(sequence) FROM audit_entry WHERE instance_id = ? AND actor <> ?",
                Long.class,
                instanceId,
                NewEntry.SYSTEM);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Long featureSequence = row.getString(2) == null ? null : row.getLong(3);
        return new Entry(
                row.getLong(1),
                row.getString(2),
                featureSequence,
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5),
                row.getString(6),
                new Sha256(row.getString(7)),
                row.getString(8));
    }
}
