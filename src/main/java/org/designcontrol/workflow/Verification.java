package org.designcontrol.workflow;

/** The contract with {@code processes/verification.bpmn}: every word of the model that Java uses. */
final class Verification {

    static final String KEY = "verification";

    static final Variable<String> FEATURE_KEY = FeatureLifecycle.FEATURE_KEY;
    static final Variable<String> TASKS_TO_RUN = FeatureLifecycle.TASKS_TO_RUN;

    private Verification() {}

    static final class Element {
        static final String VERIFY_DESIGN = "UserTask_VerifyDesign";
        static final String CHECK_RISK_CONTROLS = "UserTask_CheckRiskControls";
        static final String TEST_SECURITY = "UserTask_TestSecurity";
        static final String EVALUATE_MODEL_PERFORMANCE = "UserTask_EvaluateModelPerformance";
        static final String VERIFICATION_RECORDED = "EndEvent_VerificationRecorded";

        private Element() {}
    }
}
