package org.designcontrol.trace;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A failed result that led to no anomaly: a failure that nobody follows up is forgotten. */
@Component
class FailureFollowedCheck implements Check {

    @Override
    public String name() {
        return "failure-followed@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return judge(rule, graph, row -> "FAIL".equals(row.text("result")));
    }

    static Stream<Gap> judge(GapRule rule, Graph graph, Predicate<Row> failed) {
        return graph.about(rule)
                .filter(failed)
                .filter(row -> graph.to(row.key()).stream().noneMatch(tie -> follows(graph, tie)))
                .map(row -> rule.about(row, ""));
    }

    private static boolean follows(Graph graph, Tie tie) {
        return tie.relation() == Relation.FOUND_IN && graph.valid(tie.from()) != null;
    }
}
