package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Results that name nothing, though there is something of the other kinds that they could be about. */
@Component
class ShowsSomethingCheck implements Check {

    @Override
    public String name() {
        return "shows-something@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .filter(row -> graph.from(row.key()).stream()
                        .noneMatch(tie -> rule.counts(tie) && graph.valid(tie.to()) != null))
                .filter(row -> rule.others().stream()
                        .anyMatch(kind -> graph.rows(kind).findAny().isPresent()))
                .map(row -> rule.about(row, ""));
    }
}
