package org.designcontrol.workflow;

/** The contract with {@code processes/regulatory-assessment.bpmn}: every word of the model that Java uses. */
final class RegulatoryAssessment {

    static final String KEY = "regulatory-assessment";

    static final Variable<String> FEATURE_KEY = FeatureLifecycle.FEATURE_KEY;
    static final Variable<String> TASKS_TO_RUN = FeatureLifecycle.TASKS_TO_RUN;

    /** What quality said to the classification. */
    static final Variable<String> OUTCOME = DesignReview.OUTCOME;

    /** The number of the task that classifies. */
    static final String CLASSIFY = "T04";

    private RegulatoryAssessment() {}

    static final class Element {
        static final String CLASSIFY_FEATURE = "UserTask_ClassifyFeature";
        static final String CONFIRM_CLASSIFICATION = "UserTask_ConfirmClassification";
        static final String ASSESS_PRIVACY = "UserTask_AssessPrivacy";
        static final String PLAN_SECURITY = "UserTask_PlanSecurity";
        static final String PLAN_DATA_AND_MODEL = "UserTask_PlanDataAndModel";
        static final String FEATURE_ASSESSED = "EndEvent_FeatureAssessed";

        private Element() {}
    }

    /** What the confirmation decides, in {@link #OUTCOME}. */
    static final class Outcome {
        static final String CONFIRM = "CONFIRM";
        static final String SEND_BACK = "SEND_BACK";

        private Outcome() {}
    }
}
