package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts the links of an item to, or from, valid items of certain kinds. */
@Component
class CoverageCheck implements Check {

    @Override
    public String name() {
        return "coverage@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.rows()
                .filter(rule::isAbout)
                .filter(row -> links(rule, graph, row) < rule.least())
                .map(row -> rule.about(row, ""));
    }

    private static long links(GapRule rule, Graph graph, Row row) {
        boolean out = rule.direction() == GapRule.Direction.OUT;
        return (out ? graph.from(row.key()) : graph.to(row.key()))
                .stream()
                        .filter(rule::counts)
                        .map(tie -> graph.valid(out ? tie.to() : tie.from()))
                        .filter(other -> other != null && rule.accepts(other))
                        .limit(rule.least())
                        .count();
    }
}
