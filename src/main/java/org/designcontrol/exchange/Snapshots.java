package org.designcontrol.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    Snapshot take(String scope, String key, AsOf asOf, Snapshot.Taken taken) {
        Graph graph = scopes.graph(scope, key, asOf, View.WORKING);
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
                () -> graph.all().map(row -> item(row, approved, asOf)).iterator(),
                () -> graph.ties().map(tie -> link(tie, graph)).iterator(),
                () -> Matrix.stream(graph).iterator(),
                gaps.judge(graph, asOf, rule -> true),
                () -> RiskList.stream(graph).iterator(),
                reviews(reader.reviews(scopes.keysOfFeatures(scope, key, asOf), asOf)));
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
