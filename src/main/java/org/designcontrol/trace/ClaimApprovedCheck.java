package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Published claims in words that no gate approved. A gate approves what is in its baseline, word for word. */
@Component
class ClaimApprovedCheck implements Check {

    @Override
    public String name() {
        return "claim-approved@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return Claims.published(rule, graph)
                .filter(claim -> !graph.isApproved(claim))
                .map(claim -> rule.about(claim, ""));
    }
}
