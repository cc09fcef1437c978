package org.designcontrol.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Hazards that were worded anew, or whose severity or probability was raised, after what remains of their risk had been
 * estimated (ISO 14971:2019 7.3): the estimate is of another situation. {@code fields} say what the situation is, and
 * {@code terms} the tasks in which rests are estimated. Whoever estimates another rest, or completes one of these tasks
 * again, has judged it again, wherever it was estimated first. Without an estimate there is nothing to say here.
 */
@Component
class StaleResidualCheck implements Check {

    private static final List<String> RISK = List.of(RiskRules.SEVERITY, RiskRules.PROBABILITY);
    private static final Set<String> ESTIMATE = Set.of(RiskRules.RESIDUAL_SEVERITY, RiskRules.RESIDUAL_PROBABILITY);

    @Override
    public String name() {
        return "stale-residual@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .filter(row -> row.revision() > 1)
                .filter(row -> !row.text(RiskRules.RESIDUAL_SEVERITY).isBlank())
                .flatMap(row -> {
                    List<Said> said = graph.saidBy(row);
                    long done = rule.terms().stream()
                            .mapToLong(number -> graph.provenance().lastDone(row, number, graph))
                            .max()
                            .orElse(0);
                    String moved = moved(rule.fields(), said, judgedLast(said, done));
                    return moved.isEmpty() ? Stream.empty() : Stream.of(rule.about(row, moved));
                });
    }

    /** The revision in which what remains was estimated as it is estimated now. */
    private static Said estimate(List<Said> said) {
        return IntStream.range(0, said.size())
                .map(i -> said.size() - 1 - i)
                .filter(i -> i == 0
                        || ESTIMATE.stream()
                                .anyMatch(name -> !text(said.get(i), name).equals(text(said.get(i - 1), name))))
                .mapToObj(said::get)
                .findFirst()
                .orElseThrow();
    }

    /** The revision that lay there when the rest was estimated, or when a task in which rests are was completed since. */
    private static Said judgedLast(List<Said> said, long done) {
        Said estimate = estimate(said);
        return said.stream()
                .filter(one -> one.revision() >= estimate.revision())
                .filter(one -> one.revision() == estimate.revision() || one.began() <= done)
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    /** What was said otherwise since the rest was judged last, in the words of the fields; empty: nothing. */
    private static String moved(List<String> fields, List<Said> said, Said then) {
        Said now = said.get(said.size() - 1);
        return Stream.concat(
                        fields.stream().filter(name -> !text(then, name).equals(text(now, name))),
                        RISK.stream().filter(name -> isRaised(text(then, name), text(now, name))))
                .map(FieldWords::of)
                .collect(Collectors.joining(", "));
    }

    /** What is no number cannot be compared: another word counts as raised. */
    private static boolean isRaised(String then, String now) {
        BigDecimal before = Figure.of(then);
        BigDecimal after = Figure.of(now);
        return before == null || after == null ? !then.equals(now) : after.compareTo(before) > 0;
    }

    private static String text(Said said, String name) {
        Object value = said.fields().get(name);
        return value == null ? "" : String.valueOf(value);
    }
}
