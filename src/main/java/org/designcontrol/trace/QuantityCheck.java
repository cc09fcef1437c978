package org.designcontrol.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Items whose text holds a quantity, a number with one of the rule's units ({@code terms}), and neither words of a limit
 * nor the rule's field ({@code fields}) with one: how far off it may be, a test cannot decide (ISO 13485 7.3.3). Words
 * are a guess in one language, so such a rule lists and shuts nothing.
 */
@Component
class QuantityCheck implements Check {

    private static final Pattern LIMIT = Pattern.compile(
            "\\b(within|at least|at most|between|more than|less than|fewer than|longer than|shorter than|higher than"
                    + "|lower than|no more|no less|not more|not less|or more|or less|or fewer|up to"
                    + "|minimum|maximum|exceed(?:s|ing)?|exactly|accuracy|precision|tolerance)\\b"
                    + "|\\b(below|above|under|over|least|most) [-−]?\\d|[<>≤≥±]|\\+/-|\\d ?%?(?: to |–|-)\\d",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "bounded-quantity@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        Pattern quantity = Pattern.compile("(?<![\\p{L}\\d.,-])\\d++(?:[.,]\\d++)? ?(?:"
                + rule.terms().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?![\\p{L}\\d])");
        return graph.about(rule).flatMap(row -> {
            String text = row.text("text");
            Matcher found = quantity.matcher(text);
            boolean isBare = found.find()
                    && !LIMIT.matcher(text).find()
                    && rule.fields().stream().allMatch(name -> row.text(name).isBlank());
            return isBare ? Stream.of(rule.about(row, found.group())) : Stream.empty();
        });
    }
}
