package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.designcontrol.audit.AsOf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads from the record how the rows of one graph came to be; each question once for all rows. */
class RecordedProvenance implements Provenance {

    private static final int CHUNK = 1000;

    private final JdbcTemplate jdbc;
    private final CompletedWork work;
    private final AsOf asOf;
    private Map<String, Set<String>> writers;
    private Map<Long, String> untrained;
    private Map<Long, String> lastUntrained;
    private Map<Long, String> writtenUntrained;
    private Map<String, Set<String>> together;
    private Map<String, Map<Integer, String>> earlier;
    private final EarlierRevisions revisions;
    private final Map<String, Map<String, Long>> done = new HashMap<>();

    RecordedProvenance(JdbcTemplate jdbc, CompletedWork work, AsOf asOf) {
        this.jdbc = jdbc;
        this.work = work;
        this.asOf = asOf;
        this.revisions = new EarlierRevisions(jdbc, asOf.sequence());
    }

    @Override
    public List<Said> saidBy(Row row, Graph graph) {
        return revisions.of(row, graph);
    }

    /** One by one: a feature has a handful of claims. */
    @Override
    public Set<String> approvedWords(Row claim, Graph graph) {
        return new HashSet<>(jdbc.query(
                "SELECT r.content FROM trace_item i JOIN trace_revision r ON r.item_id = i.id"
                        + " JOIN trace_baseline_row b ON b.revision_id = r.id"
                        + " JOIN trace_baseline l ON l.id = b.baseline_id"
                        + " WHERE i.product = ? AND i.item_key = ? AND l.began <= ?",
                (row, n) -> Fields.text(row.getString(1), "text"),
                graph.product(),
                claim.key(),
                asOf.sequence()));
    }

    @Override
    public Set<String> writersOf(Row row, Graph graph) {
        if (row.revision() == 1) {
            return Set.of(row.author());
        }
        synchronized (this) {
            writers = writers == null ? writers(graph) : writers;
        }
        return writers.getOrDefault(row.key(), Set.of(row.author()));
    }

    @Override
    public Optional<String> untrained(Row row, Graph graph) {
        synchronized (this) {
            untrained = untrained == null ? work.untrained(features(graph), asOf) : untrained;
        }
        return row.issued() == null ? Optional.empty() : Optional.ofNullable(untrained.get(row.issued()));
    }

    @Override
    public Set<String> releasedWith(String feature, Graph graph) {
        synchronized (this) {
            together = together == null ? new ReleasedTogether(jdbc, asOf.sequence()).with(features(graph)) : together;
        }
        return together.getOrDefault(feature, Set.of());
    }

    @Override
    public Map<String, Object> fieldsOf(Row row, int revision, Graph graph) {
        synchronized (this) {
            earlier = earlier == null ? suspected(graph) : earlier;
        }
        String content = earlier.getOrDefault(row.key(), Map.of()).get(revision);
        return content == null ? null : Fields.in(content);
    }

    /** By key and number, every revision of what suspect links lead to: a handful of items among many. */
    private Map<String, Map<Integer, String>> suspected(Graph graph) {
        List<String> keys = graph.ties()
                .filter(tie -> graph.statusOf(tie).equals("suspect"))
                .map(Tie::to)
                .distinct()
                .toList();
        Map<String, Map<Integer, String>> found = new HashMap<>();
        ofRevisions("r.content", keys, graph, row -> found.computeIfAbsent(row.getString(1), key -> new HashMap<>())
                .put(row.getInt(2), row.getString(3)));
        return found;
    }

    @Override
    public Optional<String> lastUntrained(Row row, Graph graph) {
        synchronized (this) {
            lastUntrained = lastUntrained == null ? work.lastUntrained(features(graph), asOf) : lastUntrained;
        }
        return row.issued() == null ? Optional.empty() : Optional.ofNullable(lastUntrained.get(row.issued()));
    }

    @Override
    public Optional<String> untrainedWriter(Row row, Graph graph) {
        synchronized (this) {
            writtenUntrained =
                    writtenUntrained == null ? work.untrainedWriters(features(graph), asOf) : writtenUntrained;
        }
        return Optional.ofNullable(writtenUntrained.get(row.revisionId()));
    }

    @Override
    public long lastCompleted(Row document, Graph graph) {
        Long last = jdbc.queryForObject(
                "SELECT MAX(again.closed) FROM trace_task task JOIN trace_task again ON again.feature = task.feature"
                        + " AND again.model_key = task.model_key AND again.activity = task.activity"
                        + " WHERE task.id = ? AND again.outcome = 'COMPLETED' AND again.closed <= ?",
                Long.class,
                document.taskId(),
                asOf.sequence());
        return last == null ? document.issuedWith() : Math.max(last, document.issuedWith());
    }

    @Override
    public long lastDone(Row row, String number, Graph graph) {
        synchronized (done) {
            return done.computeIfAbsent(number, any -> lastDone(number, graph)).getOrDefault(row.feature(), 0L);
        }
    }

    private Map<String, Long> lastDone(String number, Graph graph) {
        Map<String, Long> last = new HashMap<>();
        jdbc.query(
                "SELECT feature, MAX(closed) FROM trace_task WHERE product = ? AND number = ?"
                        + " AND outcome = 'COMPLETED' AND closed <= ? GROUP BY feature",
                row -> {
                    last.put(row.getString(1), row.getLong(2));
                },
                graph.product(),
                number,
                asOf.sequence());
        return last;
    }

    private static Set<String> features(Graph graph) {
        return graph.all().map(Row::feature).collect(Collectors.toSet());
    }

    /** Of what was revised: an author stays one when somebody else mends a word. */
    private Map<String, Set<String>> writers(Graph graph) {
        Map<String, Row> revised = new HashMap<>();
        graph.rowsAndBeyond().filter(row -> row.revision() > 1).forEach(row -> revised.put(row.key(), row));
        Map<String, Set<String>> found = new HashMap<>();
        ofRevisions("r.author", List.copyOf(revised.keySet()), graph, row -> {
            String key = row.getString(1);
            if (row.getInt(2) <= revised.get(key).revision()) {
                found.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(row.getString(3));
            }
        });
        return found;
    }

    /** Hands out key, number and one more column of each revision of these items. */
    private void ofRevisions(String column, List<String> keys, Graph graph, RowCallbackHandler taker) {
        for (int i = 0; i < keys.size(); i += CHUNK) {
            List<String> chunk = keys.subList(i, Math.min(i + CHUNK, keys.size()));
            List<Object> parameters = new ArrayList<>(List.of(graph.product()));
            parameters.addAll(chunk);
            jdbc.query(
                    "SELECT i.item_key, r.number, " + column + " FROM trace_item i JOIN trace_revision r"
                            + " ON r.item_id = i.id WHERE i.product = ? AND i.item_key IN ("
                            + String.join(",", Collections.nCopies(chunk.size(), "?")) + ")",
                    taker,
                    parameters.toArray());
        }
    }
}
