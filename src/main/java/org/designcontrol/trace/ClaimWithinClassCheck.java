package org.designcontrol.trace;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Published claims about a disease where the feature is no device, or is spared as long as it makes none. */
@Component
class ClaimWithinClassCheck implements Check {

    private static final Map<String, String> BEYOND = Map.of(
            "NOT_DEVICE", "it is classified as no device",
            "ENFORCEMENT_DISCRETION", "it is spared only as long as it makes no such claim");

    private static final Set<Object> YES = Set.of("yes", true);

    @Override
    public String name() {
        return "claim-within-class@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return Claims.published(rule, graph).flatMap(claim -> {
            String why = BEYOND.get(String.valueOf(graph.classificationOf(claim).get("deviceStatus")));
            if (why == null || Claims.saysNo(claim, "medical")) {
                return Stream.empty();
            }
            String says = YES.contains(claim.fields().getOrDefault("medical", ""))
                    ? "speaks of a disease, its diagnosis or treatment"
                    : "does not say whether it speaks of a disease";
            return Stream.of(rule.about(claim, says + ", and " + why));
        });
    }
}
