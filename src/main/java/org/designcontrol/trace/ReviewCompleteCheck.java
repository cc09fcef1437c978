package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An approval at a gate without the word of a function that had to review, without an independent one, or without minutes. */
@Component
class ReviewCompleteCheck implements Check {

    @Override
    public String name() {
        return "review-complete@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .filter(row -> rule.terms().contains(row.text("outcome")))
                .filter(row -> !row.text("gate").isBlank())
                .flatMap(row -> {
                    List<String> missing = new ArrayList<>(texts(row, "requiredFunctions"));
                    missing.removeAll(texts(row, "endorsedFunctions"));
                    rule.fields().stream()
                            .filter(field -> row.text(field).isBlank())
                            .forEach(missing::add);
                    return missing.isEmpty()
                            ? Stream.empty()
                            : Stream.of(rule.about(row, String.join(" and ", missing)));
                });
    }

    private static List<String> texts(Row row, String field) {
        return row.fields().get(field) instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }
}
