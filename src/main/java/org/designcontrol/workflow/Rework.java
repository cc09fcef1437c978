package org.designcontrol.workflow;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.FollowUps;
import org.designcontrol.trace.Gap;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Gates;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.Row;
import org.designcontrol.trace.SentBack;
import org.designcontrol.trace.View;
import org.springframework.stereotype.Component;

/**
 * Of which features of a release work is sent back: those that the person names; where nobody named any, those that keep
 * the gate shut or that somebody worries about; where there is none, or somebody blocked, all (ADR 14).
 */
@Component
class Rework {

    private static final String NAMED = DesignReview.REWORK_FEATURES.name();

    private final Step step;
    private final Gates gates;
    private final FollowUps followUps;
    private final RecordReader reader;
    private final LifecycleTasks lifecycle;
    private final RecordTasks tasks;
    private final AuditLog log;
    private final ReopenedHold reopened;

    Rework(
            Step step,
            Gates gates,
            FollowUps followUps,
            RecordReader reader,
            LifecycleTasks lifecycle,
            RecordTasks tasks,
            AuditLog log,
            ReopenedHold reopened) {
        this.reopened = reopened;
        this.step = step;
        this.gates = gates;
        this.followUps = followUps;
        this.reader = reader;
        this.lifecycle = lifecycle;
        this.tasks = tasks;
        this.log = log;
    }

    /** Adds the features to a decision that sends back and names none, so that the record says which they were. */
    void name(DelegateTask task, Map<String, Object> decisions) {
        List<Feature> together = step.features(task);
        boolean named = decisions.get(NAMED) instanceof String text && !text.isBlank();
        if (together.size() > 1 && !named) {
            decisions.put(
                    NAMED,
                    String.join(
                            ",",
                            proposed(
                                    together,
                                    task.getProcessInstanceId(),
                                    DesignReview.GATE.in(task),
                                    DesignReview.CANDIDATE.in(task))));
        }
    }

    SentBack of(DelegateTask task, List<String> numbers, Map<String, Object> decisions) {
        List<String> features = named(decisions);
        Set<String> ofRelease = lifecycle.of(task.getProcessDefinitionId()).values().stream()
                .filter(each -> ReleasePhase.PHASES.contains(each.phase().name()))
                .map(LifecycleTasks.Numbered::number)
                .collect(Collectors.toSet());
        return new SentBack(
                features.isEmpty()
                        ? step.features(task).stream().map(Feature::key).toList()
                        : features,
                numbers,
                numbers.stream().filter(ofRelease::contains).toList());
    }

    List<Problem> objections(DelegateTask task, Map<String, Object> decisions) {
        List<String> there = step.features(task).stream().map(Feature::key).toList();
        return named(decisions).stream()
                .filter(key -> !there.contains(key))
                .map(key -> Problem.of(NAMED, key + " is not decided about here. There are " + there + "."))
                .toList();
    }

    /**
     * All of them where somebody blocked the candidate, since a word against it names no feature, and where what keeps the
     * gate shut lies in none of them.
     *
     * @param instance of the review
     * @param gate that is reviewed; null outside a review, where what holds the launch counts
     * @param candidate that is reviewed; null: the record as it is
     */
    List<String> proposed(List<Feature> together, String instance, String gate, Long candidate) {
        List<String> all = together.stream().map(Feature::key).toList();
        if (candidate != null && blocked(instance, candidate)) {
            return all;
        }
        Set<String> about = homes(together, gate, candidate);
        for (String each : all) {
            if (!followUps.unanswered(each).isEmpty()
                    || !followUps.underWay(each).isEmpty()) {
                about.add(each);
            }
        }
        together.stream().filter(reopened::holds).map(Feature::key).forEach(about::add);
        return about.isEmpty() || !all.containsAll(about)
                ? all
                : all.stream().filter(about::contains).toList();
    }

    /** Whether somebody who reviewed this candidate has a word against it. */
    boolean blocked(String instance, long candidate) {
        return DesignReview.REVIEWS.stream()
                .flatMap(review -> tasks.decisions(instance, review, candidate).stream())
                .anyMatch(DesignReview.Outcome.BLOCK::equals);
    }

    /** The features in whose record the items lie that keep the gate shut. */
    private Set<String> homes(List<Feature> together, String gate, Long candidate) {
        List<Gap> shutting = gate == null || candidate == null
                ? gates.shuttingNow(together, ReleasePhase.LAST_GATE)
                : gates.shutting(together, Gate.valueOf(gate), new AsOf(candidate));
        if (shutting.isEmpty()) {
            return new LinkedHashSet<>();
        }
        AsOf moment = candidate == null ? log.head() : new AsOf(candidate);
        List<String> all = together.stream().map(Feature::key).toList();
        Map<String, String> homes = reader.features(together.get(0).product(), all, moment, View.ISSUED)
                .rows()
                .collect(Collectors.toMap(Row::key, Row::feature, (one, other) -> one));
        return shutting.stream()
                .map(gap -> homes.getOrDefault(gap.item(), gap.item()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> named(Map<String, Object> decisions) {
        return decisions.get(NAMED) instanceof String text && !text.isBlank()
                ? Arrays.stream(text.split(",")).map(String::strip).distinct().toList()
                : List.of();
    }
}
