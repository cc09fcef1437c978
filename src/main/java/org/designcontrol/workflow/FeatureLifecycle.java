package org.designcontrol.workflow;

/** The contract with {@code processes/feature-lifecycle.bpmn}: every word of the model that Java uses. */
public final class FeatureLifecycle {

    public static final String KEY = "feature-lifecycle";

    /** The number of the task that writes the plan. */
    static final String PLAN_TASK = "T06";

    /** The start form submits this and nothing else. */
    public static final Variable<String> IDEA_ID = Variable.text("ideaId");

    public static final Variable<String> FEATURE_KEY = Variable.text("featureKey");

    /** Handed to a called phase: the numbers of its tasks that run, such as {@code T07,T09}. */
    static final Variable<String> TASKS_TO_RUN = Variable.text("tasksToRun");

    /** What becomes of a feature that is verified. */
    static final String ALONE = "ALONE";

    static final String WAITS = "WAITS";
    static final String LAUNCHED = "LAUNCHED";
    static final String REWORK = "REWORK";

    /** In {@link #TASKS_TO_RUN}: every task, as when nothing is handed over. */
    static final String ALL = "all";

    /** In {@link #TASKS_TO_RUN}: no task at all. */
    static final String NONE = "none";

    private FeatureLifecycle() {}

    static final class Element {
        static final String IDEA_ENTERED = "StartEvent_FeatureIdeaEntered";
        static final String DEFINE_INTENDED_USE = "UserTask_DefineIntendedUse";
        static final String ENDORSE_CLINICAL_NEED = "UserTask_EndorseClinicalNeed";
        static final String ASSESS_COMMERCIAL_FIT = "UserTask_AssessCommercialFit";
        static final String REVIEW_CONCEPT = "CallActivity_ReviewConcept";
        static final String REGULATORY_ASSESSMENT = "CallActivity_RegulatoryAssessment";
        static final String REVIEW_CLASSIFICATION = "CallActivity_ReviewClassification";
        static final String PLAN_DESIGN = "UserTask_PlanDesign";
        static final String DESIGN_INPUTS = "CallActivity_DesignInputs";
        static final String REVIEW_INPUTS = "CallActivity_ReviewInputs";
        static final String DESIGN_OUTPUTS = "CallActivity_DesignOutputs";
        static final String REVIEW_OUTPUTS = "CallActivity_ReviewOutputs";
        static final String VERIFICATION = "CallActivity_Verification";
        static final String RELEASE = "CallActivity_Release";
        static final String RELEASE_CHANGED = "IntermediateCatchEvent_ReleaseChanged";
        static final String FEATURE_LAUNCHED = "EndEvent_FeatureLaunched";

        private Element() {}
    }
}
