package org.designcontrol.trace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Entry;
import org.designcontrol.audit.NewEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What regulatory affairs said to a classification that would come out otherwise today: that it stays as it is, or that
 * its task is done again. The log is where it is kept, and where it is read.
 */
@Component
@Transactional
public class ReopenedAnswers {

    static final String AGAIN = "CLASSIFICATION_ASKED_AGAIN";
    static final String QUESTION = "question";

    private static final String STAYS = "CLASSIFICATION_STAYS";

    /** So that a decision of a task is never taken for one of these. */
    private static final String BEGINNING = "question-";

    private static final int DIGITS = 32;

    /**
     * @param question what it was said to: another one needs another answer
     * @param again whether the task is done again; otherwise the classification stays as it is
     */
    public record Said(String question, boolean again, String reason, String person, Instant at) {

        static Said of(Entry entry) {
            return new Said(
                    (String) entry.data().get(QUESTION),
                    entry.action().equals(AGAIN),
                    (String) entry.data().get("reason"),
                    entry.actor(),
                    entry.time());
        }
    }

    private final AuditLog log;
    private final Progress progress;

    ReopenedAnswers(AuditLog log, Progress progress) {
        this.log = log;
        this.progress = progress;
    }

    /** The name of a question by the digest of what differs. */
    public static String name(String digest) {
        return BEGINNING + digest.substring(0, DIGITS);
    }

    /** Whether a decision that sent a task back is one of these. */
    public static boolean isQuestion(String decidedIn) {
        return decidedIn.startsWith(BEGINNING);
    }

    @Transactional(readOnly = true)
    public Optional<Said> last(String feature) {
        return log.last(feature, List.of(STAYS, AGAIN)).map(Said::of);
    }

    /** Whether the task was ever done again, or is to be, because of such a question. */
    @Transactional(readOnly = true)
    public boolean wasAskedAgain(String feature, String number) {
        return progress.wasAskedBy(feature, number, BEGINNING);
    }

    /** @param differences in words, so that whoever reads the log sees what was looked at */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stays(String feature, String question, List<String> differences, String reason, String person) {
        log.append(NewEntry.of(
                feature,
                person,
                STAYS,
                null,
                Map.of(QUESTION, question, "differences", differences, "reason", reason)));
    }

    /** The task of this number is owed from now on, as if a review had sent it back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void again(
            String feature, String question, List<String> differences, String reason, String person, String number) {
        SentBack back = new SentBack(List.of(feature), List.of(number), List.of());
        progress.sendBack(feature, back.tasks(), question);
        Map<String, Object> data = Map.of(
                QUESTION, question, "differences", differences, "reason", reason, "sentBack", back.asData(feature));
        log.append(
                NewEntry.of(feature, person, AGAIN, null, data),
                sequence -> {},
                sequence -> progress.sentBack(question, sequence));
    }
}
