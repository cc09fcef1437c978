package org.designcontrol.workflow;

import java.util.Set;

/** The contract with {@code processes/revision.bpmn}: every word of the model that Java uses. */
public final class Revision {

    public static final String KEY = "revision";

    static final Variable<String> FEATURE_KEY = FeatureLifecycle.FEATURE_KEY;

    /** What was asked for, in the intake: {@code FEAT-0001-R2}. */
    static final Variable<String> REVISION_ID = Variable.text("revisionId");

    static final Variable<String> OUTCOME = DesignReview.OUTCOME;

    /** The tasks that belong to the time between two gates; hazards are raised at any time. */
    static final Set<String> WRITTEN_IN_THE_WINDOW = Set.of(Element.REVISE_RECORD, Element.REVISE_PLAN);

    /** Who writes the plan, in its own task (T06) and in a revision. */
    static final String PLANNERS = "product-management";

    private Revision() {}

    static final class Element {
        static final String REVISE_RECORD = "UserTask_ReviseRecord";
        static final String RAISE_HAZARD = "UserTask_RaiseHazard";
        static final String REVISE_PLAN = "UserTask_RevisePlan";
        static final String REVIEW_REVISION = "UserTask_ReviewRevision";
        static final String REVISION_ACCEPTED = "EndEvent_RevisionAccepted";
        static final String NOTHING_REVISED = "EndEvent_NothingRevised";

        private Element() {}
    }

    /** What the reviewer decides. */
    static final class Outcome {
        static final String ACCEPT = "ACCEPT";
        static final String SEND_BACK = "SEND_BACK";

        private Outcome() {}
    }
}
