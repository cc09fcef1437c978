package org.designcontrol.workflow;

import java.util.Set;
import org.designcontrol.trace.Gate;

/** The contract with {@code processes/release.bpmn}: every word of the model that Java uses. */
public final class ReleasePhase {

    public static final String KEY = "release";

    /** The start form submits this and nothing else. */
    public static final Variable<String> PLAN_ID = Variable.text("planId");

    /** The release that this process takes to its launch; reviews are of all its features. */
    public static final Variable<String> RELEASE_KEY = DesignReview.RELEASE_KEY;

    static final Variable<String> FEATURE_KEY = FeatureLifecycle.FEATURE_KEY;
    static final Variable<String> TASKS_TO_RUN = FeatureLifecycle.TASKS_TO_RUN;
    static final Variable<String> OUTCOME = DesignReview.OUTCOME;
    static final Variable<String> REWORK_TASKS = DesignReview.REWORK_TASKS;
    static final Variable<String> REWORK_FEATURES = DesignReview.REWORK_FEATURES;

    /** The message by which features that wait for a release learn that something came of it. */
    static final String RELEASE_CHANGED = "release-changed";

    /** The last gate in front of the launch. What an authority or the launch sends back may be anything that it judges. */
    static final Gate LAST_GATE = Gate.G5;

    /** The group whose people plan and start releases. */
    static final String PLANNED_BY = "product-management";

    /** The phases through which its tasks lead. */
    static final Set<String> PHASES = Set.of("VALIDATION", "RELEASE", "LAUNCH");

    private ReleasePhase() {}

    static final class Element {
        static final String RELEASE_ASKED_FOR = "StartEvent_ReleaseAskedFor";
        static final String VALIDATE_DESIGN = "UserTask_ValidateDesign";
        static final String CONFIRM_VALIDATION = "UserTask_ConfirmValidation";
        static final String EVALUATE_USABILITY = "UserTask_EvaluateUsabilitySummatively";
        static final String REVIEW_VALIDATION = "CallActivity_ReviewValidation";
        static final String CONFIRM_LABELS = "UserTask_ConfirmLabelsAndClaims";
        static final String JUDGE_OVERALL_RISK = "UserTask_JudgeOverallResidualRisk";
        static final String SUBMIT = "UserTask_SubmitToAuthority";
        static final String CONFIRM_SUBMISSION = "UserTask_ConfirmSubmission";
        static final String AUTHORITY_SILENT = "BoundaryEvent_AuthoritySilent";
        static final String RECORD_AUTHORITY_DECISION = "UserTask_RecordAuthorityDecision";
        static final String REMIND_OF_AUTHORITY = "ServiceTask_RemindOfAuthority";
        static final String TRANSFER_DESIGN = "UserTask_TransferDesign";
        static final String REVIEW_TRANSFER = "CallActivity_ReviewTransfer";
        static final String LAUNCH = "UserTask_Launch";
        static final String LAUNCH_RELEASE = "ServiceTask_LaunchRelease";
        static final String GIVE_BACK = "ServiceTask_GiveFeaturesBack";
        static final String RELEASE_LAUNCHED = "EndEvent_ReleaseLaunched";
        static final String REWORK_ASKED = "EndEvent_ReworkAsked";

        private Element() {}
    }

    /** What regulatory affairs notes of the authority, and product management decides at the launch, in {@link #OUTCOME}. */
    static final class Outcome {
        static final String GRANTED = "GRANTED";
        static final String LAUNCH = "LAUNCH";
        static final String CONFIRM = RegulatoryAssessment.Outcome.CONFIRM;
        static final String SEND_BACK = RegulatoryAssessment.Outcome.SEND_BACK;
        static final String REJECT = DesignReview.Outcome.REJECT;

        private Outcome() {}
    }
}
