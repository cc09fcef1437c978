package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.KindRights;
import org.designcontrol.trace.Phase;

/**
 * What a model says of one of its tasks, in extension properties: a new step needs no Java.
 *
 * @param kinds what may be written under it as rows
 * @param form the kind of document that its fields become; null: it leaves none
 * @param least how many rows of a kind the feature must have
 * @param columns the columns that rows of a kind must have
 * @param exitRules gap rules that must be clear
 * @param exitGate a gate that has to be open still, judged when the task completes; null: none
 * @param independentOf {@code authors}, or {@code process#activity,…}; null: anyone may
 * @param computed what the server works out and adds to the document; null: nothing
 * @param phase the phase of the feature while it is open; null: as the calling model says
 * @param differsByFeature whether another track or another market asks for other fields or rows
 * @param asked of which features it asks what it says here
 * @param unasked names of fields that it asks only of others: answered before, they are left out now
 */
record TaskModel(
        String number,
        String documentation,
        KindRights kinds,
        Kind form,
        List<TaskField> fields,
        Map<Kind, Least> least,
        Map<Kind, List<String>> columns,
        List<String> exitRules,
        Gate exitGate,
        List<DecisionField> decisions,
        String computed,
        String independentOf,
        Phase phase,
        String signatureMeaning,
        boolean differsByFeature,
        Asked asked,
        Set<String> unasked) {

    /**
     * The least number of rows.
     *
     * @param onlyIf {@code field:value/value} without which none is needed; null: always
     */
    record Least(int count, String onlyIf) {

        private static final String IF = " if ";

        static Least parse(String text) {
            String[] parts = text.split(IF, 2);
            return new Least(Integer.parseInt(parts[0].strip()), parts.length == 1 ? null : parts[1].strip());
        }

        /** What is needed as things are answered. */
        int now(Map<String, Object> values, Map<String, Object> decisions) {
            return onlyIf == null || TaskField.holds(onlyIf, values, decisions) ? count : 0;
        }
    }

    /** As it is for a feature of the full track in all markets. */
    static TaskModel of(Map<String, String> properties, String documentation) {
        return of(properties, documentation, Asked.inAllMarkets(Profile.FULL));
    }

    static TaskModel of(Map<String, String> properties, String documentation, Asked asked) {
        String track = asked.track();
        String form = properties.get("record.form");
        return new TaskModel(
                properties.get("task.number"),
                documentation,
                KindRights.parse(properties.get("record.kinds")),
                form == null ? null : Kind.named(form),
                TaskField.parse(properties.get("record.fields"), asked),
                least(properties.get("record.rows"), track),
                columns(properties.get("record.columns"), track),
                list(properties.get("exit.rules")),
                properties.get("exit.gate") == null ? null : Gate.valueOf(properties.get("exit.gate")),
                DecisionField.parse(properties.get("decision.fields")),
                properties.get("record.computed"),
                properties.get("independent.of"),
                properties.get("phase") == null ? null : Phase.valueOf(properties.get("phase")),
                properties.get("signature.meaning"),
                Market.matterTo(properties.get("record.fields"))
                        || Stream.of("record.fields", "record.rows", "record.columns")
                                .anyMatch(name -> Tracks.matterTo(properties.get(name))),
                asked,
                asked.without(properties.get("record.fields")));
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

    /** The fields that apply, as things are answered: what depends on a field that does not apply does not either. */
    List<TaskField> applicable(Map<String, Object> values, Map<String, Object> decisions) {
        return fields.stream()
                .filter(field -> applies(field, values, decisions))
                .toList();
    }

    private boolean applies(TaskField field, Map<String, Object> values, Map<String, Object> decisions) {
        return field.shown(values, decisions, name -> fields.stream()
                .filter(other -> other.name().equals(name))
                .allMatch(other -> applies(other, values, decisions)));
    }

    private static Map<Kind, Least> least(String property, String track) {
        Map<Kind, Least> least = new LinkedHashMap<>();
        for (String each : entries(property, track)) {
            String[] parts = each.split(">=", 2);
            least.put(Kind.named(parts[0].strip()), Least.parse(parts[1]));
        }
        return least;
    }

    private static Map<Kind, List<String>> columns(String property, String track) {
        Map<Kind, List<String>> columns = new LinkedHashMap<>();
        for (String each : entries(property, track)) {
            String[] parts = each.split(":", 2);
            columns.computeIfAbsent(Kind.named(parts[0].strip()), kind -> new ArrayList<>())
                    .addAll(list(parts[1]));
        }
        return columns;
    }

    private static List<String> entries(String property, String track) {
        return split(property, ";").stream()
                .filter(entry -> Tracks.ofEntry(entry).contains(track))
                .map(Tracks::bare)
                .toList();
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
