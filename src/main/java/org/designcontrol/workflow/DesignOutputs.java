package org.designcontrol.workflow;

/** The contract with {@code processes/design-outputs.bpmn}: every word of the model that Java uses. */
final class DesignOutputs {

    static final String KEY = "design-outputs";

    static final Variable<String> FEATURE_KEY = FeatureLifecycle.FEATURE_KEY;
    static final Variable<String> TASKS_TO_RUN = FeatureLifecycle.TASKS_TO_RUN;

    private DesignOutputs() {}

    static final class Element {
        static final String RECORD_DESIGN_OUTPUTS = "UserTask_RecordDesignOutputs";
        static final String OUTPUTS_RECORDED = "EndEvent_OutputsRecorded";

        private Element() {}
    }
}
