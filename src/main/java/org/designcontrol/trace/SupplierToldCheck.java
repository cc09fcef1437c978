package org.designcontrol.trace;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * As {@link SupplierCheck}, and a transfer that told no supplier anything though an output of its feature, or of one that is
 * released with it, is made by one: what is bought is specified to whoever makes it (ISO 13485:2016 7.4.2).
 */
@Component
class SupplierToldCheck implements Check {

    private final SupplierCheck compared = new SupplierCheck();

    @Override
    public String name() {
        return "supplier@2";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        Stream<Gap> untold = graph.rows()
                .filter(row -> rule.isAbout(row) && row.kind() == Kind.TRANSFER && SupplierCheck.toldNobody(row))
                .flatMap(transfer -> {
                    String makers = makers(transfer, graph);
                    return makers.isEmpty()
                            ? Stream.empty()
                            : Stream.of(rule.about(
                                    transfer,
                                    "says that no supplier was told anything, and outputs come from " + makers));
                });
        return Stream.concat(compared.judge(rule, graph), untold);
    }

    private static String makers(Row transfer, Graph graph) {
        Set<String> together = graph.releasedWith(transfer.feature());
        return graph.rows(Kind.DESIGN_OUTPUT)
                .filter(output -> output.feature().equals(transfer.feature()) || together.contains(output.feature()))
                .map(output -> output.text("supplier").strip())
                .filter(supplier -> !supplier.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
