package org.designcontrol.trace;

import java.util.List;
import java.util.Optional;
import org.designcontrol.audit.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ideas that somebody is typing into the start form. Their text stays out of the engine: the form submits the id, and
 * the start of the process makes a feature of it.
 */
@Component
@Transactional
public class Ideas {

    private final JdbcTemplate jdbc;

    Ideas(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps an idea, over what its author kept before.
     *
     * @throws Refused 422 when it is incomplete, 409 when it is a feature already, 403 when it is somebody else's
     */
    public void save(String id, Idea idea, String person) {
        idea.requireComplete();
        requireOpen(id, person);
        int updated = jdbc.update(
                "UPDATE trace_idea SET product = ?, title = ?, problem = ?, for_whom = ? WHERE id = ?",
                idea.product(),
                idea.title(),
                idea.problem(),
                idea.forWhom(),
                id);
        if (updated == 0) {
            jdbc.update(
                    "INSERT INTO trace_idea (id, product, title, problem, for_whom, author) VALUES (?, ?, ?, ?, ?, ?)",
                    id,
                    idea.product(),
                    idea.title(),
                    idea.problem(),
                    idea.forWhom(),
                    person);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Idea> find(String id) {
        return jdbc
                .query(
                        "SELECT product, title, problem, for_whom FROM trace_idea WHERE id = ?",
                        (row, n) -> new Idea(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        id)
                .stream()
                .findFirst();
    }

    /** The key of the feature that came of it; empty while none did. */
    @Transactional(readOnly = true)
    public Optional<String> featureOf(String id) {
        return jdbc.queryForList("SELECT feature FROM trace_idea WHERE id = ?", String.class, id).stream()
                .filter(feature -> feature != null)
                .findFirst();
    }

    /** Notes the feature that came of it; an idea starts one feature only. */
    public void started(String id, String feature, String person) {
        requireOpen(id, person);
        jdbc.update("UPDATE trace_idea SET feature = ? WHERE id = ? AND feature IS NULL", feature, id);
    }

    private void requireOpen(String id, String person) {
        List<String[]> found = jdbc.query(
                "SELECT author, feature FROM trace_idea WHERE id = ?",
                (row, n) -> new String[] {row.getString(1), row.getString(2)},
                id);
        for (String[] idea : found) {
            if (!idea[0].equals(person)) {
                throw Refused.forbidden("This idea is being written by " + idea[0] + ".");
            }
            if (idea[1] != null) {
                throw Refused.conflict("This idea has become " + idea[1] + " already.");
            }
        }
    }
}
