package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the feature of an item has rows of a kind: what a plan promises must be somewhere in its record. */
@Component
class FeatureHasCheck implements Check {

    @Override
    public String name() {
        return "feature-has@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .filter(row -> graph.rows()
                                .filter(other -> other.feature().equals(row.feature()))
                                .filter(other -> rule.others().contains(other.kind()))
                                .filter(other -> fits(rule, other))
                                .limit(rule.least())
                                .count()
                        < rule.least())
                .map(row -> rule.about(row, ""));
    }

    static boolean fits(GapRule rule, Row other) {
        return rule.where().entrySet().stream()
                .allMatch(each -> other.text(each.getKey()).matches(each.getValue()));
    }
}
