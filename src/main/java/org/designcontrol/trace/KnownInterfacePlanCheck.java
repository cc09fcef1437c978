package org.designcontrol.trace;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * As {@link InterfacePlanCheck}, and a standard in words of its own, such as {@code FHIR R4}, is not let through: nobody
 * knows what it asks for. {@code terms} are the answers that ask for nothing.
 */
@Component
class KnownInterfacePlanCheck implements Check {

    @Override
    public String name() {
        return "interface-plan@2";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return Interfaces.in(rule, graph).flatMap(row -> {
            String standard = row.text(Interfaces.STANDARD).strip();
            boolean known = standard.isEmpty()
                    || rule.where().containsKey(standard)
                    || rule.terms().contains(standard);
            Set<String> promised = Interfaces.values(row, Interfaces.CONFORMANCE);
            String missing = known
                    ? InterfacePlanCheck.missing(rule, row, promised)
                    : "what \"" + standard + "\" asks for, which is no standard of the list,";
            return missing.isEmpty() ? Stream.empty() : Stream.of(rule.about(row, missing));
        });
    }
}
