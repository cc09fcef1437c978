package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * As {@link LastTrainedCheck}, and also what somebody untrained wrote under a task that a trained person completed: who
 * completes it lends nobody a training (ISO 13485:2016 7.3.2 f).
 */
@Component
class TrainedWriterCheck implements Check {

    @Override
    public String name() {
        return "trained@3";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.rows()
                .filter(row -> rule.isAbout(row) && row.kind() != Kind.DEVIATION)
                .flatMap(
                        row -> graph
                                .untrained(row, true)
                                .or(() -> graph.untrainedWriter(row))
                                .map(by -> rule.about(row, by))
                                .stream());
    }
}
