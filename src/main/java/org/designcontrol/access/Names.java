package org.designcontrol.access;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.designcontrol.audit.Refused;

/** Refuses ids and names that would not be safe to show, to sort or to put into an address. */
final class Names {

    private static final Pattern PERSON = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final Pattern PRODUCT = Pattern.compile("[A-Z][A-Z0-9-]{1,31}");
    private static final Pattern TASK = Pattern.compile("\\*|[A-Za-z0-9]{1,16}");
    /** The log uses it for jobs; Spring Security and the engine use the others for nobody and for administrators. */
    private static final Set<String> TAKEN = Set.of("system", "anonymous", "anonymoususer", Functions.ADMIN);

    private Names() {}

    static String person(String id) {
        if (id == null || !PERSON.matcher(id).matches() || TAKEN.contains(id)) {
            throw broken("id", "2 to 64 small letters, digits, dots, dashes; not a word that the system uses itself");
        }
        return id;
    }

    static String product(String key) {
        if (key == null || !PRODUCT.matcher(key).matches()) {
            throw broken("key", "2 to 32 capital letters, digits and dashes, beginning with a letter, such as OXI");
        }
        return key;
    }

    static String label(String field, String text, int most) {
        if (text == null
                || text.isBlank()
                || text.length() > most
                || text.chars().anyMatch(Character::isISOControl)) {
            throw broken(field, "1 to " + most + " characters on one line");
        }
        return text.strip();
    }

    static void dueDays(String task, Integer days) {
        if (task == null || !TASK.matcher(task).matches()) {
            throw broken("dueDays", "a task's number, such as T07, or * for all others; not: " + task);
        }
        if (days == null || days < 1 || days > 3650) {
            throw broken("dueDays", "1 to 3650 days for " + task);
        }
    }

    static Refused broken(String field, String reason) {
        return Refused.unprocessable(
                "Correct what is named and send it again.", List.of(Refused.Problem.of(field, reason)));
    }
}
