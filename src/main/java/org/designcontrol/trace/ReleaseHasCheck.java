package org.designcontrol.trace;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * As {@link FeatureHasCheck}, and what a feature of the same release has is there for all of them: instructions for use are
 * written once.
 */
@Component
class ReleaseHasCheck implements Check {

    @Override
    public String name() {
        return "release-has@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .filter(row -> {
                    Set<String> together = graph.releasedWith(row.feature());
                    return graph.rowsAndBeyond()
                                    .filter(other ->
                                            other.feature().equals(row.feature()) || together.contains(other.feature()))
                                    .filter(other -> rule.others().contains(other.kind()))
                                    .filter(other -> FeatureHasCheck.fits(rule, other))
                                    .limit(rule.least())
                                    .count()
                            < rule.least();
                })
                .map(row -> rule.about(row, ""));
    }
}
