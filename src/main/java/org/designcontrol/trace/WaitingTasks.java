package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks by whom they wait for, in every product: for the system, which sees to it that nothing is forgotten. */
@Component
@Transactional(readOnly = true)
public class WaitingTasks {

    /** A function of a product. */
    public record Function(String function, String product) {}

    private final JdbcTemplate jdbc;

    WaitingTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What this person holds, in paused features too. */
    public List<RecordTask> heldBy(String person) {
        return jdbc.query(
                RecordTasks.COLUMNS + "WHERE waits_for = ? UNION ALL " + RecordTasks.COLUMNS
                        + "WHERE assignee = ? AND closed IS NULL AND waits_for IS NULL"
                        + " AND feature IN (SELECT h.feature FROM trace_halt h WHERE h.state = 'PAUSED')",
                (row, n) -> RecordTasks.task(row),
                "user:" + person,
                person);
    }

    /** What waits for anybody of a function. */
    public List<RecordTask> of(String function, String product) {
        return jdbc.query(
                RecordTasks.COLUMNS + "WHERE waits_for = ? AND product = ? ORDER BY created_at, id",
                (row, n) -> RecordTasks.task(row),
                "group:" + function,
                product);
    }

    /** Open tasks of one activity in these products, oldest first. */
    public List<RecordTask> at(String modelKey, String activity, Collection<String> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(modelKey, activity));
        parameters.addAll(products);
        return jdbc.query(
                RecordTasks.COLUMNS + "WHERE closed IS NULL AND model_key = ? AND activity = ? AND product IN ("
                        + String.join(",", Collections.nCopies(products.size(), "?")) + ") ORDER BY created_at, id",
                (row, n) -> RecordTasks.task(row),
                parameters.toArray());
    }

    /**
     * A page of the open tasks that nobody may do, oldest first.
     *
     * @param after the last task of the page before; null for the first page
     */
    public List<RecordTask> unattended(Collection<String> products, RecordTask after, int most) {
        if (products.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(products);
        if (after != null) {
            parameters.addAll(List.of(after.createdAt().toEpochMilli(), after.id()));
        }
        parameters.add(most);
        return jdbc.query(
                RecordTasks.COLUMNS + "WHERE closed IS NULL AND product IN ("
                        + String.join(",", Collections.nCopies(products.size(), "?")) + ")"
                        + (after == null ? "" : " AND (created_at, id) > (?, ?)") + " AND id IN"
                        + " (SELECT n.task_id FROM trace_notice n WHERE n.kind = 'UNATTENDED'"
                        + " AND n.settled_at IS NULL) ORDER BY created_at, id LIMIT ?",
                (row, n) -> RecordTasks.task(row),
                parameters.toArray());
    }

    /** Whose open tasks there are. */
    public List<Function> functions() {
        return jdbc.query(
                "SELECT DISTINCT candidate_group, product FROM trace_task WHERE waits_for IS NOT NULL"
                        + " ORDER BY candidate_group, product",
                (row, n) -> new Function(row.getString(1), row.getString(2)));
    }
}
