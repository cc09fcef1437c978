package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.designcontrol.audit.AsOf;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads who wrote revisions of some features without having completed the task themselves by a moment. */
final class WrittenWorks {

    private static final int CHUNK = 1000;

    private final JdbcTemplate jdbc;

    WrittenWorks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<WrittenWork> of(List<String> features, Collection<String> procedures, AsOf asOf) {
        List<WrittenWork> found = new ArrayList<>();
        for (int i = 0; i < features.size(); i += CHUNK) {
            List<String> chunk = features.subList(i, Math.min(i + CHUNK, features.size()));
            List<Object> parameters = new ArrayList<>(List.of(asOf.sequence()));
            parameters.addAll(chunk);
            parameters.addAll(procedures);
            parameters.addAll(List.of(asOf.sequence(), asOf.sequence()));
            found.addAll(jdbc.query(
                    "SELECT r.id, r.author, r.began, CASE WHEN r.issued <= ? THEN r.issued END, t.model_key, t.model_version, t.feature, t.activity"
                            + " FROM trace_task t JOIN trace_revision r ON r.task_id = t.id WHERE t.feature IN ("
                            + places(chunk) + ") AND t.model_key IN (" + places(procedures)
                            + ") AND r.began <= ? AND (t.closed IS NULL OR t.closed > ? OR t.closed_by IS NULL OR t.closed_by <> r.author)",
                    (row, n) -> {
                        long issued = row.getLong(4);
                        Long with = row.wasNull() ? null : issued;
                        return new WrittenWork(
                                row.getLong(1),
                                row.getString(2),
                                row.getLong(3),
                                with,
                                row.getString(5),
                                row.getInt(6),
                                row.getString(7) + " " + row.getString(5) + " " + row.getString(8));
                    },
                    parameters.toArray()));
        }
        return found;
    }

    private static String places(Collection<?> values) {
        return String.join(",", Collections.nCopies(values.size(), "?"));
    }
}
