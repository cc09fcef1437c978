package org.designcontrol.trace;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of a feature's lifecycle is done, read from the record: a task is done until a review sends it back, a gate
 * stands until a task in front of it is done again (ADR 11).
 */
@Component
@Transactional(readOnly = true)
public class Progress {

    /** Asked for in this transaction, and so later than anything that has a number. */
    private static final long NOW = Long.MAX_VALUE;

    private final JdbcTemplate jdbc;

    Progress(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers of the tasks that were completed and not sent back since. */
    public Set<String> done(String feature) {
        Map<String, Long> asked = asked(feature);
        Map<String, Long> closed = closed(feature);
        return closed.keySet().stream()
                .filter(number -> closed.get(number) > asked.getOrDefault(number, 0L))
                .collect(Collectors.toSet());
    }

    /** Numbers of the tasks that a review sent back and that were not completed since. */
    public Set<String> sentBack(String feature) {
        Map<String, Long> asked = asked(feature);
        Map<String, Long> closed = closed(feature);
        return asked.keySet().stream()
                .filter(number -> closed.getOrDefault(number, 0L) <= asked.get(number))
                .collect(Collectors.toSet());
    }

    /** The task in which it was decided last that this one is done again; empty when it is not owed. */
    public Optional<String> sentBackIn(String feature, String number) {
        return sentBack(feature).contains(number)
                ? jdbc
                        .queryForList(
                                "SELECT decided_in FROM trace_rework WHERE feature = ? AND number = ?"
                                        + " AND asked IS NOT NULL ORDER BY asked DESC",
                                String.class,
                                feature,
                                number)
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    /** Whether this task was ever asked for again by a decision whose name begins like this. */
    boolean wasAskedBy(String feature, String number, String beginning) {
        Integer asked = jdbc.queryForObject(
                "SELECT COUNT(*) FROM trace_rework WHERE feature = ? AND number = ? AND decided_in LIKE ?",
                Integer.class,
                feature,
                number,
                beginning + "%");
        return asked != null && asked > 0;
    }

    /** When a task of each number was asked for again last. */
    private Map<String, Long> asked(String feature) {
        Map<String, Long> asked = new HashMap<>();
        jdbc.query(
                "SELECT number, MAX(COALESCE(asked, ?)) FROM trace_rework WHERE feature = ? GROUP BY number",
                row -> {
                    asked.put(row.getString(1), row.getLong(2));
                },
                NOW,
                feature);
        return asked;
    }

    /** When a task of each number was completed last. */
    private Map<String, Long> closed(String feature) {
        Map<String, Long> closed = new HashMap<>();
        jdbc.query(
                "SELECT number, MAX(closed) FROM trace_task WHERE feature = ? AND outcome = 'COMPLETED'"
                        + " AND number IS NOT NULL AND phase IS NOT NULL GROUP BY number",
                row -> {
                    closed.put(row.getString(1), row.getLong(2));
                },
                feature);
        return closed;
    }

    /** Whether the gate was passed, and no task in front of it was completed after what it approved. */
    public boolean stands(String feature, Gate gate) {
        Long candidate = jdbc.queryForObject(
                "SELECT MAX(candidate) FROM trace_baseline WHERE feature = ? AND gate = ?",
                Long.class,
                feature,
                gate.name());
        if (candidate == null) {
            return false;
        }
        List<String> judged = gate.judges().stream().map(Phase::name).toList();
        Object[] parameters =
                Stream.concat(Stream.of(feature, candidate), judged.stream()).toArray();
        Integer later = jdbc.queryForObject(
                "SELECT COUNT(*) FROM trace_task WHERE feature = ? AND outcome = 'COMPLETED' AND closed > ?"
                        + " AND phase IN (" + String.join(",", Collections.nCopies(judged.size(), "?")) + ")",
                Integer.class,
                parameters);
        return later != null && later == 0;
    }

    /** Whether the gate stands, and nothing in front of it was sent back since and is still to be done again. */
    public boolean isBehind(String feature, Gate gate) {
        return stands(feature, gate) && owed(feature).stream().noneMatch(gate::isBehind);
    }

    /** The phases of the tasks that were sent back and not done again yet. */
    private Set<Phase> owed(String feature) {
        Set<String> sentBack = sentBack(feature);
        Set<Phase> owed = EnumSet.noneOf(Phase.class);
        if (!sentBack.isEmpty()) {
            jdbc.query(
                    "SELECT DISTINCT number, phase FROM trace_task WHERE feature = ? AND number IS NOT NULL"
                            + " AND phase IS NOT NULL",
                    row -> {
                        if (sentBack.contains(row.getString(1))) {
                            owed.add(Phase.valueOf(row.getString(2)));
                        }
                    },
                    feature);
        }
        return owed;
    }

    /** Notes, at once, that these tasks are to be done again; the model goes on in the same transaction. */
    void sendBack(String feature, Collection<String> numbers, String decidedIn) {
        numbers.forEach(number -> jdbc.update(
                "INSERT INTO trace_rework (feature, number, decided_in) VALUES (?, ?, ?)", feature, number, decidedIn));
    }

    void sentBack(String decidedIn, long sequence) {
        jdbc.update("UPDATE trace_rework SET asked = ? WHERE decided_in = ?", sequence, decidedIn);
    }
}
