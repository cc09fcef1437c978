package org.designcontrol.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Entry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who changed an item between two moments, under which task and why, as the log has it. */
@Component
class ChangeSteps {

    /**
     * One entry of the log about the item.
     *
     * @param revision null where only its links changed
     * @param reason what the person wrote at the row; null where there is none, as for a new row
     * @param task name of the task
     * @param followUp the revision that was asked for, such as {@code FEAT-0001-R2}; null outside of one
     * @param why its reason
     */
    public record Step(
            long sequence,
            Instant time,
            String author,
            Integer revision,
            String reason,
            String task,
            String followUp,
            String why) {}

    record Found(Map<String, List<Step>> byItem) {

        List<Step> of(String key) {
            return byItem.getOrDefault(key, List.of());
        }
    }

    private record Place(String task, String followUp, String why) {}

    private static final int CHUNK = 500;

    /** Revisions and links that began or ended between two moments, or were issued then: their entries say why. */
    private static final String SEQUENCES = "SELECT r.began AS n FROM trace_revision r JOIN trace_item i"
            + " ON i.id = r.item_id WHERE i.product = ? AND i.item_key IN (%1$s)"
            + " AND (r.began > ? OR r.issued > ?) AND r.began <= ?"
            + " UNION SELECT l.began FROM trace_link l JOIN trace_item i ON i.id = l.item_id"
            + " WHERE i.product = ? AND i.item_key IN (%1$s) AND (l.began > ? OR l.issued > ?) AND l.began <= ?"
            + " UNION SELECT l.ended FROM trace_link l JOIN trace_item i ON i.id = l.item_id"
            + " WHERE i.product = ? AND i.item_key IN (%1$s) AND (l.ended > ? OR l.withdrawn > ?) AND l.ended <= ?";

    private final JdbcTemplate jdbc;
    private final AuditLog log;

    ChangeSteps(JdbcTemplate jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    Found of(String product, List<Difference.ItemDifference> differences, AsOf from, AsOf to) {
        List<String> keys =
                differences.stream().map(Difference.ItemDifference::key).toList();
        List<Long> sequences = new ArrayList<>();
        for (int i = 0; i < keys.size(); i += CHUNK) {
            sequences.addAll(sequences(product, keys.subList(i, Math.min(i + CHUNK, keys.size())), from, to));
        }
        Map<String, Place> places = new HashMap<>();
        Map<String, List<Step>> byItem = new LinkedHashMap<>();
        for (Entry entry : log.entries(sequences)) {
            Map<String, Object> data = entry.data();
            String task = (String) entry.model().get("task");
            Place place = places.computeIfAbsent(task, this::place);
            byItem.computeIfAbsent((String) data.get("item"), key -> new ArrayList<>())
                    .add(new Step(
                            entry.sequence(),
                            entry.time(),
                            entry.actor(),
                            data.get("revision") instanceof Number number ? number.intValue() : null,
                            (String) data.get("reason"),
                            place.task(),
                            place.followUp(),
                            place.why()));
        }
        return new Found(byItem);
    }

    private List<Long> sequences(String product, List<String> keys, AsOf from, AsOf to) {
        List<Object> once = new ArrayList<>(List.of(product));
        once.addAll(keys);
        once.addAll(List.of(from.sequence(), from.sequence(), to.sequence()));
        List<Object> parameters = new ArrayList<>(once);
        parameters.addAll(once);
        parameters.addAll(once);
        String marks = String.join(",", Collections.nCopies(keys.size(), "?"));
        return jdbc.queryForList(SEQUENCES.formatted(marks), Long.class, parameters.toArray());
    }

    private Place place(String task) {
        return jdbc
                .query(
                        "SELECT t.name, f.id, f.reason FROM trace_task t LEFT JOIN trace_follow_up f"
                                + " ON f.instance_id = t.instance_id WHERE t.id = ?",
                        (row, n) -> new Place(row.getString(1), row.getString(2), row.getString(3)),
                        task)
                .stream()
                .findFirst()
                .orElse(new Place(null, null, null));
    }
}
