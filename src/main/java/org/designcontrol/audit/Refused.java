package org.designcontrol.audit;

import java.util.List;

/**
 * The one way in which any room says no: an HTTP status, a short title, a sentence of what to do, and every single
 * problem that was found. It lives in the lowest room so that all others can throw it.
 */
public class Refused extends RuntimeException {

    private final int status;
    private final String title;
    private final String detail;
    private final List<Problem> problems;

    public Refused(int status, String title, String detail, List<Problem> problems) {
        super(message(title, detail, problems));
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.problems = List.copyOf(problems);
    }

    public static Refused notFound(String detail) {
        return new Refused(404, "Not found", detail, List.of());
    }

    public static Refused conflict(String detail) {
        return new Refused(409, "The state forbids it", detail, List.of());
    }

    public static Refused unprocessable(String detail, List<Problem> problems) {
        return new Refused(422, "The content is broken", detail, problems);
    }

    public static Refused forbidden(String detail) {
        return new Refused(403, "Not allowed", detail, List.of());
    }

    public static Refused tooLarge(String detail) {
        return new Refused(413, "Too large", detail, List.of());
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    public List<Problem> problems() {
        return problems;
    }

    // Tasklist shows the message of an exception as it is, so the message carries every problem, a line each.
    private static String message(String title, String detail, List<Problem> problems) {
        StringBuilder text = new StringBuilder(detail == null ? title : detail);
        problems.forEach(problem -> text.append('\n').append(problem.sentence()));
        return text.toString();
    }

    /** One thing that is wrong, as near to its place as is known; row counts as a person counts the file's rows. */
    public record Problem(Integer row, String item, String field, String rule, String reason) {

        public static Problem of(String field, String reason) {
            return new Problem(null, null, field, null, reason);
        }

        public static Problem at(int row, String field, String reason) {
            return new Problem(row, null, field, null, reason);
        }

        String sentence() {
            StringBuilder text = new StringBuilder();
            if (row != null) text.append("Row ").append(row).append(", ");
            if (item != null) text.append(item).append(", ");
            if (field != null) text.append(field).append(", ");
            if (rule != null) text.append(rule).append(", ");
            if (!text.isEmpty()) text.replace(text.length() - 2, text.length(), ": ");
            return text.append(reason).toString();
        }
    }
}
