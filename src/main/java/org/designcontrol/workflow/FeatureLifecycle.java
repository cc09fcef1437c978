package org.designcontrol.workflow;

/** The contract with {@code processes/feature-lifecycle.bpmn}: every word of the model that Java uses. */
public final class FeatureLifecycle {

    public static final String KEY = "feature-lifecycle";

    /** The start form submits this and nothing else. */
    public static final Variable<String> IDEA_ID = Variable.text("ideaId");

    public static final Variable<String> FEATURE_KEY = Variable.text("featureKey");

    /** Handed to a called phase: the numbers of its tasks that run, such as {@code T07,T09}. */
    static final Variable<String> TASKS_TO_RUN = Variable.text("tasksToRun");

    static final Variable<String> GATE_OUTCOME = Variable.text("gateOutcome");

    /** In {@link #TASKS_TO_RUN}: every task, as when nothing is handed over. */
    static final String ALL = "all";

    /** In {@link #TASKS_TO_RUN}: no task at all. */
    static final String NONE = "none";

    static final String PASSED = "PASSED";
    static final String NOT_DUE = "NOT_DUE";
    static final String REWORK = "REWORK";

    private FeatureLifecycle() {}

    static final class Element {
        static final String IDEA_ENTERED = "StartEvent_FeatureIdeaEntered";
        static final String DEFINE_INTENDED_USE = "UserTask_DefineIntendedUse";
        static final String ENDORSE_CLINICAL_NEED = "UserTask_EndorseClinicalNeed";
        static final String ASSESS_COMMERCIAL_FIT = "UserTask_AssessCommercialFit";
        static final String REVIEW_CONCEPT = "CallActivity_ReviewConcept";
        static final String DESIGN_INPUTS = "CallActivity_DesignInputs";
        static final String REVIEW_INPUTS = "CallActivity_ReviewInputs";
        static final String INPUTS_APPROVED = "EndEvent_DesignInputsApproved";

        private Element() {}
    }
}
