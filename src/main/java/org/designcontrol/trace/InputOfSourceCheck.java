package org.designcontrol.trace;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Items whose feature has no design input that derives from a source about what the rule asks. {@code where} says what
 * such a source looks like: patterns of its fields, of which one is enough.
 */
@Component
class InputOfSourceCheck implements Check {

    @Override
    public String name() {
        return "input-of-source@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .filter(item -> graph.rows(Kind.DESIGN_INPUT)
                        .filter(input -> input.feature().equals(item.feature()))
                        .noneMatch(input -> derives(rule, input, graph)))
                .map(item -> rule.about(item, ""));
    }

    private static boolean derives(GapRule rule, Row input, Graph graph) {
        return graph.from(input.key()).stream()
                .filter(rule::counts)
                .map(tie -> graph.valid(tie.to()))
                .anyMatch(source -> source != null && source.kind() == Kind.SOURCE && isAbout(rule.where(), source));
    }

    private static boolean isAbout(Map<String, String> patterns, Row source) {
        return patterns.entrySet().stream()
                .anyMatch(each -> source.text(each.getKey()).matches(each.getValue()));
    }
}
