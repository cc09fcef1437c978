package org.designcontrol.workflow;

import java.util.List;

/** The contract with {@code processes/design-review.bpmn}: every word of the model that Java uses. */
final class DesignReview {

    static final String KEY = "design-review";
    static final String DECIDE_ON_GAPS = "UserTask_DecideOnGaps";
    static final String REVIEW_CANDIDATE = "UserTask_ReviewCandidate";
    static final String REVIEW_INDEPENDENTLY = "UserTask_ReviewIndependently";
    static final String DECIDE_ON_GATE = "UserTask_DecideOnGate";
    static final String BLOCK = "BLOCK";
    static final String APPROVE_WITH_ACTIONS = "APPROVE_WITH_ACTIONS";
    static final List<String> REVIEWS = List.of(REVIEW_CANDIDATE, REVIEW_INDEPENDENTLY);

    private DesignReview() {}
}
