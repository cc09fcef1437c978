package org.designcontrol.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Features with hazards whose overall residual risk nobody judged acceptable, by the criteria of the plan or because the
 * benefits outweigh it (ISO 14971:2019 8 and 9). One gap for each feature, about its first hazard or the judgement.
 */
@Component
class OverallRiskCheck implements Check {

    private static final String JUDGED = "overallAcceptable";
    private static final String FEATURES = "features";

    @Override
    public String name() {
        return "overall-risk@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        Map<String, Row> first = new LinkedHashMap<>();
        graph.about(rule).forEach(row -> first.putIfAbsent(row.feature(), row));
        return first.values().stream().flatMap(hazard -> {
            List<Row> judgements = graph.rowsAndBeyond()
                    .filter(row -> row.kind() == Kind.RISK_MANAGEMENT && isAbout(row, hazard.feature()))
                    .toList();
            if (judgements.stream().anyMatch(row -> rule.terms().contains(row.text(JUDGED)) && outweighs(rule, row))) {
                return Stream.empty();
            }
            String detail = judgements.isEmpty() ? "is not judged" : "is not judged acceptable";
            return Stream.of(rule.about(hazard, hazard.feature() + " " + detail));
        });
    }

    /** A release is judged as a whole; the judgement names the features that are in it. */
    static boolean isAbout(Row judgement, String feature) {
        return judgement.feature().equals(feature) || named(judgement).contains(feature);
    }

    /** The features that a judgement names. */
    static List<String> named(Row judgement) {
        return List.of(judgement.text(FEATURES).split("[\\s,;]+"));
    }

    /** Where it is acceptable only for its benefits, these are said. */
    private static boolean outweighs(GapRule rule, Row judgement) {
        boolean byBenefit = rule.terms().indexOf(judgement.text(JUDGED)) > 0;
        return !byBenefit
                || rule.fields().stream().noneMatch(name -> judgement.text(name).isBlank());
    }
}
