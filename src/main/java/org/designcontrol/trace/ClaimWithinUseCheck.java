package org.designcontrol.trace;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Published claims that go beyond the intended use that was classified, or of which nobody says that they stay within it.
 * The class, the route and an exemption hold for that use alone (21 CFR 801.4 and the .9 sections, MDR Article 2(12)).
 */
@Component
class ClaimWithinUseCheck implements Check {

    private static final Set<Object> YES = Set.of("yes", "true", true);
    private static final String EXEMPT = "EXEMPT";

    @Override
    public String name() {
        return "claim-within-use@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        String field = rule.fields().get(0);
        return Claims.published(rule, graph).flatMap(claim -> {
            String wrong = wrong(claim, field, graph);
            return wrong.isEmpty() ? Stream.empty() : Stream.of(rule.about(claim, wrong + limits(claim, graph)));
        });
    }

    private static String wrong(Row claim, String field, Graph graph) {
        String use = " the intended use that was classified";
        if (Claims.saysNo(claim, field)) {
            return "goes beyond" + use;
        }
        if (!YES.contains(claim.fields().getOrDefault(field, ""))) {
            return "does not say whether it stays within" + use;
        }
        return claim.began() >= classified(claim, graph) ? "" : "was last looked at before" + use;
    }

    /** When its feature was classified last; 0 where it is not. Nobody can know before what it has to stay within. */
    private static long classified(Row claim, Graph graph) {
        Row classification = graph.valid(Kind.CLASSIFICATION.documentOf(claim.feature()));
        return classification == null || classification.issuedWith() == null
                ? 0
                : graph.provenance().lastCompleted(classification, graph);
    }

    private static String limits(Row claim, Graph graph) {
        return EXEMPT.equals(graph.classificationOf(claim).get("pathway"))
                ? ", within which alone its product code is exempt"
                : "";
    }
}
