package org.designcontrol.trace;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** As {@link BuiltAndTestedCheck}, and a software item that does not say A or B is in the highest class (IEC 62304 4.3). */
@Component
class BuiltInAnyClassCheck implements Check {

    private static final Set<String> LIGHTER = Set.of("A", "B");

    @Override
    public String name() {
        return "verified-by-others@3";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return BuiltAndTestedCheck.judge(
                rule, graph, item -> isOfTheHighest(item) || VerifiedByOthersCheck.isStrict(item, graph));
    }

    private static boolean isOfTheHighest(Row item) {
        return item.kind() == Kind.SOFTWARE_ITEM && !LIGHTER.contains(item.text("safetyClass"));
    }
}
