package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * As {@link FailureFollowedCheck}, and every result counts as failed that is there and does not say that it passed: what
 * was written before there were two words for it may say {@code Fail}.
 */
@Component
class NotPassedFollowedCheck implements Check {

    @Override
    public String name() {
        return "failure-followed@2";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return FailureFollowedCheck.judge(rule, graph, NotPassedFollowedCheck::isNoPass);
    }

    /** A row that says nothing is no result yet. */
    static boolean isNoPass(Row row) {
        String result = row.text("result");
        return !result.isBlank() && !"PASS".equals(result);
    }
}
