package org.designcontrol.trace;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fields that an item of its kind must have. */
@Component
class RequiredFieldsCheck implements Check {

    @Override
    public String name() {
        return "required-fields@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(row -> {
            Map<String, Object> fields = row.fields();
            String missing = rule.fields().stream()
                    .filter(name -> fields.get(name) == null)
                    .collect(Collectors.joining(" and "));
            return missing.isEmpty() ? Stream.empty() : Stream.of(rule.about(row, missing));
        });
    }
}
