package org.designcontrol.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Until when the tasks of a phase are to be done, from the plan of the feature. A day ends in UTC, as that of a
 * deviation does.
 */
@Component
@Transactional
public class PlanDates {

    private static final Map<Phase, String> FIELDS = new EnumMap<>(Map.of(
            Phase.INPUTS, "dueInputs",
            Phase.OUTPUTS, "dueOutputs",
            Phase.VERIFICATION, "dueVerification",
            Phase.VALIDATION, "dueValidation",
            Phase.RELEASE, "dueRelease",
            Phase.LAUNCH, "dueLaunch"));

    private final JdbcTemplate jdbc;
    private final AuditLog log;

    PlanDates(JdbcTemplate jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** When tasks of this phase are due; empty where no plan says so. */
    @Transactional(readOnly = true)
    public Optional<Instant> of(String feature, Phase phase) {
        if (phase == null || !FIELDS.containsKey(phase)) {
            return Optional.empty();
        }
        return jdbc
                .queryForList(
                        "SELECT due_at FROM trace_plan_due WHERE feature = ? AND phase = ?",
                        Long.class,
                        feature,
                        phase.name())
                .stream()
                .map(Instant::ofEpochMilli)
                .findFirst();
    }

    /** Keeps the dates of a plan that is issued in this transaction; a day that it does not name is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issued(String feature, Map<String, Object> plan) {
        jdbc.update("DELETE FROM trace_plan_due WHERE feature = ?", feature);
        FIELDS.forEach((phase, field) -> endOf(plan.get(field))
                .ifPresent(due -> jdbc.update(
                        "INSERT INTO trace_plan_due (feature, phase, due_at) VALUES (?, ?, ?)",
                        feature,
                        phase.name(),
                        due.toEpochMilli())));
    }

    /** The same of the plan as it was written last, where a task revised it as a row. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issued(String feature) {
        jdbc.query(
                        "SELECT r.content FROM trace_item i JOIN trace_revision r ON r.item_id = i.id"
                                + " WHERE i.feature = ? AND i.kind = 'PLAN' AND r.ended IS NULL",
                        (row, n) -> Fields.in(row.getString(1)),
                        feature)
                .forEach(plan -> issued(feature, plan));
    }

    /** Open tasks whose phase has another date in the plan than they have. */
    @Transactional(readOnly = true)
    public List<RecordTask> outdated(String feature) {
        return jdbc.query(
                RecordTasks.COLUMNS + "WHERE feature = ? AND closed IS NULL AND EXISTS (SELECT 1 FROM trace_plan_due p"
                        + " WHERE p.feature = trace_task.feature AND p.phase = trace_task.phase"
                        + " AND (trace_task.due_at IS NULL OR p.due_at <> trace_task.due_at)) ORDER BY created_at, id",
                (row, n) -> RecordTasks.task(row),
                feature);
    }

    /** Notes that a task is due on another day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(RecordTask task, Instant due, String actor) {
        Map<String, Object> data = task.dueAt() == null
                ? Map.of("to", due.toString())
                : Map.of("from", task.dueAt().toString(), "to", due.toString());
        log.append(
                NewEntry.of(task.feature(), actor, "TASK_DUE_MOVED", task.origin(), data),
                sequence -> {},
                sequence ->
                        jdbc.update("UPDATE trace_task SET due_at = ? WHERE id = ?", due.toEpochMilli(), task.id()));
    }

    private static Optional<Instant> endOf(Object day) {
        try {
            return day == null || day.toString().isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(day.toString())
                            .atTime(LocalTime.of(23, 59))
                            .toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
