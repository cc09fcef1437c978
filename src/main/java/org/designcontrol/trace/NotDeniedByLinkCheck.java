package org.designcontrol.trace;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** As {@link AnsweredByLinkCheck}, and every answer asks for the link that is there and does not say no. */
@Component
class NotDeniedByLinkCheck implements Check {

    private static final Set<String> NO = Set.of("", "no", "false");

    @Override
    public String name() {
        return "answered-by-link@2";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return AnsweredByLinkCheck.judge(rule, graph, row -> rule.fields().stream()
                .anyMatch(field -> !NO.contains(row.text(field).strip().toLowerCase(Locale.ROOT))));
    }
}
