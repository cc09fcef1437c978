package org.designcontrol.trace;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Items that answer a question with the rule's word, and lack the link that this answer asks for: a control that brings
 * a new risk names the hazard, a hazard of which people are told has a label that tells it.
 */
@Component
class AnsweredByLinkCheck implements Check {

    private static final String YES = "yes";

    @Override
    public String name() {
        return "answered-by-link@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return judge(rule, graph, row -> answersYes(rule, row.fields()));
    }

    static Stream<Gap> judge(GapRule rule, Graph graph, Predicate<Row> answersYes) {
        boolean out = rule.direction() == GapRule.Direction.OUT;
        return graph.about(rule)
                .filter(answersYes)
                .filter(row -> (out ? graph.from(row.key()) : graph.to(row.key()))
                        .stream()
                                .filter(rule::counts)
                                .map(tie -> graph.valid(out ? tie.to() : tie.from()))
                                .noneMatch(other -> other != null && rule.accepts(other)))
                .map(row -> rule.about(row, ""));
    }

    /** People answer yes or no; an import may bring true and false. */
    private static boolean answersYes(GapRule rule, Map<String, Object> fields) {
        return rule.fields().stream()
                .map(fields::get)
                .map(value -> value == null ? "" : value.toString().strip())
                .anyMatch(word -> YES.equalsIgnoreCase(word) || "true".equalsIgnoreCase(word));
    }
}
