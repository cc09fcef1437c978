package org.designcontrol.workflow;

import java.util.List;
import org.designcontrol.trace.Graph;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Row;

/** The tasks of users in a record, and which of them are critical: of which nobody says no. */
final class UseTasks {

    /** The answer of the table about usability that a task does serious harm. */
    private static final String SUMMATIVE = "SUMMATIVE";

    private UseTasks() {}

    /** Whether a classification in the record says that some task is critical. */
    static boolean summative(Graph record) {
        return record.rows()
                .filter(row -> row.kind() == Kind.CLASSIFICATION)
                .anyMatch(row -> Facts.list(row.fields().get("usability")).contains(SUMMATIVE));
    }

    static List<Row> critical(Graph record) {
        return record.rows()
                .filter(row -> row.kind() == Kind.USE_TASK)
                .filter(row -> !"no".equals(Facts.word(row.fields().get("critical"))))
                .toList();
    }
}
