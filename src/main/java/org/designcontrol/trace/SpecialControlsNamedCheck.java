package org.designcontrol.trace;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Class II in the US, or a class that nobody knows: its regulation may have special controls, and nobody says which or
 * that there are none.
 */
@Component
class SpecialControlsNamedCheck implements Check {

    private static final Set<String> MAY_HAVE_THEM = Set.of("II", "unknown");

    @Override
    public String name() {
        return "special-controls-named@2";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .filter(row -> MAY_HAVE_THEM.contains(row.text("usClass")) && !Claims.saysNo(row, "specialControls"))
                .filter(row -> graph.rows().noneMatch(source -> isNamed(source, row.feature())))
                .map(row -> rule.about(row, ""));
    }

    private static boolean isNamed(Row source, String feature) {
        return source.kind() == Kind.SOURCE
                && source.feature().equals(feature)
                && SpecialControlCheck.SPECIAL.equals(source.text("sourceType"));
    }
}
