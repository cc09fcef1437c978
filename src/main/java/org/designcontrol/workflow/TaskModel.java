package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.KindRights;

/**
 * What a model says of one of its tasks, in extension properties: a new step needs no Java.
 *
 * @param kinds what may be written under it as rows
 * @param form the kind of document that its fields become; null: it leaves none
 * @param least the least number of rows of a kind that the feature must have
 * @param columns the columns that rows of a kind must have
 * @param exitRules gap rules that must be clear
 * @param independentOf {@code authors}, or {@code process#activity}; null: anyone may
 * @param phase the phase of the feature while it is open; null: as the calling model says
 */
record TaskModel(
        String number,
        String documentation,
        KindRights kinds,
        Kind form,
        List<TaskField> fields,
        Map<Kind, Integer> least,
        Map<Kind, List<String>> columns,
        List<String> exitRules,
        List<DecisionField> decisions,
        String independentOf,
        String phase,
        String signatureMeaning) {

    static TaskModel of(Map<String, String> properties, String documentation) {
        String form = properties.get("record.form");
        return new TaskModel(
                properties.get("task.number"),
                documentation,
                KindRights.parse(properties.get("record.kinds")),
                form == null ? null : Kind.named(form),
                TaskField.parse(properties.get("record.fields")),
                least(properties.get("record.rows")),
                columns(properties.get("record.columns")),
                list(properties.get("exit.rules")),
                DecisionField.parse(properties.get("decision.fields")),
                properties.get("independent.of"),
                properties.get("phase"),
                properties.get("signature.meaning"));
    }

    /** What the record lets the task write: its rows, and its own document. */
    KindRights rights() {
        if (form == null) {
            return kinds;
        }
        Set<Kind> all = EnumSet.of(form);
        all.addAll(kinds.kinds());
        return new KindRights(all, kinds.mayDecideDeviations());
    }

    private static Map<Kind, Integer> least(String property) {
        Map<Kind, Integer> least = new LinkedHashMap<>();
        for (String each : split(property, ";")) {
            String[] parts = each.split(">=");
            least.put(Kind.named(parts[0].strip()), Integer.parseInt(parts[1].strip()));
        }
        return least;
    }

    private static Map<Kind, List<String>> columns(String property) {
        Map<Kind, List<String>> columns = new LinkedHashMap<>();
        for (String each : split(property, ";")) {
            String[] parts = each.split(":", 2);
            columns.put(Kind.named(parts[0].strip()), list(parts[1]));
        }
        return columns;
    }

    private static List<String> list(String property) {
        return new ArrayList<>(split(property, ","));
    }

    private static List<String> split(String property, String separator) {
        return property == null
                ? List.of()
                : Arrays.stream(property.split(separator))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }
}
