package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The findings about subgroups as they were told before: a row could bring its own limit beside a data sheet, a model
 * that answers a class was judged by an error too, and a missing population stability index was no finding.
 */
@Component
class SubgroupsAtFirstCheck implements Check {

    @Override
    public String name() {
        return "subgroups@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return SubgroupsCheck.told(rule, SubgroupList.judged(graph, Limits::asAtFirst));
    }
}
