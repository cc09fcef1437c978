package org.designcontrol.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The newest number and hash of each chain. */
class Heads {

    static final String WHOLE_LOG = "";

    record Head(String stream, long sequence, Sha256 hash, long timeMs) {

        Head next(Sha256 newHash, long newTimeMs) {
            return new Head(stream, sequence + 1, newHash, newTimeMs);
        }
    }

    /** A head as it lies in its table, before anything of it is believed. */
    record StoredHead(long sequence, String hash, long timeMs) {}

    private static final RowMapper<Head> ROW =
            (row, n) -> new Head(row.getString(1), row.getLong(2), new Sha256(row.getString(3)), row.getLong(4));
    private static final String SELECT = "SELECT stream, sequence, hash, time_ms FROM audit_head WHERE stream = ?";

    private final JdbcTemplate jdbc;

    Heads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String stream) {
        jdbc.update(
                "INSERT INTO audit_head (stream, sequence, hash, time_ms) VALUES (?, 0, ?, 0)",
                stream,
                Sha256.NONE.hex());
    }

    Head read(String stream) {
        return jdbc.queryForObject(SELECT, ROW, stream);
    }

    /** All heads, by stream. */
    Map<String, StoredHead> stored() {
        Map<String, StoredHead> stored = new TreeMap<>();
        jdbc.query("SELECT stream, sequence, hash, time_ms FROM audit_head", row -> {
            stored.put(row.getString(1), new StoredHead(row.getLong(2), row.getString(3), row.getLong(4)));
        });
        return stored;
    }

    /** @throws Refused 404 when there is no such chain */
    Head lock(String stream) {
        try {
            return jdbc.queryForObject(SELECT + " FOR UPDATE", ROW, stream);
        } catch (EmptyResultDataAccessException e) {
            throw Refused.notFound("There is no feature " + stream + ".");
        }
    }

    void update(List<Head> heads) {
        jdbc.batchUpdate(
                "UPDATE audit_head SET sequence = ?, hash = ?, time_ms = ? WHERE stream = ?",
                heads.stream()
                        .map(head -> new Object[] {head.sequence(), head.hash().hex(), head.timeMs(), head.stream()})
                        .toList());
    }
}
