package org.designcontrol.workflow;

/** The contract with {@code processes/feature-lifecycle.bpmn}: every word of the model that Java uses. */
public final class FeatureLifecycle {

    public static final String KEY = "feature-lifecycle";

    /** The start form submits this and nothing else. */
    public static final Variable<String> IDEA_ID = Variable.text("ideaId");

    public static final Variable<String> FEATURE_KEY = Variable.text("featureKey");

    /** The tasks of the concept that run: {@link #ALL}, or numbers such as {@code T01,T02}. */
    static final Variable<String> TASKS_TO_RUN = Variable.text("tasksToRun");

    /** The tasks of the inputs that run, kept apart so that rework of one phase skips nothing of another. */
    static final Variable<String> INPUTS_TO_RUN = Variable.text("inputsToRun");

    static final Variable<String> GATE_OUTCOME = Variable.text("gateOutcome");

    static final String ALL = "all";
    static final String PASSED = "PASSED";
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
