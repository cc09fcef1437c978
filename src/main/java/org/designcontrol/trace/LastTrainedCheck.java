package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What stands on the work of somebody whom the procedure asked to be trained for it, and who was not: who issued it, and
 * also who completed its task last and left it as it was. A deviation is left to who accepts it: otherwise one about this
 * rule would need another.
 */
@Component
class LastTrainedCheck implements Check {

    @Override
    public String name() {
        return "trained@2";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.rows()
                .filter(row -> rule.isAbout(row) && row.kind() != Kind.DEVIATION)
                .flatMap(row -> graph.untrained(row, true).map(by -> rule.about(row, by)).stream());
    }
}
