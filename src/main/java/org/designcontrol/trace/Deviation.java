package org.designcontrol.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A reasoned exception from a rule for some items, until a day.
 *
 * @param expiry the last day on which it holds, ISO-8601
 * @param accepted whether quality accepted it; otherwise it is asked for
 */
public record Deviation(String key, String expiry, boolean accepted) {

    /** Reads the deviations of a graph that hold at a moment. */
    static Deviations in(Graph graph, Instant at) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        return new Deviations(graph.rows()
                .filter(row -> row.kind() == Kind.DEVIATION && holds(row, day))
                .collect(Collectors.toMap(row -> row, row -> graph.from(row.key()).stream()
                        .filter(tie -> tie.relation() == Relation.AFFECTS)
                        .map(Tie::to)
                        .collect(Collectors.toSet()))));
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

    /** @param items per deviation, the items it is about */
    record Deviations(java.util.Map<Row, Set<String>> items) {

        Gap over(Gap gap) {
            return items.entrySet().stream()
                    .filter(each -> each.getKey().text("rule").equals(gap.rule())
                            && each.getValue().contains(gap.item()))
                    .map(each -> of(each.getKey()))
                    .max(java.util.Comparator.comparing(Deviation::accepted).thenComparing(Deviation::key))
                    .map(gap::coveredBy)
                    .orElse(gap);
        }
    }
}
