package org.designcontrol.trace;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Interfaces whose plan leaves out evidence that their standard asks for; the rule says which standard asks for what. */
@Component
class InterfacePlanCheck implements Check {

    @Override
    public String name() {
        return "interface-plan@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return Interfaces.in(rule, graph).flatMap(row -> {
            Set<String> promised = Interfaces.values(row, Interfaces.CONFORMANCE);
            String missing = missing(rule, row, promised);
            return missing.isEmpty() ? Stream.empty() : Stream.of(rule.about(row, missing));
        });
    }

    static String missing(GapRule rule, Row row, Set<String> promised) {
        return Arrays.stream(rule.where()
                        .getOrDefault(row.text(Interfaces.STANDARD), "")
                        .split(","))
                .map(String::strip)
                .filter(evidence -> !evidence.isEmpty() && !promised.contains(evidence))
                .collect(Collectors.joining(", "));
    }
}
