package org.designcontrol.trace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.designcontrol.audit.AsOf;

/**
 * An item as readers get it.
 *
 * @param state WORKING, ISSUED or APPROVED, at the moment asked about
 * @param sequence of the entry that wrote this revision
 * @param time when it was written
 */
record ItemView(
        String key,
        Kind kind,
        String feature,
        Object level,
        String title,
        Object text,
        Map<String, Object> fields,
        int revision,
        String state,
        boolean retired,
        String author,
        String task,
        long sequence,
        Instant time,
        String contentHash,
        List<LinkView> links) {

    record LinkView(String from, String relation, String to, String status, Integer judged) {

        static LinkView of(Tie tie, Graph graph) {
            return new LinkView(tie.from(), tie.relation().word(), tie.to(), graph.statusOf(tie), tie.judged());
        }
    }

    static ItemView of(Row row, Graph graph, String state, Instant time) {
        Map<String, Object> fields = row.fields();
        return new ItemView(
                row.key(),
                row.kind(),
                row.feature(),
                fields.get("level"),
                row.title(),
                fields.get("text"),
                fields,
                row.revision(),
                state,
                row.retired(),
                row.author(),
                row.taskId(),
                row.began(),
                time,
                row.contentHash(),
                graph.from(row.key()).stream()
                        .map(tie -> LinkView.of(tie, graph))
                        .toList());
    }

    static String state(Row row, Set<Long> approved, AsOf at) {
        if (row.issued() == null || row.issued() > at.sequence()) {
            return "WORKING";
        }
        return approved.contains(row.revisionId()) ? "APPROVED" : "ISSUED";
    }
}
