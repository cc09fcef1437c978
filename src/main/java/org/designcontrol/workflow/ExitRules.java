package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Gap;
import org.designcontrol.trace.Gaps;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Graph;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.Row;
import org.springframework.stereotype.Component;

/** What must be true before a task is completed. All of it is looked at, so that people are told everything at once. */
@Component
class ExitRules {

    /**
     * A gap rule of the task and what breaks it.
     *
     * @param clear whether nothing holds the task: a Major gap for which a deviation is asked does not
     */
    record RuleState(String rule, String severity, String sentence, boolean clear, List<Gap> gaps) {}

    private final TaskGround ground;
    private final Gaps gaps;
    private final ExitGate exitGate;
    private final RecordTasks tasks;
    private final AuditLog log;

    ExitRules(TaskGround ground, Gaps gaps, ExitGate exitGate, RecordTasks tasks, AuditLog log) {
        this.ground = ground;
        this.tasks = tasks;
        this.gaps = gaps;
        this.exitGate = exitGate;
        this.log = log;
    }

    /** The task's gap rules, each with its gaps now, working rows included. */
    List<RuleState> states(TaskModel model, Feature feature) {
        if (model.exitRules().isEmpty()) {
            return exitGate.states(model, feature);
        }
        AsOf now = log.head();
        return states(model, ground.of(model, feature, now), now);
    }

    /** Fields and rows that are still missing. */
    List<Problem> missing(
            String taskId,
            TaskModel model,
            Feature feature,
            Map<String, Object> fields,
            Map<String, Object> decisions) {
        Graph graph = needsRows(model) ? ground.of(model, feature, log.head()) : null;
        List<Problem> missing = missing(taskId, model, feature, graph, fields, decisions);
        missing.addAll(exitGate.unsettled(model, feature));
        return missing;
    }

    /** Everything that keeps the task from being completed. Locks every feature that it answers for. */
    List<Problem> broken(
            String taskId,
            TaskModel model,
            Feature feature,
            Map<String, Object> fields,
            Map<String, Object> decisions) {
        features(model, feature).forEach(log::lock);
        boolean needsGraph = needsRows(model) || !model.exitRules().isEmpty();
        AsOf now = needsGraph ? log.head() : null;
        Graph graph = needsGraph ? ground.of(model, feature, now) : null;
        List<Problem> broken = new ArrayList<>(missing(taskId, model, feature, graph, fields, decisions));
        broken.addAll(exitGate.objections(model, feature, decisions));
        if (!model.exitRules().isEmpty()) {
            states(model, graph, now).stream()
                    .filter(state -> !state.clear())
                    .flatMap(state -> state.gaps().stream())
                    .filter(Gap::holdsTask)
                    .forEach(gap -> broken.add(
                            new Problem(null, gap.item(), null, gap.rule(), gap.sentence() + " " + gap.clears())));
        }
        return broken;
    }

    private static boolean needsRows(TaskModel model) {
        return !model.least().isEmpty() || !model.columns().isEmpty();
    }

    /** The features that the task is about: one, or all that its release took. */
    List<String> features(TaskModel model, Feature feature) {
        return ground.features(model, feature);
    }

    /** The features that an open task is about; at a gate those that it judges. */
    List<String> features(OpenTasks.OpenTask task, Feature feature) {
        return task.gate() == null
                ? features(task.model(), feature)
                : ground.atGate(Gate.valueOf(task.gate()), feature).stream()
                        .map(Feature::key)
                        .toList();
    }

    private List<RuleState> states(TaskModel model, Graph graph, AsOf now) {
        Map<String, List<Gap>> found = gaps
                .now(graph, now, rule -> model.exitRules().contains(rule.id()))
                .stream()
                .collect(Collectors.groupingBy(Gap::rule, LinkedHashMap::new, Collectors.toList()));
        return model.exitRules().stream()
                .map(rule -> {
                    List<Gap> of = found.getOrDefault(rule, List.of());
                    String severity = of.isEmpty() ? null : of.get(0).severity().name();
                    boolean clear = of.stream().noneMatch(Gap::holdsTask);
                    String sentence =
                            of.isEmpty() ? "Nothing is missing." : of.get(0).clears();
                    return new RuleState(rule, severity, sentence, clear, of);
                })
                .toList();
    }

    private List<Problem> missing(
            String taskId,
            TaskModel model,
            Feature feature,
            Graph graph,
            Map<String, Object> fields,
            Map<String, Object> decisions) {
        List<Problem> missing = new ArrayList<>();
        for (TaskField field : model.applicable(fields, decisions)) {
            field.objections(fields, decisions)
                    .forEach(reason -> missing.add(new Problem(null, null, field.name(), null, reason)));
        }
        model.least().forEach((kind, rows) -> {
            int least = rows.now(fields, decisions);
            long count = graph.rows().filter(row -> row.kind() == kind).count();
            if (count < least) {
                missing.add(new Problem(
                        null,
                        null,
                        kind.name(),
                        null,
                        "At least " + least + " " + words(kind) + " needed, now " + count + "."));
            }
        });
        if (!model.columns().isEmpty()) {
            missing.addAll(missingColumns(taskId, model, feature, graph));
        }
        return missing;
    }

    /** Rows of a task that somebody else has open are theirs to finish: parallel tasks do not hold each other up. */
    private List<Problem> missingColumns(String taskId, TaskModel model, Feature feature, Graph graph) {
        List<Row> working = graph.rows()
                .filter(row -> row.issued() == null && model.columns().containsKey(row.kind()))
                .toList();
        boolean allOwn = working.stream().allMatch(row -> row.taskId().equals(taskId));
        Set<String> elsewhere = allOwn ? Set.of() : openElsewhere(taskId, feature);
        List<Problem> missing = new ArrayList<>();
        model.columns().forEach((kind, columns) -> working.stream()
                .filter(row -> row.kind() == kind && !elsewhere.contains(row.taskId()))
                .forEach(row -> missingColumns(row, columns, missing)));
        return missing;
    }

    private Set<String> openElsewhere(String taskId, Feature feature) {
        return tasks.openOf(feature.key()).stream()
                .map(RecordTask::id)
                .filter(id -> !id.equals(taskId))
                .collect(Collectors.toSet());
    }

    private static void missingColumns(Row row, List<String> columns, List<Problem> missing) {
        Map<String, Object> fields = row.fields();
        for (String column : columns) {
            Object value = fields.get(column);
            if (value == null || value instanceof String text && text.isBlank()) {
                missing.add(new Problem(null, row.key(), column, null, row.key() + ": fill in " + column + "."));
            }
        }
    }

    private static String words(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
