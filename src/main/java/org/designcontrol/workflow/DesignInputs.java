package org.designcontrol.workflow;

/** The contract with {@code processes/design-inputs.bpmn}: every word of the model that Java uses. */
final class DesignInputs {

    static final String KEY = "design-inputs";

    static final Variable<String> FEATURE_KEY = FeatureLifecycle.FEATURE_KEY;
    static final Variable<String> TASKS_TO_RUN = FeatureLifecycle.TASKS_TO_RUN;

    private DesignInputs() {}

    static final class Element {
        static final String DEFINE_DESIGN_INPUTS = "UserTask_DefineDesignInputs";
        static final String ANALYSE_USE_RELATED_RISK = "UserTask_AnalyseUseRelatedRisk";
        static final String ANALYSE_HAZARDS = "UserTask_AnalyseHazards";
        static final String DEFINE_INTEROPERABILITY = "UserTask_DefineInteroperability";
        static final String INPUTS_RECORDED = "EndEvent_InputsRecorded";

        private Element() {}
    }
}
