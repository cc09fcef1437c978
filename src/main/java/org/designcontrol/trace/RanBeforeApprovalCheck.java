package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A run whose protocol was issued, as it reads now, only after the run was recorded: nobody had agreed then what would
 * count as passed.
 */
@Component
class RanBeforeApprovalCheck implements Check {

    @Override
    public String name() {
        return "approved-before-run@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(row -> graph.from(row.key()).stream()
                .filter(rule::counts)
                .filter(tie -> isLate(tie, graph.valid(tie.to())))
                .map(tie -> rule.about(row, tie.to())));
    }

    /** A protocol that does not exist is another rule's matter. */
    private static boolean isLate(Tie tie, Row protocol) {
        return protocol != null && (protocol.issuedWith() == null || protocol.issuedWith() > tie.began());
    }
}
