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

    private static final Set<Object> YES = Set.of("yes", true);
    private static final String EXEMPT = "EXEMPT";

    @Override
    public String name() {
        return "claim-within-use@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        String field = rule.fields().get(0);
        return Claims.published(rule, graph)
                .filter(claim -> !YES.contains(claim.fields().getOrDefault(field, "")))
                .map(claim -> rule.about(
                        claim,
                        (Claims.saysNo(claim, field) ? "goes beyond" : "does not say whether it" + " stays within")
                                + " the intended use that was classified" + limits(claim, graph)));
    }

    private static String limits(Row claim, Graph graph) {
        return EXEMPT.equals(graph.classificationOf(claim).get("pathway"))
                ? ", within which alone its product code is exempt"
                : "";
    }
}
