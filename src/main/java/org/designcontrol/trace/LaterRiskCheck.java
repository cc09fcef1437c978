package org.designcontrol.trace;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What was issued after the overall residual risk of its feature had been judged: nobody judged it together with the rest
 * (ISO 14971:2019 8). Whoever completes the task again has judged it again, also in the same words. Without a judgement
 * there is nothing to say here.
 */
@Component
class LaterRiskCheck implements Check {

    @Override
    public String name() {
        return "later-risk@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        List<Row> judgements = graph.rowsAndBeyond()
                .filter(row -> row.kind() == Kind.RISK_MANAGEMENT && row.issuedWith() != null)
                .toList();
        Map<Row, Long> judged = new HashMap<>();
        judgements.forEach(row -> judged.put(row, graph.provenance().lastCompleted(row, graph)));
        return graph.about(rule)
                .filter(row -> row.issuedWith() != null)
                .flatMap(row -> judgements.stream()
                        .filter(each -> OverallRiskCheck.isAbout(each, row.feature()))
                        .max(Comparator.comparing(judged::get))
                        .filter(judgement -> judged.get(judgement) < row.issuedWith())
                        .map(judgement -> rule.about(row, judgement.key()))
                        .stream());
    }
}
