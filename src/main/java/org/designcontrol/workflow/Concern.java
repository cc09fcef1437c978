package org.designcontrol.workflow;

/** The contract with {@code processes/concern.bpmn}: every word of the model that Java uses. */
public final class Concern {

    public static final String KEY = "concern";

    static final Variable<String> FEATURE_KEY = FeatureLifecycle.FEATURE_KEY;

    /** What was raised, in the intake: {@code FEAT-0001-C1}. */
    static final Variable<String> CONCERN_ID = Variable.text("concernId");

    static final Variable<String> OUTCOME = DesignReview.OUTCOME;

    private Concern() {}

    static final class Element {
        static final String ANSWER_CONCERN = "UserTask_AnswerConcern";
        static final String START_ACTIONS = "ServiceTask_StartActions";
        static final String CONCERN_ANSWERED = "EndEvent_ConcernAnswered";
        static final String WORK_ASKED_FOR = "EndEvent_WorkAskedFor";

        private Element() {}
    }

    /** What quality answers. */
    static final class Outcome {
        static final String ADDRESSED = "ADDRESSED";
        static final String NOT_JUSTIFIED = "NOT_JUSTIFIED";
        static final String NEEDS_WORK = "NEEDS_WORK";

        private Outcome() {}
    }
}
