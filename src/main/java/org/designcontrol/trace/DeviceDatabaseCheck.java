package org.designcontrol.trace;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Transfers that say nothing about the database of the FDA, though the feature, or one that is released with it, is a
 * device in the US or nobody knows: a device that carries an identifier is submitted to that database (21 CFR 830.300).
 */
@Component
class DeviceDatabaseCheck implements Check {

    private static final Set<String> NO_DEVICE = Set.of("NOT_DEVICE", "ENFORCEMENT_DISCRETION", "NOT_INTENDED");

    @Override
    public String name() {
        return "device-database@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .filter(transfer -> rule.fields().stream()
                        .anyMatch(field -> transfer.text(field).isBlank()))
                .filter(transfer -> isDue(transfer, graph))
                .map(transfer -> rule.about(transfer, ""));
    }

    private static boolean isDue(Row transfer, Graph graph) {
        List<Row> classified =
                SharedDocuments.about(transfer, Kind.CLASSIFICATION, graph).toList();
        return classified.isEmpty() || classified.stream().anyMatch(each -> !NO_DEVICE.contains(each.text("usStatus")));
    }
}
