package org.designcontrol.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What can do serious harm is not verified only by who built it: of the passed results of an input, at least one is by
 * somebody who wrote none of what satisfies the input. Without any result there is nothing to say here.
 */
@Component
class VerifiedByOthersCheck implements Check {

    /** IEC 62304 4.3; what is not assessed is in the highest class. */
    private static final Set<String> STRICT_CLASSES = Set.of("", "C");

    /** Of the classification; what is not known spares nobody. */
    private static final Set<String> STRICT_LEVELS = Set.of("", "unknown", "MANUAL_RA_REVIEW", "ENHANCED");

    @Override
    public String name() {
        return "verified-by-others@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(input -> {
            List<Row> built = near(graph, input, Relation.SATISFIES)
                    .filter(item -> isStrict(item, graph))
                    .toList();
            Set<String> builders = built.stream()
                    .flatMap(item -> graph.writersOf(item).stream())
                    .collect(Collectors.toSet());
            List<Set<String>> testers = near(graph, input, Relation.VERIFIES)
                    .filter(result -> "PASS".equals(result.text("result")))
                    .map(result -> testers(result, graph))
                    .toList();
            boolean onlyByBuilders = !testers.isEmpty()
                    && testers.stream().allMatch(each -> each.stream().anyMatch(builders::contains));
            return onlyByBuilders ? Stream.of(rule.about(input, keys(built))) : Stream.empty();
        });
    }

    /** Who wrote the result, and whom it names as the tester, where that is somebody's login. */
    static Set<String> testers(Row result, Graph graph) {
        Set<String> testers = new HashSet<>(graph.writersOf(result));
        testers.add(result.text("tester"));
        return testers;
    }

    static Stream<Row> near(Graph graph, Row input, Relation relation) {
        return graph.to(input.key()).stream()
                .filter(tie -> tie.relation() == relation)
                .map(tie -> graph.valid(tie.from()))
                .filter(row -> row != null);
    }

    static boolean isStrict(Row item, Graph graph) {
        Object level = graph.classificationOf(item).getOrDefault("docLevel", "");
        return item.kind() == Kind.SOFTWARE_ITEM && STRICT_CLASSES.contains(item.text("safetyClass"))
                || STRICT_LEVELS.contains(String.valueOf(level));
    }

    static String keys(List<Row> rows) {
        return rows.stream().map(Row::key).distinct().sorted().collect(Collectors.joining(", "));
    }
}
