package org.designcontrol.trace;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Reads the record as of a moment: the same question gives the same answer for ever. */
@Component
@Transactional(readOnly = true)
public class RecordReader {

    private static final int CHUNK = 1000;
    private static final int FETCH = 1000;
    private static final String ROWS = rowsWith("r.task_id, r.began");
    private static final String FEWER = rowsWith("NULL, 0");
    private static final String TIES = "SELECT i.item_key, l.relation, l.to_key, l.judged, l.author, l.began,"
            + " l.issued"
            + " FROM trace_item i JOIN trace_link l ON l.item_id = i.id WHERE ";

    private static String rowsWith(String taskAndBegan) {
        return "SELECT i.item_key, i.kind, i.feature, r.id, r.number, r.retired, r.author, " + taskAndBegan
                + ", r.issued, r.content_hash, r.content FROM trace_item i"
                + " JOIN trace_revision r ON r.item_id = i.id WHERE ";
    }

    private final JdbcTemplate jdbc;
    private final RiskTables riskTables;
    private final CompletedWork work;
    private final AuditLog log;

    RecordReader(JdbcTemplate jdbc, RiskTables riskTables, CompletedWork work, AuditLog log) {
        this.jdbc = jdbc;
        this.riskTables = riskTables;
        this.work = work;
        this.log = log;
    }

    /** Everything of a product. */
    public Graph product(String product, AsOf asOf, View view) {
        GraphBuilder graph = new GraphBuilder(product, key -> true, riskTable(asOf))
                .with(new RecordedProvenance(jdbc, work, asOf))
                .with(() -> log.timeAt(asOf));
        long n = asOf.sequence();
        rows("i.product = ? AND ", view, List.of(product), n, graph, graph::add);
        ties("i.product = ? AND ", view, List.of(product), n, graph, graph::add);
        settle(product, n, graph);
        return graph.build();
    }

    /**
     * Everything of a feature, and of other features what it reaches: upwards as far as its links go, downwards what
     * names one of its items.
     */
    public Graph feature(Feature feature, AsOf asOf, View view) {
        return features(feature.product(), List.of(feature.key()), asOf, view);
    }

    /** As {@link #feature}, of several features of a product at once: what lies between them is within the scope. */
    public Graph features(String product, Collection<String> features, AsOf asOf, View view) {
        Set<String> own = new HashSet<>();
        GraphBuilder graph = new GraphBuilder(product, own::contains, riskTable(asOf))
                .with(new RecordedProvenance(jdbc, work, asOf))
                .with(() -> log.timeAt(asOf));
        long n = asOf.sequence();
        if (features.isEmpty()) {
            return graph.build();
        }
        String where = "i.feature IN (" + places(features) + ") AND ";
        List<String> keys = List.copyOf(features);
        rows(where, view, keys, n, graph, row -> {
            own.add(row.key());
            graph.add(row);
        });
        ties(where, view, keys, n, graph, graph::add);
        Set<String> incoming = incoming(keys, n, view);
        incoming.addAll(judgedTogether(keys, n));
        fetch(product, incoming, n, view, graph);
        Set<String> asked = new HashSet<>(own);
        asked.addAll(incoming);
        Set<String> beyond = graph.unresolved(asked);
        while (!beyond.isEmpty()) {
            asked.addAll(beyond);
            fetch(product, beyond, n, view, graph);
            beyond = graph.unresolved(asked);
        }
        settle(product, n, graph);
        return graph.build();
    }

    /** Few who read the record look at its risks. */
    private Supplier<RiskTable> riskTable(AsOf asOf) {
        return SingletonSupplier.of(() -> riskTables.at(asOf));
    }

    /**
     * The items of a product in any order, from a cursor that the stream holds until it is closed. To put a large record
     * into order the database writes it to its disk first; whoever reads it knows what is cheaper. They come without
     * their task and when they began: of many rows each column costs.
     */
    Stream<Row> rowsOf(String product, AsOf asOf, View view) {
        return cursor(FEWER + "i.product = ? AND " + view.rows(), List.of(product), asOf);
    }

    /** As {@link #rowsOf(String, AsOf, View)}, of these features. */
    Stream<Row> rowsOf(List<String> features, AsOf asOf, View view) {
        return features.isEmpty()
                ? Stream.empty()
                : cursor(FEWER + "i.feature IN (" + places(features) + ") AND " + view.rows(), features, asOf);
    }

