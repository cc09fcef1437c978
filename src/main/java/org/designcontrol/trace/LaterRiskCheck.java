package org.designcontrol.trace;

import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What was issued after the overall residual risk of its feature had been judged: nobody judged it together with the rest
 * (ISO 14971:2019 8). Without a judgement there is nothing to say here.
 */
@Component
class LaterRiskCheck implements Check {

    @Override
    public String name() {
        return "later-risk@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.rows()
                .filter(row -> rule.isAbout(row) && row.issuedWith() != null)
                .flatMap(row -> graph
                        .rowsAndBeyond()
                        .filter(each -> each.kind() == Kind.RISK_MANAGEMENT && each.issuedWith() != null)
                        .filter(each -> OverallRiskCheck.isAbout(each, row.feature()))
                        .max(Comparator.comparing(Row::issuedWith))
                        .filter(judgement -> judgement.issuedWith() < row.issuedWith())
                        .map(judgement -> rule.about(row, judgement.key()))
                        .stream());
    }
}
