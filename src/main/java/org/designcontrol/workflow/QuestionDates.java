package org.designcontrol.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.PlanDates;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.Written;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The task that waits for an authority is due when the next answer to a question is: so it is reminded of, escalated
 * and shown in inboxes as every other task.
 */
@Component
class QuestionDates {

    /** Where no question is open and the plan names no day: then somebody asks how it stands. */
    private static final Duration SILENCE = Duration.ofDays(30);

    private final RecordTasks tasks;
    private final Features features;
    private final TaskGround ground;
    private final OpenTasks open;
    private final PlanDates plan;
    private final DueDates dueDates;
    private final TaskService engine;
    private final Unattended unattended;
    private final AuditLog log;
    private final TransactionTemplate ofItsOwn;

    QuestionDates(
            RecordTasks tasks,
            Features features,
            TaskGround ground,
            OpenTasks open,
            PlanDates plan,
            DueDates dueDates,
            TaskService engine,
            Unattended unattended,
            AuditLog log,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.features = features;
        this.ground = ground;
        this.open = open;
        this.plan = plan;
        this.dueDates = dueDates;
        this.engine = engine;
        this.unattended = unattended;
        this.log = log;
        this.ofItsOwn = new TransactionTemplate(transactions);
        this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** After rows were written under a task; what does not wait for an authority stays as it is. */
    void follow(String taskId, List<Written> written, String actor) {
        if (written.stream().anyMatch(each -> each.kind() == Kind.AUTHORITY_QUESTION)) {
            follow(taskId, actor);
        }
    }

    /** What an import brought, or a new plan moved, is followed before reminders are sent. */
    void followAll(String actor) {
        unattended
                .ask(() -> engine.createTaskQuery()
                        .taskDefinitionKey(ReleasePhase.Element.RECORD_AUTHORITY_DECISION)
                        .list())
                .stream()
                .map(Task::getId)
                .forEach(id -> follow(id, actor));
    }

    /** The question whose answer is due next; empty where none is open with a day. */
    Optional<AuthorityClock.Question> next(RecordTask task) {
        return waits(task) ? earliest(task) : Optional.empty();
    }

    private void follow(String taskId, String actor) {
        ofItsOwn.executeWithoutResult(status -> tasks.find(taskId).ifPresent(seen -> {
            log.lock(seen.feature());
            tasks.find(taskId).filter(task -> task.isOpen() && waits(task)).ifPresent(task -> move(task, actor));
        }));
    }

    private void move(RecordTask task, String actor) {
        Optional<Instant> asked = earliest(task)
                .map(question ->
                        question.answerDue().atTime(LocalTime.of(23, 59)).toInstant(ZoneOffset.UTC));
        Instant due = asked.or(() -> plan.of(task.feature(), task.phase())).orElse(null);
        if (due == null
                && asked.isEmpty()
                && task.dueAt() != null
                && task.dueAt().isBefore(log.now())) {
            due = log.now().plus(SILENCE).truncatedTo(ChronoUnit.DAYS);
        }
        if (due != null && !due.equals(task.dueAt())) {
            dueDates.move(task, due, actor);
        }
    }

    private Optional<AuthorityClock.Question> earliest(RecordTask task) {
        return AuthorityClock.of(
                        ground.of(open.require(task.id()).model(), features.require(task.feature()), log.head())
                                .rows()
                                .toList())
                .stream()
                .filter(question -> question.isOpen() && question.answerDue() != null)
                .min(Comparator.comparing(AuthorityClock.Question::answerDue));
    }

    private static boolean waits(RecordTask task) {
        return task.origin().activity().equals(ReleasePhase.Element.RECORD_AUTHORITY_DECISION);
    }
}
