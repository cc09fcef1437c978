package org.designcontrol.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Gaps;
import org.designcontrol.trace.Graph;
import org.designcontrol.trace.Matrix;
import org.designcontrol.trace.RecordReader;
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
    private final Features features;
    private final Gaps gaps;
    private final AuditLog log;

    Snapshots(Scopes scopes, RecordReader reader, Features features, Gaps gaps, AuditLog log) {
        this.scopes = scopes;
        this.reader = reader;
        this.features = features;
        this.gaps = gaps;
        this.log = log;
    }

    Snapshot take(String scope, String key, AsOf asOf) {
        String product = scopes.product(scope, key);
        Graph graph = scopes.graph(scope, key, asOf, View.WORKING);
        Set<Long> approved = new HashSet<>();
        List<String> within = scope.equals("features") ? List.of(key) : features.keysOf(product);
        within.forEach(feature -> approved.addAll(reader.approved(feature, asOf)));
        return new Snapshot(
                scope,
                key,
                product,
                asOf.sequence(),
                log.timeAt(asOf),
                gaps.rules(asOf).version(),
                () -> graph.all().map(row -> item(row, approved, asOf)).iterator(),
                () -> graph.ties().map(tie -> link(tie, graph)).iterator(),
                Matrix.of(graph),
                gaps.judge(graph, asOf, rule -> true));
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
}
