package org.designcontrol.trace;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Items whose fields look as {@code where} says and that lack some of the rule's fields. */
@Component
class AnsweredWhereCheck implements Check {

    @Override
    public String name() {
        return "answered-where@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(row -> {
            boolean asked = rule.where().entrySet().stream()
                    .allMatch(each -> row.text(each.getKey()).matches(each.getValue()));
            String missing = rule.fields().stream()
                    .filter(field -> row.text(field).isBlank())
                    .collect(Collectors.joining(", "));
            return asked && !missing.isEmpty() ? Stream.of(rule.about(row, missing)) : Stream.empty();
        });
    }
}
