package org.designcontrol.trace;

import java.util.stream.Stream;

/** Which claims are published: all of which nobody says that they are not, and whatever a label states. */
final class Claims {

    private Claims() {}

    static Stream<Row> published(GapRule rule, Graph graph) {
        return graph.about(rule).filter(claim -> isPublished(claim, graph));
    }

    private static boolean isPublished(Row claim, Graph graph) {
        return !saysNo(claim, "published")
                || graph.to(claim.key()).stream()
                        .anyMatch(tie -> tie.relation() == Relation.STATES && graph.valid(tie.from()) != null);
    }

    static boolean saysNo(Row row, String field) {
        Object value = row.fields().get(field);
        return Boolean.FALSE.equals(value) || "no".equals(value);
    }
}
