package org.designcontrol.workflow;

/** The contract with {@code processes/action.bpmn}: every word of the model that Java uses. */
final class Action {

    static final String KEY = "action";

    static final Variable<String> FEATURE_KEY = FeatureLifecycle.FEATURE_KEY;

    /** The row of the record that says what is to be done, by whom and until when. */
    static final Variable<String> ACTION_KEY = Variable.text("actionKey");

    private Action() {}

    static final class Element {
        static final String COMPLETE_ACTION = "UserTask_CompleteAction";
        static final String ACTION_DONE = "EndEvent_ActionDone";

        private Element() {}
    }
}
