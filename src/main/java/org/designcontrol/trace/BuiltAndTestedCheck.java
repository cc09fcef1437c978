package org.designcontrol.trace;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What can do serious harm is not verified only by who built it: of the passed results of an input, an output, a software
 * item or a risk control, at least one is by somebody who wrote none of what satisfies or realises it, nor the thing
 * itself. Without any result there is nothing to say here.
 */
@Component
class BuiltAndTestedCheck implements Check {

    /** What people build, and so what may be tested by its builder; an input is built by what satisfies it. */
    private static final Set<Kind> BUILT = EnumSet.of(Kind.DESIGN_OUTPUT, Kind.SOFTWARE_ITEM);

    @Override
    public String name() {
        return "verified-by-others@2";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return judge(rule, graph, item -> VerifiedByOthersCheck.isStrict(item, graph));
    }

    /** @param strict what can do serious harm */
    static Stream<Gap> judge(GapRule rule, Graph graph, Predicate<Row> strict) {
        return graph.about(rule).flatMap(row -> {
            List<Row> built = built(row, graph).filter(strict).toList();
            Set<String> builders = built.stream()
                    .flatMap(item -> graph.writersOf(item).stream())
                    .collect(Collectors.toCollection(HashSet::new));
            List<Set<String>> testers = VerifiedByOthersCheck.near(graph, row, Relation.VERIFIES)
                    .filter(result -> "PASS".equals(result.text("result")))
                    .map(result -> VerifiedByOthersCheck.testers(result, graph))
                    .toList();
            boolean onlyByBuilders = !testers.isEmpty()
                    && testers.stream().allMatch(each -> each.stream().anyMatch(builders::contains));
            return onlyByBuilders ? Stream.of(rule.about(row, VerifiedByOthersCheck.keys(built))) : Stream.empty();
        });
    }

    private static Stream<Row> built(Row row, Graph graph) {
        Stream<Row> behind = Stream.of(Relation.SATISFIES, Relation.REALISES)
                .flatMap(relation -> VerifiedByOthersCheck.near(graph, row, relation))
                .filter(item -> BUILT.contains(item.kind()) || row.kind() == Kind.DESIGN_INPUT);
        return BUILT.contains(row.kind()) ? Stream.concat(Stream.of(row), behind) : behind;
    }
}
