package org.designcontrol.trace;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Published claims that nothing shows to be true: no source, and no passed verification or validation. The evidence may
 * name the claim ({@code supports}, {@code validates}), or the claim its evidence ({@code rests-on}): whoever writes the
 * claim may not write the evidence.
 */
@Component
class ClaimShownCheck implements Check {

    private static final Set<Relation> SHOW = Set.of(Relation.SUPPORTS, Relation.VALIDATES);

    @Override
    public String name() {
        return "claim-supported@2";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return Claims.published(rule, graph)
                .filter(claim -> Stream.concat(
                                graph.to(claim.key()).stream()
                                        .filter(tie -> SHOW.contains(tie.relation()))
                                        .map(Tie::from),
                                graph.from(claim.key()).stream()
                                        .filter(tie -> tie.relation() == Relation.RESTS_ON)
                                        .map(Tie::to))
                        .map(graph::valid)
                        .noneMatch(ClaimShownCheck::shows))
                .map(claim -> rule.about(claim, ""));
    }

    private static boolean shows(Row evidence) {
        return evidence != null && (evidence.kind() == Kind.SOURCE || "PASS".equals(evidence.text("result")));
    }
}
