package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** As {@link ConfirmedLaterCheck}, as long as it saw only confirmations of the features that were asked about. */
@Component
class ConfirmedHereCheck implements Check {

    @Override
    public String name() {
        return "confirmed-later@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return ConfirmedLaterCheck.judge(rule, graph, graph.rows(Kind.REVIEW));
    }
}
