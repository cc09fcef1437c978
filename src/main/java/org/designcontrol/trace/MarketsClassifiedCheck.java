package org.designcontrol.trace;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Classifications that were decided for other markets than the intended use names today: what is offered in a market is
 * judged by its law (FD&amp;C Act 201(h), MDR Article 2(1)). {@code where} names the field of the classification about each
 * market; a market of another name counts as {@code other}. Where nothing is said, there is nothing to compare.
 */
@Component
class MarketsClassifiedCheck implements Check {

    private static final String OTHER = "other";
    private static final String NOT_INTENDED = "NOT_INTENDED";

    @Override
    public String name() {
        return "markets-classified@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(classified -> {
            Set<String> intended = intended(rule, graph.valid(Kind.INTENDED_USE.documentOf(classified.feature())));
            String differences = intended.isEmpty() ? "" : differences(rule.where(), classified, intended);
            return differences.isEmpty() ? Stream.empty() : Stream.of(rule.about(classified, differences));
        });
    }

    private static Set<String> intended(GapRule rule, Row intendedUse) {
        Object said = intendedUse == null ? null : intendedUse.fields().get("markets");
        Collection<?> markets = said instanceof Collection<?> many ? many : said == null ? List.of() : List.of(said);
        return markets.stream()
                .map(String::valueOf)
                .filter(market -> !market.isBlank())
                .map(market -> rule.where().containsKey(market) ? market : OTHER)
                .collect(Collectors.toSet());
    }

    private static String differences(Map<String, String> fields, Row classified, Set<String> intended) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(each -> difference(
                                each.getKey(), classified.text(each.getValue()), intended.contains(each.getKey())))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    private static String difference(String market, String status, boolean intended) {
        if (status.isBlank() || intended != NOT_INTENDED.equals(status)) {
            return null;
        }
        return intended ? market + " came in later" : market + " was taken out later";
    }
}
