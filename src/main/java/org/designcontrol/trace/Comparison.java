package org.designcontrol.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Stored rows beside what the log says they must be. */
abstract class Comparison {

    final Replay replay;
    final List<String> broken;
    private final JdbcTemplate jdbc;

    /** @param broken takes a sentence for each difference */
    Comparison(JdbcTemplate jdbc, Replay replay, List<String> broken) {
        this.jdbc = jdbc;
        this.replay = replay;
        this.broken = broken;
    }

    abstract void compare();

    final void each(String sql, RowCallbackHandler handler) {
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(sql);
                    statement.setFetchSize(1000);
                    return statement;
                },
                handler);
    }

    static Long number(Object value) {
        return value == null ? null : ((Number) value).longValue();
    }

    static Long number(ResultSet row, String column) throws SQLException {
        return number(row.getObject(column));
    }

    final void expect(String name, String what, Object logged, Object stored) {
        if (!Objects.equals(logged, stored)) {
            broken.add(name + ": its " + what + " is " + stored + ", the log says " + logged + ".");
        }
    }
}
