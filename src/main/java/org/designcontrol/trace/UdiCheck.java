package org.designcontrol.trace;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A version that goes to market without a device identifier, though it is a device in a market that asks for one. The
 * labels of a release are those of all its features.
 */
@Component
class UdiCheck implements Check {

    private static final Set<String> NO_DEVICE = Set.of("NOT_DEVICE", "ENFORCEMENT_DISCRETION", "NOT_INTENDED");

    @Override
    public String name() {
        return "udi@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        List<Row> classified = graph.rows(Kind.CLASSIFICATION).toList();
        boolean asked = classified.isEmpty() || classified.stream().anyMatch(UdiCheck::asks);
        return graph.rows()
                .filter(row -> asked && rule.isAbout(row))
                .filter(row -> row.text("udi").isBlank())
                .map(row -> rule.about(row, ""));
    }

    /** In the US (21 CFR 830) or in the EU (MDR Article 27); what is not known asks. */
    private static boolean asks(Row classification) {
        return !NO_DEVICE.contains(classification.text("usStatus"))
                || !NO_DEVICE.contains(classification.text("euStatus"));
    }
}
