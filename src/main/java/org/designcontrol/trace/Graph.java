package org.designcontrol.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Items and links as they were at one moment, ready to be walked. Immutable. */
public final class Graph {

    private final String product;
    private final Supplier<Instant> moment;
    private final Map<String, Row> rows;
    private final Map<String, List<Tie>> outgoing;
    private final Map<String, List<Tie>> incoming;
    /** Walked by every rule: looked up once, not for each of them. */
    private final List<Row> inScope;

    private final Map<Kind, List<Row>> valid;

    private final Provenance provenance;
    private final Map<String, Map<String, Object>> classifications = new ConcurrentHashMap<>();
    private final Supplier<RiskTable> riskTable;

    Graph(GraphBuilder builder) {
        this.product = builder.product;
        this.moment = builder.moment;
        this.rows = builder.rows;
        this.outgoing = builder.outgoing;
        this.inScope = rows.values().stream()
                .filter(row -> builder.inScope.test(row.key()))
                .toList();
        this.valid = inScope.stream().filter(row -> !row.retired()).collect(Collectors.groupingBy(Row::kind));
        this.provenance = builder.provenance;
        this.riskTable = builder.riskTable;
        this.incoming = new HashMap<>();
        outgoing.values()
                .forEach(ties -> ties.forEach(tie -> incoming.computeIfAbsent(tie.to(), key -> new ArrayList<>(2))
                        .add(tie)));
        // Whatever order they were read in, the matrix has the inputs of a need in the order of their keys.
        incoming.values().forEach(ties -> ties.sort(Comparator.comparing(Tie::from)));
    }

    private Graph(Graph same, Supplier<Instant> moment) {
        this.product = same.product;
        this.moment = moment;
        this.rows = same.rows;
        this.outgoing = same.outgoing;
        this.inScope = same.inScope;
        this.valid = same.valid;
        this.incoming = same.incoming;
        this.provenance = same.provenance;
        this.riskTable = same.riskTable;
    }

    public String product() {
        return product;
    }

    /** The same record, judged as of another moment. */
    Graph judgedAt(Supplier<Instant> other) {
        return new Graph(this, other);
    }

    /** As of which the record was read: what is due or has ended is judged by it. */
    Instant moment() {
        return moment.get();
    }

    /** The valid items of the scope that was asked for, in order of their keys. */
    public Stream<Row> rows() {
        return all().filter(row -> !row.retired());
    }

    /** The valid items of one kind within the scope, in order of their keys. */
    public Stream<Row> rows(Kind kind) {
        return valid.getOrDefault(kind, List.of()).stream();
    }

    /** The valid items within the scope that a rule is about: most rules ask about one kind, and there are many rules. */
    Stream<Row> about(GapRule rule) {
        boolean one = rule.kinds() != null && rule.kinds().size() == 1;
        return (one ? rows(rule.kinds().get(0)) : rows()).filter(rule::isAbout);
    }

    /** With the retired ones. */
    public Stream<Row> all() {
        return inScope.stream();
    }

    /** Valid items of the scope and what they reach beyond it. */
    Stream<Row> rowsAndBeyond() {
        return rows.values().stream().filter(row -> !row.retired());
    }

    /** The links that leave items of the scope. */
    public Stream<Tie> ties() {
        return all().flatMap(row -> from(row.key()).stream());
    }

    /** The item of this key, in or beyond the scope, when it exists and is valid; or null. */
    public Row valid(String key) {
        Row row = rows.get(key);
        return row == null || row.retired() ? null : row;
    }

    /** The item of this key, in or beyond the scope, valid or retired; or null. */
    public Row any(String key) {
        return rows.get(key);
    }

    /** What the classification of the item's home feature says, by field; empty when there is none. */
    Map<String, Object> classificationOf(Row row) {
        return classifications.computeIfAbsent(row.feature(), feature -> {
            Row found = valid(Kind.CLASSIFICATION.documentOf(feature));
            boolean own = found != null
                    && found.kind() == Kind.CLASSIFICATION
                    && found.feature().equals(feature);
            return own ? found.fields() : Map.of();
        });
    }

    /** The other features that were in the same started release. */
    Set<String> releasedWith(String feature) {
        return provenance.releasedWith(feature, this);
    }

    /** How its rows came to be, for what few rules ask. */
    Provenance provenance() {
        return provenance;
    }

    /** What an item said in its revisions up to this one, oldest first. */
    List<Said> saidBy(Row row) {
        return provenance.saidBy(row, this);
    }

    /** What an item said in an earlier revision; null where that is not known. */
    Map<String, Object> fieldsOf(Row row, int revision) {
        return provenance.fieldsOf(row, revision, this);
    }

    /** Whether some gate approved the claim in the words that it has. */
    boolean isApproved(Row claim) {
        return provenance.approvedWords(claim, this).contains(claim.text("text"));
    }

    /** Whoever wrote the item, in this revision or in an earlier one. */
    Set<String> writersOf(Row row) {
        return provenance.writersOf(row, this);
    }

    /** The table by which risks were evaluated at the moment of this graph. */
    public RiskTable riskTable() {
        return riskTable.get();
    }

    /** Who issued it, or with {@code last} completed its task last, without a training that was asked for. */
    Optional<String> untrained(Row row, boolean last) {
        return last ? provenance.lastUntrained(row, this) : provenance.untrained(row, this);
    }

    Optional<String> untrainedWriter(Row row) {
        return provenance.untrainedWriter(row, this);
    }

    public List<Tie> from(String key) {
        return outgoing.getOrDefault(key, List.of());
    }

    public List<Tie> to(String key) {
        return incoming.getOrDefault(key, List.of());
    }

    /** What the auditor calls the link: {@code covered}, {@code dangling}, {@code outdated} or {@code suspect}. */
    public String statusOf(Tie tie) {
        Row target = rows.get(tie.to());
        if (target == null) {
            return "dangling";
        }
        if (target.retired()) {
            return "outdated";
        }
        // What is being worked on makes nothing suspect, and takes no suspicion away.
        Integer issued = target.issuedRevision();
        boolean moved = issued != null && tie.judged() != null && issued > tie.judged();
        // Who completes a task stands for its links and rows as they are by then, in whatever order they were written.
        boolean together = tie.issued() != null && tie.issued().equals(target.issuedWith());
        return moved && !together ? "suspect" : "covered";
    }
}
