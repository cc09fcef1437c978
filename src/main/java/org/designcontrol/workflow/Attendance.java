package org.designcontrol.workflow;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.Notices;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.WaitingTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that somebody may do each open task: tasks of people who may not do them any more go back to their
 * function, and a task is shown to quality when its function has nobody left in the product, or nobody who had no part
 * in what the task judges.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Attendance {

    private static final int MOST = 10_000;

    static final String QUALITY = "quality";
    static final String PRODUCT_MANAGEMENT = "product-management";

    private final RecordTasks tasks;
    private final WaitingTasks waiting;
    private final Notices notices;
    private final Candidates candidates;
    private final HeldTasks held;
    private final Colleagues colleagues;
    private final Independence independence;
    private final OpenTasks open;
    private final AuditLog log;

    Attendance(
            RecordTasks tasks,
            WaitingTasks waiting,
            Notices notices,
            Candidates candidates,
            HeldTasks held,
            Colleagues colleagues,
            Independence independence,
            OpenTasks open,
            AuditLog log) {
        this.tasks = tasks;
        this.waiting = waiting;
        this.notices = notices;
        this.candidates = candidates;
        this.held = held;
        this.colleagues = colleagues;
        this.independence = independence;
        this.open = open;
        this.log = log;
    }

    /**
     * A task that opens.
     *
     * @param excluded who had a part in what it judges
     */
    void opened(RecordTask task, Collection<String> excluded, String actor) {
        if (!anybodyFor(task, excluded)) {
            show(task, actor);
        }
    }

    private boolean anybodyFor(RecordTask task, Collection<String> excluded) {
        return candidates.anybodyFor(task.candidateGroup(), task.product())
                && (excluded.isEmpty()
                        || colleagues.of(task.product()).stream()
                                .filter(colleague -> colleague.functions().contains(task.candidateGroup()))
                                .anyMatch(colleague -> !excluded.contains(colleague.id())));
    }

    /** Of a task that is open already, as the engine has it. */
    private boolean anybodyFor(RecordTask task) {
        OpenTasks.OpenTask now = open.require(task.id());
        return anybodyFor(
                task,
                independence.excluded(
                        now.model(),
                        task.feature(),
                        task.origin(),
                        () -> now.candidate() == null ? log.head() : new AsOf(now.candidate())));
    }

    /** A feature that goes on after a pause: people may have left meanwhile. */
    void look(String feature, String actor) {
        tasks.openOf(feature).stream().filter(task -> !anybodyFor(task)).forEach(task -> show(task, actor));
    }

    /**
     * People, their functions or the members of products have changed.
     *
     * @param people whose tasks may have to be given back, and why
     */
    public void changed(
            Collection<String> people,
            String reason,
            Collection<String> functions,
            Collection<String> products,
            String actor) {
        List<RecordTask> givenBack = people.stream()
                .sorted()
                .flatMap(person -> held.release(person, reason, actor).stream())
                .toList();
        for (String function : functions) {
            for (String product : products) {
                look(function, product, actor);
                lookAtJudgements(function, product, actor);
            }
        }
        // Until the transaction ends these wait for nobody in the record, so they were not among the others.
        givenBack.stream()
                .filter(task -> !task.paused())
                .filter(task -> !anybodyFor(task))
                .forEach(task -> show(task, actor));
    }

    /** All open tasks, as reminders are sent: what another node changed a moment ago is seen here at the latest. */
    void lookAtAll(String actor) {
        waiting.functions().forEach(each -> look(each.function(), each.product(), actor));
    }

    private void look(String function, String product, String actor) {
        if (candidates.anybodyFor(function, product)) {
            waiting.unattended(List.of(product), null, MOST).stream()
                    .filter(task -> task.candidateGroup().equals(function))
                    .filter(this::anybodyFor)
                    .forEach(task -> notices.attended(task.id()));
            return;
        }
        waiting.of(function, product).stream()
                .sorted(Comparator.comparing(RecordTask::feature).thenComparing(RecordTask::id))
                .forEach(task -> show(task, actor));
    }

    /** Tasks that ask for somebody independent: the function may have people left, and none of them is. */
    private void lookAtJudgements(String function, String product, String actor) {
        if (candidates.anybodyFor(function, product)) {
            Map<String, Boolean> judges = new HashMap<>();
            waiting.of(function, product).stream()
                    .filter(task -> judges.computeIfAbsent(
                            task.origin().modelSha256() + task.origin().activity(),
                            step -> open.require(task.id()).model().independentOf() != null))
                    .filter(task -> !anybodyFor(task))
                    .forEach(task -> show(task, actor));
        }
    }

    private void show(RecordTask task, String actor) {
        // Where quality itself has nobody left, quality would not see it.
        String to = candidates.anybodyFor(QUALITY, task.product()) ? QUALITY : PRODUCT_MANAGEMENT;
        notices.unattended(
                task,
                "group:" + to,
                "Nobody may do \"" + task.name() + "\" of " + task.feature() + ": "
                        + (candidates.anybodyFor(task.candidateGroup(), task.product())
                                ? "everybody of product " + task.product() + " who speaks for "
                                        + task.candidateGroup()
                                        + " had a part in what it judges. Give somebody else the function."
                                : "no active member of product " + task.product() + " speaks for "
                                        + task.candidateGroup() + ". Give somebody the function."),
                actor);
    }
}
