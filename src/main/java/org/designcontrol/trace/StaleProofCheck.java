package org.designcontrol.trace;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What passed only in an earlier wording: every proof that counts was judged against a revision that said something else
 * (ISO 13485:2016 7.3.9). Without any proof there is nothing to say here. {@code fields} are those of the item that say
 * nothing of what was tested; {@code terms} the aspects of which each wants a proof of its own.
 */
@Component
class StaleProofCheck implements Check {

    private static final String ASPECT = "aspect";

    @Override
    public String name() {
        return "stale-proof@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        List<String> aspects = rule.terms() == null ? List.of("") : rule.terms();
        return graph.about(rule)
                .flatMap(row -> aspects.stream()
                        .map(aspect -> proofs(rule, graph, row, aspect))
                        .filter(proofs ->
                                !proofs.isEmpty() && proofs.stream().noneMatch(tie -> isCurrent(rule, graph, tie)))
                        .findFirst()
                        .map(proofs ->
                                rule.about(row, proofs.stream().map(Tie::from).collect(Collectors.joining(", "))))
                        .stream());
    }

    private static boolean isCurrent(GapRule rule, Graph graph, Tie tie) {
        return Wording.isCurrent(tie, Objects.requireNonNullElse(rule.fields(), List.of()), graph);
    }

    private static List<Tie> proofs(GapRule rule, Graph graph, Row row, String aspect) {
        return graph.to(row.key()).stream()
                .filter(rule::counts)
                .filter(tie -> {
                    Row proof = graph.valid(tie.from());
                    return proof != null
                            && rule.accepts(proof)
                            && (aspect.isEmpty() || ProofCheck.shows(Map.of(ASPECT, aspect), proof.fields()));
                })
                .toList();
    }
}
