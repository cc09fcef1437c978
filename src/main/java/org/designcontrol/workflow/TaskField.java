package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A field of the document that a task leaves behind, from the model's {@code record.fields}:
 * {@code name|Label|type|rule|…}.
 *
 * @param type text, longtext, date, number, yesno, choice or choices
 * @param options of a choice; empty otherwise
 * @param min least number of characters, a run of blanks counting as one; 0: any
 * @param requiredIf {@code field:value/value} of another field or decision that makes it required; null: none
 * @param exceptIf {@code field:value/value} of another field or decision with which it need not be filled in; null: none
 * @param showIf {@code field:value/value} of another field or decision without which this one does not apply, or several
 *     such conditions with {@code and} or {@code or} between them; null: it always does
 * @param begins the name of what the record knows of it already ({@link Beginnings}); null: it begins empty
 * @param notBelow another field that holds the least this number may be; null: none
 * @param notAfter another field that holds the last day this day may be; null: none
 * @param like how a number of an authority is written; null: any text
 * @param least the least this number may be; null: any
 * @param help a plain sentence beside the field; null: none
 * @param clause what founds the question, for those who want to know; null: nobody said
 */
public record TaskField(
        String name,
        String label,
        String type,
        List<String> options,
        boolean required,
        int min,
        String requiredIf,
        String exceptIf,
        String showIf,
        String begins,
        String notBelow,
        String notAfter,
        NumberForm like,
        Integer least,
        String help,
        String clause) {

    /** Those that are asked of such a feature. */
    static List<TaskField> parse(String property, Asked asked) {
        return Asked.fields(property)
                .filter(asked::includes)
                .map(TaskField::one)
                .toList();
    }

    private static TaskField one(String text) {
        String[] parts = text.split("\\|");
        String[] type = parts[2].strip().split(":", 2);
        List<String> options = type.length == 1
                ? List.of()
                : Arrays.stream(type[1].split("/")).map(String::strip).toList();
        boolean required = false;
        int min = 0;
        String requiredIf = null;
        String exceptIf = null;
        String showIf = null;
        String begins = null;
        String notBelow = null;
        String notAfter = null;
        NumberForm like = null;
        Integer least = null;
        String help = null;
        String clause = null;
        for (int i = 3; i < parts.length; i++) {
            String rule = parts[i].strip();
            required |= rule.equals("required");
            if (rule.startsWith("min=")) {
                min = Integer.parseInt(rule.substring(4));
            } else if (rule.startsWith("requiredIf=")) {
                requiredIf = rule.substring(11);
            } else if (rule.startsWith("exceptIf=")) {
                exceptIf = rule.substring(9);
            } else if (rule.startsWith("showIf=")) {
                showIf = rule.substring(7);
            } else if (rule.startsWith("default=")) {
                begins = rule.substring(8);
            } else if (rule.startsWith("notBelow=")) {
                notBelow = rule.substring(9);
            } else if (rule.startsWith("notAfter=")) {
                notAfter = rule.substring(9);
            } else if (rule.startsWith("like=")) {
                like = NumberForm.named(rule.substring(5));
            } else if (rule.startsWith("least=")) {
                least = Integer.valueOf(rule.substring(6));
            } else if (rule.startsWith("help=")) {
                help = rule.substring(5);
            } else if (rule.startsWith("clause=")) {
                clause = rule.substring(7);
            }
        }
        return new TaskField(
                parts[0].strip(),
                parts[1].strip(),
                type[0],
                options,
                required,
                min,
                requiredIf,
                exceptIf,
                showIf,
                begins,
                notBelow,
                notAfter,
                like,
                least,
                help,
                clause);
    }

    /** What is wrong with the value, in words for the person; empty when nothing is. */
    List<String> objections(Map<String, Object> values, Map<String, Object> decisions) {
        List<String> objections = new ArrayList<>();
        Object value = values.get(name);
        String text = value == null ? "" : String.valueOf(value).strip();
        boolean blank = text.isEmpty() || value instanceof List<?> list && list.isEmpty();
        if (blank) {
            if (isRequired(values, decisions)) {
                objections.add(label + (label.endsWith("?") ? " Answer it." : ": fill it in."));
            }
            return objections;
        }
        int length = Facts.length(text);
        if (length < min) {
            objections.add(label + ": at least " + min + " characters, now " + length + ".");
        }
        if (!options.isEmpty()
                && !(value instanceof List<?> list ? options.containsAll(list) : options.contains(text))) {
            objections.add(label + ": choose from " + options + ".");
        }
        if (type.equals("number") && !isNumber(text)) {
            objections.add(label + ": give a number.");
        } else if (notBelow != null && isNumber(values.get(notBelow)) && number(text) < number(values.get(notBelow))) {
            objections.add(label + ": at least " + values.get(notBelow) + ", now " + text + ".");
        } else if (least != null && number(text) < least) {
            objections.add(label + ": at least " + least + ", now " + text + ".");
        }
        if (type.equals("date") && !isDay(text)) {
            objections.add(label + ": give a day, such as 2026-11-22.");
        } else if (notAfter != null && isDay(values.get(notAfter)) && text.compareTo(day(values.get(notAfter))) > 0) {
            objections.add(label + ": not after " + day(values.get(notAfter)) + ", now " + text + ".");
        }
        if (like != null && like.objection(text) != null) {
            objections.add(label + ": " + like.objection(text));
        }
        return objections;
    }

    private static boolean isNumber(Object value) {
        return value != null && String.valueOf(value).strip().matches("-?\\d+([.,]\\d+)?");
    }

    private static boolean isDay(Object value) {
        return value != null && day(value).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private static String day(Object value) {
        return String.valueOf(value).strip();
    }

    private static double number(Object value) {
        return Double.parseDouble(String.valueOf(value).strip().replace(',', '.'));
    }

    /** Whether its conditions are met; {@code applies} says whether the field that a condition names applies itself. */
    boolean shown(Map<String, Object> values, Map<String, Object> decisions, Predicate<String> applies) {
        return showIf == null
                || Arrays.stream(showIf.split(" or (?=\\w+:)"))
                        .anyMatch(all -> Arrays.stream(all.split(" and (?=\\w+:)"))
                                .allMatch(condition -> holds(condition, values, decisions)
                                        && applies.test(condition.split(":", 2)[0])));
    }

    private boolean isRequired(Map<String, Object> values, Map<String, Object> decisions) {
        boolean excepted = exceptIf != null && holds(exceptIf, values, decisions);
        return required && !excepted || requiredIf != null && holds(requiredIf, values, decisions);
    }

    /** Whether a condition {@code name:value/value} is met by what is answered or decided. */
    static boolean holds(String condition, Map<String, Object> values, Map<String, Object> decisions) {
        String[] parts = condition.split(":", 2);
        Object other = decisions.containsKey(parts[0]) ? decisions.get(parts[0]) : values.get(parts[0]);
        List<String> now = other instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of(Boolean.TRUE.equals(other) ? "yes" : String.valueOf(other));
        return Arrays.stream(parts[1].split("/")).anyMatch(now::contains);
    }
}
