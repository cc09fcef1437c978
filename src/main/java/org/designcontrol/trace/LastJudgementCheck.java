package org.designcontrol.trace;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * As {@link PatternCheck}, of the judgement that is the last one about at least one of its features (ISO 14971:2019 8).
 * A release is led by one of its features, and another may lead the next: nobody can mend what was judged before that.
 */
@Component
class LastJudgementCheck implements Check {

    @Override
    public String name() {
        return "last-judgement@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        List<Row> judgements = graph.rowsAndBeyond()
                .filter(row -> row.kind() == Kind.RISK_MANAGEMENT)
                .toList();
        Map<Row, Long> judged = new HashMap<>();
        judgements.forEach(row -> judged.put(
                row,
                row.issuedWith() == null ? Long.MAX_VALUE : graph.provenance().lastCompleted(row, graph)));
        return PatternCheck.wrong(rule, graph.about(rule).filter(row -> Stream.concat(
                        Stream.of(row.feature()), OverallRiskCheck.named(row).stream())
                .filter(feature -> !feature.isBlank())
                .anyMatch(feature -> judgements.stream()
                        .filter(each -> OverallRiskCheck.isAbout(each, feature))
                        .max(Comparator.comparing(judged::get))
                        .filter(row::equals)
                        .isPresent())));
    }
}
