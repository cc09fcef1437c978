package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Links that name an item which does not exist, or not any more. One gap a link. */
@Component
class DanglingCheck implements Check {

    @Override
    public String name() {
        return "dangling-links@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(row -> graph.from(row.key()).stream()
                .filter(tie -> graph.valid(tie.to()) == null)
                .map(tie -> rule.about(row, tie.relation().word() + " " + tie.to())));
    }
}
