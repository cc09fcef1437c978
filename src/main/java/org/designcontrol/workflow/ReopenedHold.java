package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.List;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Progress;
import org.designcontrol.trace.ReopenedAnswers;
import org.springframework.stereotype.Component;

/**
 * No gate behind the classification is approved while it would come out otherwise today and regulatory affairs has not
 * said what becomes of it, or while it is to be done again.
 */
@Component
class ReopenedHold {

    private final ReopenedQuestions questions;
    private final ReopenedAnswers answers;
    private final Progress progress;

    ReopenedHold(ReopenedQuestions questions, ReopenedAnswers answers, Progress progress) {
        this.questions = questions;
        this.answers = answers;
        this.progress = progress;
    }

    /** What keeps this gate from being approved; nothing at the gate in front of the classification. */
    List<Problem> holding(List<Feature> together, Gate gate) {
        List<Problem> holding = new ArrayList<>();
        if (gate.compareTo(Gate.G1) >= 0) {
            together.forEach(feature -> hold(feature, holding));
        }
        return holding;
    }

    boolean holds(Feature feature) {
        List<Problem> holding = new ArrayList<>();
        hold(feature, holding);
        return !holding.isEmpty();
    }

    private void hold(Feature feature, List<Problem> holding) {
        if (isOwed(feature.key())) {
            holding.add(problem("Task T04 of " + feature.key() + " is to be done again, as regulatory affairs asks: "
                    + answers.last(feature.key())
                            .map(ReopenedAnswers.Said::reason)
                            .orElse("") + " Send the work back and name T04."));
            return;
        }
        questions
                .of(feature)
                .filter(ReopenedQuestions.Reopened::isOpen)
                .ifPresent(open -> holding.add(problem(feature.key() + " would be classified otherwise today ("
                        + String.join("; ", open.sentences())
                        + "). Regulatory affairs first says on the page Regulatory affairs that it stays as it is, or"
                        + " that T04 is done again.")));
    }

    private boolean isOwed(String feature) {
        return progress.sentBackIn(feature, RegulatoryAssessment.CLASSIFY)
                .filter(ReopenedAnswers::isQuestion)
                .isPresent();
    }

    private static Problem problem(String sentence) {
        return Problem.of(DesignReview.OUTCOME.name(), sentence);
    }
}
