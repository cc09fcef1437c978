package org.designcontrol.workflow;

import java.util.Arrays;
import java.util.List;

/**
 * A process variable that the completion of a task may carry, from the model's {@code decision.fields}.
 *
 * @param options the values it may have; empty: any text
 */
public record DecisionField(String name, List<String> options, boolean required) {

    private static final String TASK_NUMBERS = "T\\d{2}[a-z]?(,T\\d{2}[a-z]?)*";

    static List<DecisionField> parse(String property) {
        if (property == null || property.isBlank()) {
            return List.of();
        }
        return Arrays.stream(property.split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(DecisionField::one)
                .toList();
    }

    private static DecisionField one(String text) {
        String[] parts = text.split("=", 2);
        // 'outcome!=A/B' splits at its equals sign and leaves the mark at the name.
        boolean required = parts[0].endsWith("!");
        String name = required ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
        List<String> options = parts[1].equals("text") ? List.of() : List.of(parts[1].split("/"));
        return new DecisionField(name, options, required);
    }

    /** What is wrong with the value, in words for the person; null when nothing is. */
    String objection(Object value) {
        String text = value == null ? "" : String.valueOf(value).strip();
        if (text.isEmpty()) {
            return required ? "Decide: one of " + options + "." : null;
        }
        if (!options.isEmpty() && !options.contains(text)) {
            return "\"" + text + "\" is none of " + options + ".";
        }
        if (name.equals(DesignReview.REWORK_TASKS.name()) && !text.matches(TASK_NUMBERS)) {
            return "Name the tasks to do again by their numbers, such as T07,T09.";
        }
        return null;
    }
}
