package org.designcontrol.trace;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Software items of which nobody says whether they contain software of unknown provenance: an item names it by a link,
 * or says in the field of the rule why there is none, and never both (IEC 62304 5.3.3 and 8.1.2).
 */
@Component
class SoupStatedCheck implements Check {

    @Override
    public String name() {
        return "soup-stated@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(item -> {
            List<String> contained = graph.from(item.key()).stream()
                    .filter(rule::counts)
                    .map(tie -> graph.valid(tie.to()))
                    .filter(Objects::nonNull)
                    .filter(rule::accepts)
                    .map(Row::key)
                    .sorted()
                    .toList();
            boolean denies =
                    rule.fields().stream().noneMatch(field -> item.text(field).isBlank());
            if (denies == contained.isEmpty()) {
                return Stream.empty();
            }
            String wrong = denies
                    ? "says that it contains no foreign component, and contains "
                            + contained.stream().collect(Collectors.joining(", "))
                    : "names no foreign component (SOUP) that it contains, and does not say that there is none";
            return Stream.of(rule.about(item, wrong));
        });
    }
}
