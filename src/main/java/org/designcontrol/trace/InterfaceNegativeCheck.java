package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Partners with whom nobody thought of data that do not match: as an input that is tried, and as a hazard. */
@Component
class InterfaceNegativeCheck implements Check {

    @Override
    public String name() {
        return "interface-negative@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        Map<String, List<Row>> partners = Interfaces.in(rule, graph)
                .collect(Collectors.groupingBy(
                        row -> row.feature() + "#" + row.text(Interfaces.PARTNER),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return partners.values().stream().flatMap(inputs -> {
            Row first = inputs.get(0);
            List<String> missing = new ArrayList<>();
            add(missing, "no input", rule.terms(), inputs.stream());
            add(missing, "no hazard", rule.terms(), hazards(graph, first.feature()));
            return missing.isEmpty() ? Stream.empty() : Stream.of(rule.about(first, String.join(", and ", missing)));
        });
    }

    private static Stream<Row> hazards(Graph graph, String feature) {
        return graph.rows()
                .filter(row -> row.kind() == Kind.HAZARD && row.feature().equals(feature));
    }

    private static void add(List<String> missing, String what, List<String> terms, Stream<Row> rows) {
        Set<String> open = new LinkedHashSet<>(terms);
        rows.forEach(row -> open.removeAll(Interfaces.values(row, Interfaces.NEGATIVE_TESTS)));
        if (!open.isEmpty()) {
            missing.add(what + " is about " + String.join(", ", open));
        }
    }
}
