package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fields of which an item must have at least one. */
@Component
class AnyOfFieldsCheck implements Check {

    @Override
    public String name() {
        return "any-of-fields@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .filter(row ->
                        rule.fields().stream().allMatch(field -> row.text(field).isBlank()))
                .map(row -> rule.about(row, ""));
    }
}
