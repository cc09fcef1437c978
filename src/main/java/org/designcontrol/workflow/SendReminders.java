package org.designcontrol.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Origin;
import org.designcontrol.trace.NoticeKind;
import org.designcontrol.trace.Notices;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells people what is due soon and what is overdue, from the due dates as they are now; each once. */
@Component("sendReminders")
@EnableConfigurationProperties(ReminderSettings.class)
public class SendReminders implements JavaDelegate {

    /** Of one kind in one run; what is left follows in the next. */
    private static final int MOST = 500;

    private final ReminderSettings settings;
    private final Notices notices;
    private final RecordTasks tasks;
    private final ReminderWords words;
    private final Attendance attendance;
    private final TaskModels models;
    private final QuestionDates questionDates;
    private final AuditLog log;
    private final TransactionTemplate ofItsOwn;

    SendReminders(
            ReminderSettings settings,
            Notices notices,
            RecordTasks tasks,
            ReminderWords words,
            Attendance attendance,
            TaskModels models,
            QuestionDates questionDates,
            AuditLog log,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.notices = notices;
        this.tasks = tasks;
        this.words = words;
        this.attendance = attendance;
        this.models = models;
        this.questionDates = questionDates;
        this.log = log;
        this.ofItsOwn = new TransactionTemplate(transactions);
        this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How often; asked by the model when its timer is made. */
    public String cycle() {
        return settings.cycle();
    }

    @Override
    public void execute(DelegateExecution execution) {
        questionDates.followAll(NewEntry.SYSTEM);
        Instant now = log.now();
        send(NoticeKind.DUE_SOON, now, now.plus(days(settings.dueSoonDays())), execution);
        send(NoticeKind.OVERDUE, Instant.EPOCH, now, execution);
        send(NoticeKind.ESCALATED_TO_LEAD, Instant.EPOCH, now.minus(days(settings.leadAfterDays())), execution);
        send(
                NoticeKind.ESCALATED_TO_PRODUCT_MANAGEMENT,
                Instant.EPOCH,
                now.minus(days(settings.productManagementAfterDays())),
                execution);
        ofItsOwn.executeWithoutResult(status -> attendance.lookAtAll(NewEntry.SYSTEM));
    }

    private void send(NoticeKind kind, Instant dueAfter, Instant dueUntil, DelegateExecution execution) {
        Map<String, List<RecordTask>> byFeature = notices.owed(kind, dueAfter, dueUntil, MOST).stream()
                .collect(Collectors.groupingBy(RecordTask::feature, LinkedHashMap::new, Collectors.toList()));
        // A transaction for each feature: nobody waits for the locks of all of them, and what was sent stays sent.
        byFeature.forEach((feature, owed) -> ofItsOwn.executeWithoutResult(status -> {
            log.lock(feature);
            owed.forEach(task -> remind(task, kind, execution));
        }));
    }

    /** Looks again behind the lock: it may be completed, paused or due on another day by now. */
    private void remind(RecordTask seen, NoticeKind kind, DelegateExecution execution) {
        tasks.find(seen.id())
                .filter(task -> task.isOpen() && !task.paused() && seen.dueAt().equals(task.dueAt()))
                .ifPresent(task -> notices.remind(
                        task,
                        kind,
                        words.recipient(task, kind),
                        words.text(task, kind),
                        origin(execution, task),
                        NewEntry.SYSTEM));
    }

    private Origin origin(DelegateExecution execution, RecordTask task) {
        return models.origin(
                execution.getProcessDefinitionId(),
                execution.getCurrentActivityId(),
                execution.getProcessInstanceId(),
                task.id());
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
