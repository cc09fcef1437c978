package org.designcontrol.trace;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Labels confirmed for a release whose design was not transferred, or was transferred though what is made differs from
 * what is specified. Labels and transfer are documents of the feature that leads its release.
 */
@Component
class TransferCheck implements Check {

    @Override
    public String name() {
        return "transfer@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        List<Row> transfers = graph.rows(Kind.TRANSFER).toList();
        Stream<Gap> missing = graph.rows()
                .filter(row -> rule.isAbout(row) && row.kind() == Kind.LABELLING && transfers.isEmpty())
                .map(row -> rule.about(row, "has no record of the transfer"));
        Stream<Gap> differing = transfers.stream()
                .filter(rule::isAbout)
                .filter(row -> "no".equals(row.text("specMatch")))
                .map(row -> rule.about(row, "says that what is made differs from the specification"));
        return Stream.concat(missing, differing);
    }
}
