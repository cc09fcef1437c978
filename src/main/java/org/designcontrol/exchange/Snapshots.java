package org.designcontrol.exchange;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.Gaps;
import org.designcontrol.trace.Graph;
import org.designcontrol.trace.Matrix;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.RiskList;
import org.designcontrol.trace.Row;
import org.designcontrol.trace.Scopes;
import org.designcontrol.trace.Tie;
import org.designcontrol.trace.View;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Takes snapshots of what the current person may see. */
@Component
class Snapshots {

    private final Scopes scopes;
    private final RecordReader reader;
    private final Gaps gaps;
    private final AuditLog log;

    Snapshots(Scopes scopes, RecordReader reader, Gaps gaps, AuditLog log) {
        this.scopes = scopes;
        this.reader = reader;
        this.gaps = gaps;
        this.log = log;
    }

    /** @param part what will be written of it: nothing is read that this part does not need */
    Snapshot take(String scope, String key, AsOf asOf, Part part, Snapshot.Taken taken) {
        Supplier<Graph> graph = SingletonSupplier.of(() -> scopes.graph(scope, key, asOf, View.WORKING));
        Supplier<Stream<Row>> rows = part == Part.ITEMS
                ? () -> scopes.rows(scope, key, asOf, View.WORKING)
                : () -> graph.get().all();
        Set<Long> approved = scopes.approved(scope, key, asOf);
        return new Snapshot(
                scope,
                key,
                scopes.title(scope, key),
                scopes.product(scope, key),
                taken,
                asOf.sequence(),
                log.timeAt(asOf),
                gaps.rules(asOf).version(),
                () -> new Walk<>(rows.get().map(row -> item(row, approved, asOf))),
                () -> graph.get().ties().map(tie -> link(tie, graph.get())).iterator(),
                () -> Matrix.stream(graph.get()).iterator(),
                () -> gaps.stream(graph.get(), asOf, rule -> true).iterator(),
                () -> RiskList.stream(graph.get()).iterator(),
                reviews(reader.reviews(scopes.keysOfFeatures(scope, key, asOf), asOf)));
    }

    /** Goes through a stream once, and closes it behind the last: it may hold a cursor of the database. */
    private static final class Walk<T> implements Iterator<T> {

        private final Stream<T> stream;
        private final Iterator<T> steps;

        Walk(Stream<T> stream) {
            this.stream = stream;
            this.steps = stream.iterator();
        }

        @Override
        public boolean hasNext() {
            boolean more = steps.hasNext();
            if (!more) stream.close();
            return more;
        }

        @Override
        public T next() {
            return steps.next();
        }
    }

    private static Snapshot.Item item(Row row, Set<Long> approved, AsOf asOf) {
        boolean issued = row.issued() != null && row.issued() <= asOf.sequence();
        String state = !issued ? "WORKING" : approved.contains(row.revisionId()) ? "APPROVED" : "ISSUED";
        return new Snapshot.Item(
                row.key(),
                row.kind().name(),
                row.feature(),
                row.fields(),
                row.retired(),
                row.revision(),
                state,
                row.author(),
                row.contentHash());
    }

    private static Snapshot.Link link(Tie tie, Graph graph) {
        return new Snapshot.Link(
                tie.from(), tie.relation().word(), tie.to(), graph.statusOf(tie), tie.judged(), tie.author());
    }

    private List<Snapshot.Review> reviews(List<Row> rows) {
        Map<Long, Instant> times = log.times(rows.stream().map(Row::issued).toList());
        return rows.stream().map(row -> review(row, times.get(row.issued()))).toList();
    }

    private static Snapshot.Review review(Row row, Instant time) {
        Map<String, Object> fields = row.fields();
        return new Snapshot.Review(
                row.key(),
                row.revision(),
                row.feature(),
                said(fields, "gate"),
                fields.get("candidate") instanceof Number candidate ? candidate.longValue() : null,
                said(fields, "title"),
                said(fields, "function"),
                said(fields, "outcome"),
                said(fields, "comment"),
                row.author(),
                time);
    }

    private static String said(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        return value == null ? null : value.toString();
    }
}
