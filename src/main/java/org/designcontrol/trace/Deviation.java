package org.designcontrol.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/**
 * A reasoned exception from a rule for some items as they read when it was asked for, until a day.
 *
 * @param expiry the last day on which it holds, ISO-8601
 * @param accepted whether quality accepted it; otherwise it is asked for
 */
public record Deviation(String key, String expiry, boolean accepted) {

    private static final Comparator<Deviation> WEIGHT =
            Comparator.comparing(Deviation::accepted).thenComparing(Deviation::key);

    static Deviations in(Graph graph, Instant at) {
        return in(graph, () -> at);
    }

    /**
     * Reads the deviations of a graph that hold at a moment.
     *
     * @param at asked for only when there are deviations
     */
    static Deviations in(Graph graph, Supplier<Instant> at) {
        List<Row> asked = graph.rows(Kind.DEVIATION).toList();
        Deviations deviations = new Deviations(new HashMap<>(), new HashMap<>());
        if (!asked.isEmpty()) {
            LocalDate day = at.get().atZone(ZoneOffset.UTC).toLocalDate();
            asked.stream().filter(row -> holds(row, day)).forEach(row -> deviations.add(row, graph));
        }
        return deviations;
    }

    static Deviation of(Row row) {
        return new Deviation(row.key(), row.text("expiry"), row.text("decision").equals("ACCEPTED"));
    }

    /** Asked for properly: with a reason, until a day that has not passed, and not refused. */
    private static boolean holds(Row row, LocalDate day) {
        try {
            return !row.text("reason").isBlank()
                    && !row.text("decision").equals("REFUSED")
                    && !LocalDate.parse(row.text("expiry")).isBefore(day);
        } catch (DateTimeParseException e) {
            // Without a day it ends, it is no deviation; the missing field shows as an exit rule of its task.
            return false;
        }
    }

    /** Whether the item reads as it did when the deviation was asked for. */
    private static boolean isAsItWas(Tie tie, Graph graph) {
        Row item = graph.any(tie.to());
        return item == null || tie.judged() != null && tie.judged() == item.revision();
    }

    /**
     * Per rule and item.
     *
     * @param holding the weightiest deviation that holds
     * @param overtaken a deviation that was about an earlier wording of the item
     */
    record Deviations(Map<String, Map<String, Deviation>> holding, Map<String, Map<String, Deviation>> overtaken) {

        private void add(Row row, Graph graph) {
            String rule = row.text("rule");
            Deviation deviation = of(row);
            graph.from(row.key()).stream()
                    .filter(tie -> tie.relation() == Relation.AFFECTS)
                    .forEach(tie -> (isAsItWas(tie, graph) ? holding : overtaken)
                            .computeIfAbsent(rule, any -> new HashMap<>())
                            .merge(tie.to(), deviation, BinaryOperator.maxBy(WEIGHT)));
        }

        Gap over(Gap gap) {
            Deviation by = about(gap, holding);
            Deviation earlier = about(gap, overtaken);
            if (by != null) {
                return gap.coveredBy(by);
            }
            return earlier == null
                    ? gap
                    : gap.withHint("Deviation " + earlier.key() + " was about an earlier wording of " + gap.item()
                            + ": ask for a new one, or mend the text.");
        }

        private static Deviation about(Gap gap, Map<String, Map<String, Deviation>> byRule) {
            return byRule.getOrDefault(gap.rule(), Map.of()).get(gap.item());
        }
    }
}
