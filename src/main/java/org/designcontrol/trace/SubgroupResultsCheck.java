package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether the feature of an item has results in subgroups: by any attribute, or by one of some ({@code fields}). It asks
 * items whose fields look as {@code where} says; a field that is missing looks like an empty text.
 */
@Component
class SubgroupResultsCheck implements Check {

    @Override
    public String name() {
        return "subgroup-results@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .filter(row -> isAsked(rule, row))
                .filter(row -> graph.rows()
                        .filter(other ->
                                other.kind() == Kind.SUBGROUP && other.feature().equals(row.feature()))
                        .map(Subgroup::of)
                        .noneMatch(group -> shows(rule, group)))
                .map(row -> rule.about(row, ""));
    }

    static boolean isAsked(GapRule rule, Row row) {
        return rule.where() == null
                || rule.where().entrySet().stream()
                        .allMatch(each -> row.text(each.getKey()).matches(each.getValue()));
    }

    private static boolean shows(GapRule rule, Subgroup group) {
        boolean wanted = rule.fields() == null || rule.fields().contains(group.attribute());
        return wanted && !group.isWhole() && group.hasResults();
    }
}
