package org.designcontrol.workflow;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.designcontrol.trace.NoticeKind;
import org.designcontrol.trace.RecordTask;
import org.springframework.stereotype.Component;

/** Who is reminded of a task, and in which words. */
@Component
class ReminderWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Candidates candidates;
    private final QuestionDates questions;

    ReminderWords(Candidates candidates, QuestionDates questions) {
        this.questions = questions;
        this.candidates = candidates;
    }

    /** A function without a lead in the product has product management for one. */
    String recipient(RecordTask task, NoticeKind kind) {
        return switch (kind) {
            case ESCALATED_TO_LEAD ->
                lead(task).map(lead -> "user:" + lead).orElse("group:" + Attendance.PRODUCT_MANAGEMENT);
            case ESCALATED_TO_PRODUCT_MANAGEMENT -> "group:" + Attendance.PRODUCT_MANAGEMENT;
            default -> task.assignee() == null ? "group:" + task.candidateGroup() : "user:" + task.assignee();
        };
    }

    String text(RecordTask task, NoticeKind kind) {
        String what = questions
                .next(task)
                .map(question -> "The answer to " + question.key() + " of the authority about " + task.feature())
                .orElse("\"" + task.name() + "\" of " + task.feature());
        String day = DAY.format(task.dueAt());
        String whose = task.assignee() == null
                ? "nobody of " + task.candidateGroup() + " has taken it"
                : task.assignee() + " holds it";
        return switch (kind) {
            case DUE_SOON -> what + " is due on " + day + ".";
            case OVERDUE -> what + " was due on " + day + ".";
            case ESCALATED_TO_LEAD ->
                lead(task).isPresent()
                        ? what + " was due on " + day + "; " + whose + ". You lead " + task.candidateGroup() + "."
                        : what + " was due on " + day + "; " + whose + ". " + task.candidateGroup()
                                + " has no lead in this product.";
            default -> what + " was due on " + day + " and is still open; " + whose + ".";
        };
    }

    private Optional<String> lead(RecordTask task) {
        return candidates.leadOf(task.candidateGroup(), task.product());
    }
}
