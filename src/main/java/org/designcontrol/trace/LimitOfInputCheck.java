package org.designcontrol.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Groups that are measured without a data sheet, and judged by a limit of their own: it is the one that a design input
 * set, by metric, unit and limit, before the first result was recorded (ISO 13485:2016 7.3.3 and 7.3.6). A limit that
 * follows the result is none. {@code fields} are those of such an input, the limit last; {@code terms} the field of the
 * group that names it, which may stay empty where only one input can be meant.
 */
@Component
class LimitOfInputCheck implements Check {

    private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)?");

    @Override
    public String name() {
        return "limit-of-input@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .filter(row -> graph.valid(Kind.DATA_SHEET.documentOf(row.feature())) == null)
                .flatMap(row -> {
                    Subgroup group = Subgroup.of(row);
                    boolean judged = group.errorLimit() != null && hasResult(row.text("error"), row.text("errorHigh"));
                    String wrong = judged ? wrong(rule, group, graph) : "";
                    return wrong.isEmpty() ? Stream.empty() : Stream.of(rule.about(row, wrong));
                });
    }

    private static String wrong(GapRule rule, Subgroup group, Graph graph) {
        String named = group.row().text(rule.terms().get(0)).strip();
        List<Row> inputs = graph.rows(Kind.DESIGN_INPUT)
                .filter(input -> named.isEmpty()
                        ? input.feature().equals(group.row().feature())
                        : input.key().equals(named))
                .filter(input -> rule.fields().stream()
                        .noneMatch(field -> input.text(field).isBlank()))
                .toList();
        if (inputs.size() != 1) {
            return named.isEmpty()
                    ? inputs.isEmpty()
                            ? "no design input sets"
                            : "one of several design inputs sets, and which is not said"
                    : named + " does not set, by metric, unit and limit";
        }
        Row input = inputs.get(0);
        String field = rule.fields().get(rule.fields().size() - 1);
        if (!holds(input.text(field), group.errorLimit())) {
            return "is not the one of " + input.key() + ", \"" + input.text(field) + "\"";
        }
        long recorded = recorded(group.row(), graph);
        boolean stood = graph.saidBy(input).stream()
                .filter(said -> said.began() < recorded)
                .reduce((earlier, later) -> later)
                .filter(said -> holds(text(said, field), group.errorLimit()))
                .isPresent();
        return stood ? "" : input.key() + " set only after the results were recorded";
    }

    /** The first number is the limit; what stands behind it says of how many, or under which conditions. */
    private static boolean holds(String limit, BigDecimal wanted) {
        Matcher numbers = NUMBER.matcher(limit);
        return numbers.find() && Figure.of(numbers.group()).compareTo(wanted) == 0;
    }

    /** With its first result. */
    private static long recorded(Row group, Graph graph) {
        return graph.saidBy(group).stream()
                .filter(said -> hasResult(text(said, "error"), text(said, "errorHigh")))
                .mapToLong(Said::began)
                .findFirst()
                .orElse(group.began());
    }

    private static boolean hasResult(String error, String high) {
        return !error.isBlank() || !high.isBlank();
    }

    private static String text(Said said, String field) {
        Object value = said.fields().get(field);
        return value == null ? "" : String.valueOf(value);
    }
}
