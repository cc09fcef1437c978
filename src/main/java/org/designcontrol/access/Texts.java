package org.designcontrol.access;

import java.util.List;
import org.designcontrol.audit.Refused.Problem;

/** What people write beside a record: why, or where the proof lies. */
final class Texts {

    private Texts() {}

    static String required(String field, String text, int most) {
        if (text == null || text.isBlank() || text.length() > most) {
            throw Names.broken(field, "1 to " + most + " characters");
        }
        return text.strip();
    }

    static String optional(String field, String text, int most, List<Problem> problems) {
        if (text != null && text.length() > most) {
            problems.add(Problem.of(field, "At most " + most + " characters."));
        }
        return text == null || text.isBlank() ? null : text.strip();
    }
}
