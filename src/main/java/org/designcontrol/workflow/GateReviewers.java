package org.designcontrol.workflow;

/** The contract with the table {@code processes/gate-reviewers.dmn}: every word of it that Java uses. */
final class GateReviewers {

    static final String KEY = "gate-reviewers";

    /** The gate that is asked about. */
    static final Variable<String> GATE = DesignReview.GATE;

    /** Whether the candidate makes a claim or has a label; every other column is a fact of the classification. */
    static final String CLAIMS = "claims";

    /** What the person speaks for. */
    static final String FUNCTION = "function";

    /** The candidate group that gets the review. */
    static final String GROUP = "group";

    /** The function of somebody who wrote nothing of what is reviewed. */
    static final String INDEPENDENT = "INDEPENDENT";

    private GateReviewers() {}
}
