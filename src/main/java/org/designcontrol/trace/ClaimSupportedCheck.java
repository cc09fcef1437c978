package org.designcontrol.trace;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Published claims that nothing shows to be true: no source, and no passed verification or validation. */
@Component
class ClaimSupportedCheck implements Check {

    private static final Set<Relation> SHOW = Set.of(Relation.SUPPORTS, Relation.VALIDATES);

    @Override
    public String name() {
        return "claim-supported@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return Claims.published(rule, graph)
                .filter(claim -> graph.to(claim.key()).stream().noneMatch(tie -> shows(graph, tie)))
                .map(claim -> rule.about(claim, ""));
    }

    private static boolean shows(Graph graph, Tie tie) {
        Row evidence = graph.valid(tie.from());
        return SHOW.contains(tie.relation())
                && evidence != null
                && (evidence.kind() == Kind.SOURCE || "PASS".equals(evidence.text("result")));
    }
}