    private Stream<Row> cursor(String sql, List<?> parameters, AsOf asOf) {
        return jdbc.queryForStream(
                statement(sql, parameters, asOf.sequence()),
                (row, n) -> row(row, asOf.sequence(), UnaryOperator.identity()));
    }

    /** The items of a feature in order of their keys, the retired ones too, without their links. */
    public List<Row> rows(String feature, AsOf asOf, View view) {
        String where = "i.feature = ? AND " + view.rows() + " ORDER BY i.item_key";
        try (Stream<Row> rows = cursor(ROWS + where, List.of(feature), asOf)) {
            return rows.toList();
        }
    }

    /** The links that leave items of a feature, without the items. */
    public List<Tie> links(String feature, AsOf asOf, View view) {
        List<Tie> links = new ArrayList<>();
        GraphBuilder words = new GraphBuilder(null, key -> true, () -> RiskTable.NONE);
        ties("i.feature = ? AND ", view, List.of(feature), asOf.sequence(), words, links::add);
        return links;
    }

    /** Who wrote any revision or link of the feature up to this moment. To review is not to write what is reviewed. */
    public Set<String> authors(String feature, AsOf asOf) {
        Set<String> authors = new LinkedHashSet<>();
        for (String table : List.of("trace_revision", "trace_link")) {
            authors.addAll(jdbc.queryForList(
                    "SELECT DISTINCT x.author FROM " + table + " x JOIN trace_item i ON i.id = x.item_id"
                            + " WHERE i.feature = ? AND i.kind <> ? AND x.began <= ?",
                    String.class,
                    feature,
                    Kind.REVIEW.name(),
                    asOf.sequence()));
        }
        return authors;
    }

    /** Every review of these features that was issued by this moment, oldest first, with those that were repeated. */
    public List<Row> reviews(Collection<String> features, AsOf asOf) {
        List<Row> reviews = new ArrayList<>();
        chunks(features, chunk -> {
            List<Object> parameters = new ArrayList<>(List.of(Kind.REVIEW.name(), asOf.sequence()));
            parameters.addAll(chunk);
            reviews.addAll(jdbc.query(
                    ROWS + "i.kind = ? AND r.issued <= ? AND i.feature IN (" + places(chunk) + ")",
                    (row, n) -> row(row, Long.MAX_VALUE, UnaryOperator.identity()),
                    parameters.toArray()));
        });
        reviews.sort(Comparator.comparing(Row::issued).thenComparing(Row::key).thenComparing(Row::revision));
        return reviews;
    }

    /** All revisions of an item, oldest first. */
    public List<Row> history(String product, String key) {
        return jdbc.query(
                ROWS + "i.product = ? AND i.item_key = ? ORDER BY r.number",
                (row, n) -> row(row, Long.MAX_VALUE, UnaryOperator.identity()),
                product,
                key);
    }

    /** The one document of this kind that a feature has, as it was issued last; empty when there is none. */
    public Optional<Row> document(Feature feature, Kind kind) {
        return document(feature.product(), feature.key(), kind);
    }

    public Optional<Row> document(String product, String feature, Kind kind) {
        return history(product, kind.documentOf(feature)).stream()
                .filter(row -> row.kind() == kind && row.feature().equals(feature))
                .filter(row -> row.issued() != null)
                .reduce((earlier, later) -> later)
                .filter(row -> !row.retired());
    }

    /** The one document of this kind of each of these features, as it was issued last; of those that have none, none. */
    public List<Row> documents(Collection<String> features, Kind kind) {
        Map<String, Row> last = new TreeMap<>();
        chunks(features, chunk -> {
            List<Object> parameters = new ArrayList<>(List.of(kind.name()));
            parameters.addAll(chunk);
            jdbc.query(
                            ROWS + "i.kind = ? AND r.issued IS NOT NULL AND i.feature IN (" + places(chunk)
                                    + ") ORDER BY r.number",
                            (row, n) -> row(row, Long.MAX_VALUE, UnaryOperator.identity()),
                            parameters.toArray())
                    .forEach(row -> last.put(row.key(), row));
        });
        return last.values().stream()
                .filter(row -> !row.retired() && row.key().equals(kind.documentOf(row.feature())))
                .toList();
    }

