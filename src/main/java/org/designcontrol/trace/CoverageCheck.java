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
        return graph.about(rule)
                .filter(row -> links(rule, graph, row) < rule.least())
                .map(row -> rule.about(row, ""));
    }

    // A loop: this is asked of every item by every rule, and most items have one or two links.
    private static int links(GapRule rule, Graph graph, Row row) {
        boolean out = rule.direction() == GapRule.Direction.OUT;
        int found = 0;
        for (Tie tie : out ? graph.from(row.key()) : graph.to(row.key())) {
            Row other = rule.counts(tie) ? graph.valid(out ? tie.to() : tie.from()) : null;
            if (other != null && rule.accepts(other) && ++found == rule.least()) {
                break;
            }
        }
        return found;
    }
}
