package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** As {@link FailureEvaluatedCheck}, of every result that does not say that it passed. */
@Component
class NotPassedEvaluatedCheck implements Check {

    @Override
    public String name() {
        return "failure-evaluated@2";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return FailureEvaluatedCheck.judge(rule, graph, NotPassedFollowedCheck::isNoPass);
    }
}