    /**
     * The document of this kind that was issued last by then for another feature of the product, among the fifty that were
     * begun last, and that a gate approved since; a launch has its gate behind it. Empty when there is none.
     */
    public Optional<Row> lastApproved(String product, Kind kind, String but, AsOf asOf) {
        List<String> keys = jdbc
                .queryForList(
                        "SELECT feature_key FROM trace_feature WHERE product = ? AND began <= ? AND feature_key <> ?"
                                + " ORDER BY began DESC LIMIT 50",
                        String.class,
                        product,
                        asOf.sequence(),
                        but)
                .stream()
                .map(kind::documentOf)
                .toList();
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        List<Object> parameters = new ArrayList<>(List.of(product));
        parameters.addAll(keys);
        parameters.add(asOf.sequence());
        String where = "i.product = ? AND i.item_key IN (" + places(keys) + ") AND r.retired = FALSE AND ("
                + (kind == Kind.LAUNCH ? "TRUE OR " : "")
                + "EXISTS (SELECT 1 FROM trace_baseline_row b JOIN trace_baseline g ON g.id = b.baseline_id"
                + " WHERE b.revision_id = r.id AND g.began <= ?)) AND " + View.ISSUED.rows()
                + " ORDER BY r.issued DESC LIMIT 1";
        try (Stream<Row> rows = cursor(ROWS + where, parameters, asOf)) {
            return rows.filter(row -> row.kind() == kind).findFirst();
        }
    }

