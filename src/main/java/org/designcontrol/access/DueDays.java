package org.designcontrol.access;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many days a task may take. The small table is kept in memory: a task's birth costs no statement for it. */
@Component
class DueDays {

    private static final long KEPT_NANOS = Duration.ofSeconds(30).toNanos();

    private final JdbcClient jdbc;
    private volatile Kept kept;

    DueDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The least days that any of these functions has for the task, its own line before the one for all tasks. */
    OptionalInt of(Collection<String> functions, String taskNumber) {
        Map<String, Integer> days = days();
        return functions.stream()
                .flatMap(function -> Stream.of(function + "#" + taskNumber, function + "#" + FunctionRole.EVERY_TASK)
                        .filter(days::containsKey)
                        .map(days::get)
                        .limit(1))
                .mapToInt(Integer::intValue)
                .min();
    }

    void forget() {
        kept = null;
    }

    private Map<String, Integer> days() {
        Kept now = kept;
        if (now == null || System.nanoTime() - now.readAt > KEPT_NANOS) {
            Map<String, Integer> read = new HashMap<>();
            jdbc.sql("SELECT function_role, task, days FROM due_days").query(row -> {
                read.put(row.getString(1) + "#" + row.getString(2), row.getInt(3));
            });
            now = new Kept(Map.copyOf(read), System.nanoTime());
            kept = now;
        }
        return now.days;
    }

    private record Kept(Map<String, Integer> days, long readAt) {}
}
