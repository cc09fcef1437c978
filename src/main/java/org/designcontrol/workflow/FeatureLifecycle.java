package org.designcontrol.workflow;

/** The contract with {@code processes/feature-lifecycle.bpmn}: every word of the model that Java uses. */
final class FeatureLifecycle {

    static final String KEY = "feature-lifecycle";

    private FeatureLifecycle() {}
}
