package org.designcontrol.workflow;

import java.util.List;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Halts;
import org.designcontrol.trace.Progress;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.Release;
import org.designcontrol.trace.Releases;
import org.designcontrol.trace.ReopenedAnswers;
import org.designcontrol.trace.Scopes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What regulatory affairs makes of a classification that would come out otherwise today: it stays as it is, or its task
 * is owed again as if a review had sent it back. The work goes on; the next gate leads back to the task.
 */
@Service
@Transactional
class AnswerReopened {

    private static final String REGULATORY_AFFAIRS = "regulatory-affairs";
    private static final int SHORTEST = 20;
    private static final int LONGEST = 2000;

    private final Actor actor;
    private final Colleagues colleagues;
    private final Scopes scopes;
    private final AuditLog log;
    private final Halts halts;
    private final ReopenedQuestions questions;
    private final ReopenedAnswers answers;
    private final Progress progress;
    private final RecordTasks tasks;
    private final Releases releases;
    private final WaitingFeatures waiting;

    AnswerReopened(
            Actor actor,
            Colleagues colleagues,
            Scopes scopes,
            AuditLog log,
            Halts halts,
            ReopenedQuestions questions,
            ReopenedAnswers answers,
            Progress progress,
            RecordTasks tasks,
            Releases releases,
            WaitingFeatures waiting) {
        this.actor = actor;
        this.colleagues = colleagues;
        this.scopes = scopes;
        this.log = log;
        this.halts = halts;
        this.questions = questions;
        this.answers = answers;
        this.progress = progress;
        this.tasks = tasks;
        this.releases = releases;
        this.waiting = waiting;
    }

    /**
     * @param question what the person looked at
     * @param again whether T04 is done again; otherwise the classification stays as it is
     * @throws Refused 403 for who is not of regulatory affairs, 409 when that question is not open any more, 422 without
     *     a reason
     */
    void to(String key, String question, boolean again, String asked) {
        String person = actor.requirePerson();
        Feature feature = scopes.feature(key);
        if (!colleagues.functionsOf(person, feature.product()).contains(REGULATORY_AFFAIRS)) {
            throw Refused.forbidden("Regulatory affairs says what becomes of a classification. Ask somebody of "
                    + feature.product() + " who does.");
        }
        String reason = reason(asked);
        log.lock(key);
        halts.requireRunning(key);
        ReopenedQuestions.Reopened open = questions
                .of(scopes.feature(key))
                .filter(ReopenedQuestions.Reopened::isOpen)
                .filter(each -> each.id().equals(question))
                .orElseThrow(() -> Refused.conflict("What you looked at is no open question of " + key
                        + " any more: somebody answered it, or the tables moved on. Look at the list again."));
        if (again) {
            requireNotOwed(key);
            answers.again(key, open.id(), open.sentences(), reason, person, RegulatoryAssessment.CLASSIFY);
            goBack(key);
        } else {
            answers.stays(key, open.id(), open.sentences(), reason, person);
        }
    }

    private void requireNotOwed(String feature) {
        boolean open =
                tasks.openOf(feature).stream().map(RecordTask::number).anyMatch(RegulatoryAssessment.CLASSIFY::equals);
        if (open || progress.sentBack(feature).contains(RegulatoryAssessment.CLASSIFY)) {
            throw Refused.conflict("Task T04 of " + feature + " is done again anyway. Complete it first;"
                    + " if the newest tables still say otherwise, the question is here again.");
        }
    }

    /** Who waits for a release that has not begun goes back at once; everybody else at the next gate. */
    private void goBack(String feature) {
        boolean begun = releases.of(feature)
                .filter(release -> release.state() != Release.State.PLANNED)
                .isPresent();
        if (!begun) {
            waiting.wake(List.of(feature));
        }
    }

    private static String reason(String asked) {
        int length = Facts.length(asked);
        if (length < SHORTEST || length > LONGEST) {
            String problem = "Say why, in " + SHORTEST + " to " + LONGEST + " characters; now " + length + ".";
            throw Refused.unprocessable(problem, List.of(Problem.of("reason", problem)));
        }
        return asked.strip();
    }
}
