package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** As {@link ReleaseBuildCheck}, but it knew only the transfer of the item's own feature. Earlier rule sets name it. */
@Component
class OwnReleaseBuildCheck implements Check {

    @Override
    public String name() {
        return "shown-on-release-build@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return ReleaseBuildCheck.judge(rule, graph, row -> graph.valid(Kind.TRANSFER.documentOf(row.feature())));
    }
}
