package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.Baseline;
import org.designcontrol.trace.Changes;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Gates;
import org.designcontrol.trace.Graph;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.Row;
import org.designcontrol.trace.View;
import org.springframework.stereotype.Component;

/** What a reviewer has to look at: at a gate, what changed since the last baseline; in a revision, what it changed. */
@Component
class TaskChanges {

    private final OpenTasks open;
    private final Features features;
    private final Gates gates;
    private final RecordReader reader;
    private final RecordTasks tasks;
    private final Changes changes;
    private final TaskGround ground;
    private final AuditLog log;

    TaskChanges(
            OpenTasks open,
            Features features,
            Gates gates,
            RecordReader reader,
            RecordTasks tasks,
            Changes changes,
            TaskGround ground,
            AuditLog log) {
        this.open = open;
        this.features = features;
        this.gates = gates;
        this.reader = reader;
        this.tasks = tasks;
        this.changes = changes;
        this.ground = ground;
        this.log = log;
    }

    /**
     * {@code since} names the gate of the last baseline; both it and {@code changes} are missing where there is none. At a
     * gate of several features they stand in {@code features}, of each of them, with its own last gate.
     */
    Map<String, Object> of(RecordTask task) {
        Feature feature = features.require(task.feature());
        Map<String, Object> answer = new LinkedHashMap<>();
        if (task.origin().modelKey().equals(Revision.KEY)) {
            answer.put("changes", ofRevision(feature, task.origin().instanceId()));
        } else if (task.origin().modelKey().equals(DesignReview.KEY)) {
            atGate(feature, open.require(task.id()), answer);
        }
        return answer;
    }

    private Changes.Delta ofRevision(Feature feature, String instance) {
        AsOf begin = tasks.begin(instance);
        AsOf now = log.head();
        Set<String> touched = tasks.touched(instance);
        return changes.between(
                reader.feature(feature, begin, View.WORKING),
                begin,
                reader.feature(feature, now, View.WORKING),
                now,
                touched::contains);
    }

    private void atGate(Feature feature, OpenTasks.OpenTask task, Map<String, Object> answer) {
        AsOf candidate = new AsOf(task.candidate());
        List<Feature> together = ground.atGate(Gate.valueOf(task.gate()), feature);
        if (together.size() == 1) {
            answer.putAll(since(feature, candidate));
            return;
        }
        answer.put(
                "features",
                together.stream()
                        .map(each -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("feature", Map.of("key", each.key(), "title", each.title()));
                            one.putAll(since(each, candidate));
                            return one;
                        })
                        .toList());
    }

    private Map<String, Object> since(Feature feature, AsOf candidate) {
        List<Baseline> before = gates.baselines(feature, candidate);
        if (before.isEmpty()) {
            return Map.of();
        }
        Baseline last = before.get(before.size() - 1);
        AsOf from = new AsOf(last.candidate());
        Graph then = reader.feature(feature, from, View.ISSUED);
        Graph now = reader.feature(feature, candidate, View.ISSUED);
        // The reviews of the last gate were written about its candidate, and so after it.
        return Map.of(
                "since",
                last.gate(),
                "changes",
                changes.between(then, from, now, candidate, key -> !isReview(now.any(key))));
    }

    private static boolean isReview(Row row) {
        return row != null && row.kind() == Kind.REVIEW;
    }
}
