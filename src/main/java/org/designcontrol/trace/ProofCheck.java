package org.designcontrol.trace;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Risk controls without a test of the rule's aspect and result (ISO 14971:2019 7.2). One test may show both that a
 * control is there and that it works; its field is a word or a list of words then.
 */
@Component
class ProofCheck implements Check {

    @Override
    public String name() {
        return "proof@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .filter(control -> graph.to(control.key()).stream()
                        .filter(tie -> tie.relation() == Relation.VERIFIES)
                        .map(tie -> graph.valid(tie.from()))
                        .noneMatch(test -> test != null && shows(rule.where(), test.fields())))
                .map(control -> rule.about(control, ""));
    }

    static boolean shows(Map<String, String> wanted, Map<String, Object> said) {
        return wanted.entrySet().stream().allMatch(each -> {
            Object value = said.get(each.getKey());
            return each.getValue().equals(value) || value instanceof List<?> many && many.contains(each.getValue());
        });
    }
}
