package org.designcontrol.trace;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * An item whose day, the first of the fields of the rule, has passed while the second does not say what ends it: not
 * filled in, or, where the rule names values, one of these.
 */
@Component
class PastDayCheck implements Check {

    @Override
    public String name() {
        return "past-day@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        List<Row> about = graph.about(rule).toList();
        if (about.isEmpty()) {
            return Stream.empty();
        }
        LocalDate today = graph.moment().atZone(ZoneOffset.UTC).toLocalDate();
        return about.stream()
                .filter(row -> holds(rule, row.text(rule.fields().get(1))))
                .filter(row -> hasPassed(row.text(rule.fields().get(0)), today))
                .map(row -> rule.about(row, row.text(rule.fields().get(0))));
    }

    private static boolean holds(GapRule rule, String end) {
        return rule.terms() == null ? end.isBlank() : rule.terms().contains(end);
    }

    /** A day that nobody can read is the matter of whoever wrote it: the task asks for it. */
    private static boolean hasPassed(String day, LocalDate today) {
        try {
            return LocalDate.parse(day.strip()).isBefore(today);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
