package org.designcontrol.workflow;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * What a task demands before it is completed, as the server reads its model.
 *
 * @param task its number; a dash: it is beside the lifecycle
 * @param asks a field of its document, a number of rows, a column of a kind, a decision, a gap rule
 * @param when in words
 */
record Demand(String task, String name, String asks, String of, String when) {

    private static final List<String> TRACKS = List.of("light", "standard", Profile.FULL);

    /** All but the gap rules. */
    static Set<Demand> ofTheModels() throws IOException {
        Set<Demand> demands = new LinkedHashSet<>();
        FormsTest.tasks().forEach(task -> {
            TaskModel full = full(task);
            full.fields().stream()
                    .filter(field -> field.required() || field.requiredIf() != null)
                    .forEach(field -> demands.add(of(task, "field", field.name(), when(task, field))));
            for (String track : TRACKS) {
                TaskModel model = asked(task, track, EnumSet.allOf(Market.class));
                model.least()
                        .forEach((kind, least) -> demands.add(of(
                                task,
                                "rows",
                                kind.name(),
                                words(
                                        "at least " + least.count(),
                                        onTracks(task, each -> each.least().containsKey(kind)),
                                        ifs(least.onlyIf())))));
                model.columns()
                        .forEach((kind, columns) -> columns.forEach(column -> demands.add(
                                of(task, "column", kind + "." + column, words(onTracks(task, each -> each.columns()
                                        .getOrDefault(kind, List.of())
                                        .contains(column)))))));
            }
            full.decisions().stream()
                    .filter(DecisionField::required)
                    .forEach(each -> demands.add(of(task, "decision", each.name(), "always")));
        });
        return demands;
    }

    private static String when(UserTask task, TaskField field) {
        List<String> markets = Arrays.stream(Market.values())
                .filter(market -> has(asked(task, Profile.FULL, EnumSet.of(market)), field))
                .map(market -> market.word)
                .toList();
        return words(
                markets.size() == Market.values().length ? null : "for " + String.join(" and ", markets),
                onTracks(task, model -> has(model, field)),
                ifs(field.showIf()),
                ifs(field.requiredIf()),
                field.exceptIf() == null
                        ? null
                        : "unless" + ifs(field.exceptIf()).substring(2),
                field.min() == 0 ? null : "at least " + field.min() + " characters");
    }

    private static boolean has(TaskModel model, TaskField field) {
        return model.fields().stream().anyMatch(each -> each.name().equals(field.name()));
    }

    private static String onTracks(UserTask task, Function<TaskModel, Boolean> asks) {
        List<String> tracks = TRACKS.stream()
                .filter(track -> asks.apply(asked(task, track, EnumSet.allOf(Market.class))))
                .toList();
        return tracks.equals(TRACKS) ? null : "on " + String.join(" and ", tracks);
    }

    private static String ifs(String condition) {
        return condition == null
                ? null
                : "if "
                        + Arrays.stream(condition.split(" or (?=\\w+:)"))
                                .map(all -> Arrays.stream(all.split(" and (?=\\w+:)"))
                                        .map(each -> each.split(":", 2))
                                        .map(each -> each[0] + " is " + each[1].replace("/", " or "))
                                        .collect(Collectors.joining(" and ")))
                                .collect(Collectors.joining(", or "));
    }

    private static String words(String... parts) {
        String words = Arrays.stream(parts).filter(part -> part != null).collect(Collectors.joining("; "));
        return words.isEmpty() ? "always" : words;
    }

    static Demand of(UserTask task, String asks, String of, String when) {
        String number = full(task).number();
        return new Demand(number == null ? "-" : number, task.getName(), asks, of, when);
    }

    static TaskModel full(UserTask task) {
        return asked(task, Profile.FULL, EnumSet.allOf(Market.class));
    }

    private static TaskModel asked(UserTask task, String track, Set<Market> markets) {
        Map<String, String> properties = new LinkedHashMap<>();
        task.getExtensionElements().getElementsQuery().list().stream()
                .flatMap(each -> each.getChildElementsByType(CamundaProperty.class).stream())
                .forEach(each -> properties.put(each.getCamundaName(), each.getCamundaValue()));
        return TaskModel.of(properties, "", new Asked(track, markets));
    }
}
