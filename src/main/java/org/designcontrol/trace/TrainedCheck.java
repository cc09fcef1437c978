package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What was issued by somebody whom the procedure asked to be trained for it, and who was not. A deviation is left to
 * who accepts it: otherwise one about this rule would need another.
 */
@Component
class TrainedCheck implements Check {

    @Override
    public String name() {
        return "trained@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.rows()
                .filter(row -> rule.isAbout(row) && row.kind() != Kind.DEVIATION)
                .flatMap(row -> graph.untrained(row, false).map(by -> rule.about(row, by)).stream());
    }
}
