package org.designcontrol.trace;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Interfaces of which a promised proof of conformance, or a test with data that do not match, has no passed result. */
@Component
class InterfaceShownCheck implements Check {

    private static final String SHOWS = "shows";

    @Override
    public String name() {
        return "interface-shown@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return Interfaces.in(rule, graph).flatMap(row -> {
            Set<String> open = new LinkedHashSet<>(Interfaces.values(row, Interfaces.CONFORMANCE));
            open.addAll(Interfaces.values(row, Interfaces.NEGATIVE_TESTS));
            graph.to(row.key()).stream()
                    .filter(tie -> tie.relation() == Relation.VERIFIES)
                    .map(tie -> graph.valid(tie.from()))
                    .filter(result -> result != null && "PASS".equals(result.text("result")))
                    .forEach(result -> open.removeAll(Interfaces.values(result, SHOWS)));
            return open.isEmpty() ? Stream.empty() : Stream.of(rule.about(row, String.join(", ", open)));
        });
    }
}
