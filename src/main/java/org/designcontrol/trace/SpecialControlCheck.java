package org.designcontrol.trace;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Special controls of the regulation that no design input derives from. */
@Component
class SpecialControlCheck implements Check {

    static final String SPECIAL = "special control";

    @Override
    public String name() {
        return "special-control@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return judge(rule, graph, row -> SPECIAL.equals(row.text("sourceType")));
    }

    static Stream<Gap> judge(GapRule rule, Graph graph, Predicate<Row> special) {
        return graph.about(rule)
                .filter(special)
                .filter(row -> graph.to(row.key()).stream().noneMatch(tie -> derives(graph, tie)))
                .map(row -> rule.about(row, ""));
    }

    private static boolean derives(Graph graph, Tie tie) {
        Row from = graph.valid(tie.from());
        return tie.relation() == Relation.DERIVES && from != null && from.kind() == Kind.DESIGN_INPUT;
    }
}
