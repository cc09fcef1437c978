package org.designcontrol.trace;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fields that a document must have, or the same document of a feature in the same release: it is written there for all. */
@Component
class SharedFieldsCheck implements Check {

    @Override
    public String name() {
        return "shared-fields@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(row -> {
            String missing = rule.fields().stream()
                    .filter(field -> SharedDocuments.about(row, row.kind(), graph)
                            .allMatch(each -> each.text(field).isBlank()))
                    .collect(Collectors.joining(" and "));
            return missing.isEmpty() ? Stream.empty() : Stream.of(rule.about(row, missing));
        });
    }
}
