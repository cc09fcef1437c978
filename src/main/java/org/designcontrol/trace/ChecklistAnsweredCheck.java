package org.designcontrol.trace;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lines of a checklist that nobody answered: what applies needs evidence, what does not needs a reason. */
@Component
class ChecklistAnsweredCheck implements Check {

    @Override
    public String name() {
        return "checklist-answered@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(row -> {
            String missing = missing(row.fields());
            return missing == null ? Stream.empty() : Stream.of(rule.about(row, missing));
        });
    }

    private static String missing(Map<String, Object> fields) {
        String applies = applies(fields.get("applies"));
        return switch (applies) {
            case "yes" -> fields.get("evidence") == null ? "applies, and names no evidence" : null;
            case "no" -> fields.get("whyNot") == null ? "does not apply, and does not say why" : null;
            default -> "is not answered";
        };
    }

    private static String applies(Object value) {
        return value instanceof Boolean yes ? yes ? "yes" : "no" : String.valueOf(value);
    }
}
