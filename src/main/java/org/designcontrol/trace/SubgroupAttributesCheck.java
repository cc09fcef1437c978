package org.designcontrol.trace;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether the feature of an item has results in subgroups by each of some attributes ({@code fields}), in at least so many
 * different groups of each ({@code least}). It asks items whose fields look as {@code where} says; a field that is missing
 * looks like an empty text.
 */
@Component
class SubgroupAttributesCheck implements Check {

    @Override
    public String name() {
        return "subgroup-results@2";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.rows()
                .filter(row -> rule.isAbout(row) && SubgroupResultsCheck.isAsked(rule, row))
                .flatMap(row -> {
                    String missing = rule.fields().stream()
                            .filter(attribute -> groups(graph, row, attribute) < rule.least())
                            .collect(Collectors.joining(", "));
                    return missing.isEmpty() ? Stream.empty() : Stream.of(rule.about(row, missing));
                });
    }

    /** The same group written twice is one. */
    private static long groups(Graph graph, Row row, String attribute) {
        return graph.rows()
                .filter(other ->
                        other.kind() == Kind.SUBGROUP && other.feature().equals(row.feature()))
                .map(Subgroup::of)
                .filter(group -> group.attribute().equals(attribute) && group.hasResults())
                .map(group -> group.group().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }
}
