package org.designcontrol.trace;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Judgements of the overall residual risk that leave risks which could be reduced further, though one of the features
 * they judge is meant for a market that asks to reduce all of them (MDR Annex I 2 and 4).
 */
@Component
class ReducedAsFarCheck implements Check {

    private static final String YES = "yes";

    @Override
    public String name() {
        return "reduced-as-far@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .filter(judgement -> rule.fields().stream()
                        .map(judgement::text)
                        .anyMatch(said -> !said.isBlank() && !said.equals(YES)))
                .flatMap(judgement -> features(judgement).stream()
                        .filter(feature -> isMeantFor(rule.terms(), graph.valid(Kind.INTENDED_USE.documentOf(feature))))
                        .findFirst()
                        .map(feature -> rule.about(judgement, feature))
                        .stream());
    }

    private static Set<String> features(Row judgement) {
        Set<String> features = new TreeSet<>(OverallRiskCheck.named(judgement));
        features.add(judgement.feature());
        return features;
    }

    private static boolean isMeantFor(List<String> markets, Row intendedUse) {
        Object said = intendedUse == null ? null : intendedUse.fields().get("markets");
        return said instanceof List<?> many ? many.stream().anyMatch(markets::contains) : markets.contains(said);
    }
}
