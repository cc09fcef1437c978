package org.designcontrol.trace;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * As {@link SpecialControlCheck}, and a source of a kind that nobody knows may be a special control, whatever way it is
 * written.
 */
@Component
class PossibleSpecialControlCheck implements Check {

    private static final Set<String> OTHERS =
            Set.of("", "standard", "regulation", "guideline", "observation", "interview", "study", "report");

    @Override
    public String name() {
        return "special-control@2";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return SpecialControlCheck.judge(
                rule, graph, row -> !OTHERS.contains(row.text("sourceType").strip()));
    }
}
