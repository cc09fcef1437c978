package org.designcontrol.workflow;

import java.util.List;
import java.util.Set;

/** The contract with {@code processes/design-review.bpmn}: every word of the model that Java uses. */
public final class DesignReview {

    static final String KEY = "design-review";

    static final Variable<String> FEATURE_KEY = FeatureLifecycle.FEATURE_KEY;
    public static final Variable<String> GATE = Variable.text("gate");

    /** The release whose features are reviewed together; null where a feature is reviewed for itself. */
    static final Variable<String> RELEASE_KEY = Variable.text("releaseKey");

    /** The sequence number at which the record is reviewed. */
    static final Variable<Long> CANDIDATE = Variable.number("candidateSequence");

    /** The group for which one of the parallel reviews is done. */
    static final Variable<String> REVIEW_FUNCTION = Variable.text("reviewFunction");

    /** What the person of a task decided; carried by its completion, and gone when that is recorded. */
    static final Variable<String> OUTCOME = Variable.text("outcome");

    /** Numbers of the tasks to be done again, such as {@code T07,T09}. */
    static final Variable<String> REWORK_TASKS = Variable.text("reworkTasks");

    /** Keys of the features of a release of which they are to be done again, such as {@code FEAT-0001,FEAT-0002}. */
    static final Variable<String> REWORK_FEATURES = Variable.text("reworkFeatures");

    static final List<String> REVIEWS = List.of(Element.REVIEW_CANDIDATE, Element.REVIEW_INDEPENDENTLY);
    static final List<String> CHAIRS = List.of(Element.DECIDE_ON_GATE, Element.DECIDE_ON_GAPS);

    private DesignReview() {}

    static final class Element {
        static final String FREEZE_CANDIDATE = "ServiceTask_FreezeCandidate";
        static final String CHECK_GAPS = "ServiceTask_CheckGaps";
        static final String DECIDE_ON_GAPS = "UserTask_DecideOnGaps";
        static final String REVIEW_CANDIDATE = "UserTask_ReviewCandidate";
        static final String REVIEW_INDEPENDENTLY = "UserTask_ReviewIndependently";
        static final String DECIDE_ON_GATE = "UserTask_DecideOnGate";
        static final String CONFIRM_BASELINE = "ServiceTask_ConfirmBaseline";
        static final String START_ACTIONS = "ServiceTask_StartActions";
        static final String GATE_NOT_DUE = "EndEvent_GateNotDue";
        static final String GATE_PASSED = "EndEvent_GatePassed";
        static final String REWORK_ASKED = "EndEvent_ReworkAsked";

        private Element() {}
    }

    /** What the tasks of a review decide, in {@link #OUTCOME}. */
    static final class Outcome {
        static final String CHECK_AGAIN = "CHECK_AGAIN";
        static final String REWORK = "REWORK";
        static final String ENDORSE = "ENDORSE";
        static final String BLOCK = "BLOCK";
        static final String APPROVE = "APPROVE";
        static final String APPROVE_WITH_ACTIONS = "APPROVE_WITH_ACTIONS";
        static final String REJECT = "REJECT";

        static final Set<String> SENDS_BACK = Set.of(REWORK, REJECT);

        private Outcome() {}
    }
}
