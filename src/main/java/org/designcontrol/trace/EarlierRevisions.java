package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what the items of one kind said in each of their revisions: once for all of a graph. */
final class EarlierRevisions {

    private static final int CHUNK = 1000;

    private final JdbcTemplate jdbc;
    private final long asOf;
    private final Map<Kind, Map<String, List<Said>>> read = new HashMap<>();

    EarlierRevisions(JdbcTemplate jdbc, long asOf) {
        this.jdbc = jdbc;
        this.asOf = asOf;
    }

    /** Oldest first, up to the revision of the row. */
    synchronized List<Said> of(Row row, Graph graph) {
        return read.computeIfAbsent(row.kind(), kind -> read(kind, graph)).getOrDefault(row.key(), List.of()).stream()
                .filter(said -> said.revision() <= row.revision())
                .toList();
    }

    private Map<String, List<Said>> read(Kind kind, Graph graph) {
        List<String> keys = graph.rowsAndBeyond()
                .filter(row -> row.kind() == kind)
                .map(Row::key)
                .toList();
        Map<String, List<Said>> found = new HashMap<>();
        for (int i = 0; i < keys.size(); i += CHUNK) {
            read(keys.subList(i, Math.min(i + CHUNK, keys.size())), graph.product(), found);
        }
        return found;
    }

    private void read(List<String> keys, String product, Map<String, List<Said>> found) {
        List<Object> parameters = new ArrayList<>(List.of(asOf, product, asOf));
        parameters.addAll(keys);
        jdbc.query(
                "SELECT i.item_key, r.number, r.author, r.began, r.content, (SELECT MIN(l.began)"
                        + " FROM trace_baseline_row b JOIN trace_baseline l ON l.id = b.baseline_id"
                        + " WHERE b.revision_id = r.id AND l.began <= ?)"
                        + " FROM trace_item i JOIN trace_revision r ON r.item_id = i.id"
                        + " WHERE i.product = ? AND r.began <= ? AND i.item_key IN ("
                        + String.join(",", Collections.nCopies(keys.size(), "?")) + ") ORDER BY i.item_key, r.number",
                row -> {
                    long approved = row.getLong(6);
                    Long gate = row.wasNull() ? null : approved;
                    found.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                            .add(new Said(
                                    row.getInt(2),
                                    row.getString(3),
                                    row.getLong(4),
                                    gate,
                                    Fields.in(row.getString(5))));
                },
                parameters.toArray());
    }
}
