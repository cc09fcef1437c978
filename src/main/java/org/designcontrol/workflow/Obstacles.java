package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.designcontrol.trace.Halts;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.WaitingTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why features do not go on: somebody paused them, a gate found gaps and is shut until quality decides, a function
 * blocked the candidate, or a task waits that nobody may do. A stopped feature is not blocked; it has ended.
 */
@Component
@Transactional(readOnly = true)
class Obstacles {

    private static final int MOST = 10_000;

    private final Halts halts;
    private final WaitingTasks waiting;
    private final RecordTasks tasks;

    Obstacles(Halts halts, WaitingTasks waiting, RecordTasks tasks) {
        this.halts = halts;
        this.waiting = waiting;
        this.tasks = tasks;
    }

    /** By feature of these products, a sentence for each thing that stands in its way; absent: nothing does. */
    Map<String, List<String>> of(Collection<String> products) {
        Map<String, List<String>> found = new TreeMap<>();
        halts.paused(products).forEach((feature, halt) -> add(found, feature, halt.sentence(feature)));
        waiting.at(DesignReview.KEY, DesignReview.Element.DECIDE_ON_GAPS, products)
                .forEach(task -> add(found, task.feature(), "A gate is shut over gaps until quality decides on them"));
        waiting.at(DesignReview.KEY, DesignReview.Element.DECIDE_ON_GATE, products).stream()
                .filter(this::blockedByAFunction)
                .forEach(task -> add(found, task.feature(), "A function blocked the candidate of a gate"));
        waiting.unattended(products, null, MOST)
                .forEach(task -> add(
                        found,
                        task.feature(),
                        "\"" + task.name() + "\" waits for " + task.candidateGroup() + ", where nobody may do it"));
        return found;
    }

    /** Reviews of an earlier candidate were opened before the chair, or quality, last decided on that one. */
    private boolean blockedByAFunction(RecordTask chair) {
        String instance = chair.origin().instanceId();
        long decided = tasks.ofInstance(instance).stream()
                .filter(task -> !task.isOpen()
                        && DesignReview.CHAIRS.contains(task.origin().activity()))
                .mapToLong(RecordTask::closed)
                .max()
                .orElse(0);
        return DesignReview.REVIEWS.stream()
                .flatMap(review -> tasks.decisions(instance, review, decided).stream())
                .anyMatch(DesignReview.Outcome.BLOCK::equals);
    }

    private static void add(Map<String, List<String>> found, String feature, String sentence) {
        found.computeIfAbsent(feature, key -> new ArrayList<>()).add(sentence);
    }
}