    /** Whether the feature has a valid issued item of one of these kinds. */
    public boolean has(String feature, AsOf asOf, Kind... kinds) {
        List<Object> parameters = new ArrayList<>(List.of(feature));
        for (Kind kind : kinds) {
            parameters.add(kind.name());
        }
        parameters.addAll(List.of(asOf.sequence(), asOf.sequence()));
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM trace_item i JOIN trace_revision r ON r.item_id = i.id WHERE i.feature = ?"
                                + " AND i.kind IN (" + String.join(",", Collections.nCopies(kinds.length, "?"))
                                + ") AND r.retired = FALSE AND " + View.ISSUED.rows(),
                        Long.class,
                        parameters.toArray())
                > 0;
    }

    /** Which of these keys name a valid item of the product now. */
    public Set<String> valid(String product, Collection<String> keys) {
        Set<String> valid = new HashSet<>();
        chunks(new HashSet<>(keys), chunk -> {
            List<Object> parameters = new ArrayList<>(List.of(product));
            parameters.addAll(chunk);
            valid.addAll(jdbc.queryForList(
                    "SELECT i.item_key FROM trace_item i JOIN trace_revision r ON r.item_id = i.id"
                            + " WHERE r.ended IS NULL AND r.retired = FALSE AND i.product = ? AND i.item_key IN ("
                            + places(chunk) + ")",
                    String.class,
                    parameters.toArray()));
        });
        return valid;
    }

    /** Ids of the revisions that some gate had approved by this moment. */
    public Set<Long> approved(String feature, AsOf asOf) {
        return new HashSet<>(jdbc.queryForList(
                "SELECT b.revision_id FROM trace_baseline_row b JOIN trace_baseline l ON l.id = b.baseline_id"
                        + " WHERE l.feature = ? AND l.began <= ?",
                Long.class,
                feature,
                asOf.sequence()));
    }

    private Set<String> incoming(List<String> features, long n, View view) {
        List<Object> parameters = new ArrayList<>(features);
        parameters.addAll(features);
        parameters.addAll(List.of(n, n));
        String places = places(features);
        return new LinkedHashSet<>(jdbc.queryForList(
                "SELECT DISTINCT i.item_key FROM trace_item target JOIN trace_link l ON l.product = target.product"
                        + " AND l.to_key = target.item_key JOIN trace_item i ON i.id = l.item_id"
                        + " WHERE target.feature IN (" + places + ") AND i.feature NOT IN (" + places + ") AND "
                        + view.links(),
                String.class,
                parameters.toArray()));
    }

    /**
     * What is judged together with these features, and belongs to others of their release: documents of the one that leads
     * it, how the others are classified, and the labels, which are written once.
     */
    private Set<String> judgedTogether(Collection<String> features, long n) {
        List<String> others = new ReleasedTogether(jdbc, n)
                .with(features).values().stream()
                        .flatMap(Set::stream)
                        .filter(other -> !features.contains(other))
                        .distinct()
                        .toList();
        Set<String> keys = others.stream()
                .flatMap(other -> Stream.of(
                        Kind.RISK_MANAGEMENT.documentOf(other),
                        Kind.TRANSFER.documentOf(other),
                        Kind.CLASSIFICATION.documentOf(other),
                        ConfirmedLaterCheck.confirmationOf(other)))
                .collect(Collectors.toSet());
        chunks(
                others,
                chunk -> keys.addAll(jdbc.queryForList(
                        "SELECT item_key FROM trace_item WHERE kind = 'LABEL' AND feature IN (" + places(chunk) + ")",
                        String.class,
                        chunk.toArray())));
        return keys;
    }

    /** Of items that somebody is revising: which of their revisions was issued last. */
    private void settle(String product, long n, GraphBuilder graph) {
        chunks(graph.inRevision(), chunk -> {
            List<Object> parameters = new ArrayList<>(List.of(n, product));
            parameters.addAll(chunk);
            jdbc.query(
                    "SELECT i.item_key, r.number, r.issued FROM trace_item i JOIN trace_revision r ON r.item_id = i.id"
                            + " WHERE r.issued <= ? AND i.product = ? AND i.item_key IN (" + places(chunk)
                            + ") ORDER BY r.number",
                    row -> {
                        graph.settle(row.getString(1), row.getInt(2), row.getLong(3));
                    },
                    parameters.toArray());
        });
    }

    private void fetch(String product, Collection<String> keys, long n, View view, GraphBuilder graph) {
        chunks(keys, chunk -> {
            String where = "i.product = ? AND i.item_key IN (" + places(chunk) + ") AND ";
            List<Object> parameters = new ArrayList<>(List.of(product));
            parameters.addAll(chunk);
            rows(where, view, parameters, n, graph, graph::add);
            ties(where, view, parameters, n, graph, graph::add);
        });
    }

    /** A statement takes only so many keys at a time. */
    private static void chunks(Collection<String> keys, Consumer<List<String>> consumer) {
        List<String> all = List.copyOf(keys);
        for (int i = 0; i < all.size(); i += CHUNK) {
            consumer.accept(all.subList(i, Math.min(i + CHUNK, all.size())));
        }
    }

    private static String places(Collection<?> keys) {
        return String.join(",", Collections.nCopies(keys.size(), "?"));
    }

    private void rows(String where, View view, List<?> parameters, long n, GraphBuilder words, Consumer<Row> consumer) {
        String sql = ROWS + where + view.rows() + " ORDER BY i.item_key";
        stream(sql, parameters, n, row -> consumer.accept(row(row, n, words::word)));
    }

    private void ties(String where, View view, List<?> parameters, long n, GraphBuilder words, Consumer<Tie> consumer) {
        String sql = TIES + where + view.links() + " ORDER BY i.item_key, l.relation, l.to_key";
        stream(sql, parameters, n, row -> consumer.accept(tie(row, n, words)));
    }

    private void stream(String sql, List<?> parameters, long n, RowCallbackHandler handler) {
        jdbc.query(statement(sql, parameters, n), handler);
    }

    /** @param n the sequence, which every condition of a view asks for twice */
    private static PreparedStatementCreator statement(String sql, List<?> parameters, long n) {
        List<Object> all = new ArrayList<>(parameters);
        all.add(n);
        all.add(n);
        return connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            statement.setFetchSize(FETCH);
            for (int i = 0; i < all.size(); i++) {
                statement.setObject(i + 1, all.get(i));
            }
            return statement;
        };
    }

    /** As it was at n: that it was issued later is not known yet. */
    private static Row row(ResultSet row, long n, UnaryOperator<String> word) throws SQLException {
        long issued = row.getLong(10);
        Long issuedAt = row.wasNull() || issued > n ? null : issued;
        return new Row(
                row.getString(1),
                Kind.valueOf(row.getString(2)),
                word.apply(row.getString(3)),
                row.getLong(4),
                row.getInt(5),
                row.getBoolean(6),
                word.apply(row.getString(7)),
                word.apply(row.getString(8)),
                row.getLong(9),
                issuedAt,
                issuedAt == null ? null : row.getInt(5),
                issuedAt,
                row.getString(11),
                row.getString(12));
    }

    private static Tie tie(ResultSet row, long n, GraphBuilder words) throws SQLException {
        int judged = row.getInt(4);
        Integer judgedAt = row.wasNull() ? null : judged;
        long issued = row.getLong(7);
        Long issuedAt = row.wasNull() || issued > n ? null : issued;
        return new Tie(
                words.key(row.getString(1)),
                Relation.named(row.getString(2)),
                words.key(row.getString(3)),
                judgedAt,
                words.word(row.getString(5)),
                row.getLong(6),
                issuedAt);
    }
}
