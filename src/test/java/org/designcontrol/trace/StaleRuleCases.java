package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.DESIGN_INPUT;
import static org.designcontrol.trace.Kind.HAZARD;
import static org.designcontrol.trace.Kind.RISK_CONTROL;
import static org.designcontrol.trace.Kind.RISK_MANAGEMENT;
import static org.designcontrol.trace.Kind.USER_NEED;
import static org.designcontrol.trace.Kind.VALIDATION;
import static org.designcontrol.trace.Kind.VERIFICATION;
import static org.designcontrol.trace.Relation.VALIDATES;
import static org.designcontrol.trace.Relation.VERIFIES;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.List;

/** Records in which something was worded anew after it had been shown or judged. */
final class StaleRuleCases {

    private static final String VERIFIED = "G02-STALE stale-proof@1";
    private static final String VALIDATED = "G03-STALE stale-proof@1";
    private static final String SHOWN = "G14-STALE stale-proof@1";
    private static final String LATER = "G15-LATER later-risk@1";
    private static final String JUDGEMENT = "RISK-MANAGEMENT-FEAT-0001";

    private static final List<String> BOTH = List.of("IMPLEMENTATION", "EFFECTIVENESS");

    private StaleRuleCases() {}

    static List<RuleCase> all() {
        return List.of(
                sample(VERIFIED, "nothing verifies it", reworded()),
                sample(
                        VERIFIED,
                        "verified as it reads",
                        reworded().row(VERIFICATION, "VER-1", "result", "PASS").judged("VER-1", VERIFIES, "DI-1", 2)),
                sample(
                        VERIFIED,
                        "revised back to the words that were verified",
                        draw().issued(DESIGN_INPUT, "DI-1", 3, 50, "text", "within 10 s")
                                .was("DI-1", 1, "text", "within 10 s")
                                .was("DI-1", 2, "text", "within 2 s")
                                .row(VERIFICATION, "VER-1", "result", "PASS")
                                .judged("VER-1", VERIFIES, "DI-1", 1)),
                sample(
                        VERIFIED,
                        "nobody knows any more what was verified",
                        draw().issued(DESIGN_INPUT, "DI-1", 2, 50, "text", "within 2 s")
                                .row(VERIFICATION, "VER-1", "result", "PASS")
                                .judged("VER-1", VERIFIES, "DI-1", 1),
                        "DI-1"),
                sample(
                        VERIFIED,
                        "one of two tests ran again and failed",
                        verified().row(VERIFICATION, "VER-2", "result", "FAIL").judged("VER-2", VERIFIES, "DI-1", 2),
                        "DI-1"),
                repaired(VERIFIED, "it is verified as it reads now", verified(), "DI-1", record -> record.row(
                                VERIFICATION, "VER-2", "result", "PASS")
                        .judged("VER-2", VERIFIES, "DI-1", 2)),
                sample(
                        VALIDATED,
                        "validated as it reads",
                        need().row(VALIDATION, "VAL-1", "result", "PASS").judged("VAL-1", VALIDATES, "UN-1", 2)),
                repaired(
                        VALIDATED,
                        "the link is looked at again",
                        need().row(VALIDATION, "VAL-1", "result", "PASS").judged("VAL-1", VALIDATES, "UN-1", 1),
                        "UN-1",
                        record -> record.untied("VAL-1", VALIDATES, "UN-1").judged("VAL-1", VALIDATES, "UN-1", 2)),
                sample(
                        SHOWN,
                        "it was only asked whether it brings new risks",
                        draw().issued(RISK_CONTROL, "RC-1", 2, 50, "text", "Alarm", "newRisks", "no")
                                .was("RC-1", 1, "text", "Alarm")
                                .row(VERIFICATION, "VER-1", "result", "PASS", "aspect", BOTH)
                                .judged("VER-1", VERIFIES, "RC-1", 1)),
                sample(
                        SHOWN,
                        "one aspect was shown again, the other was not",
                        control()
                                .row(VERIFICATION, "VER-2", "result", "PASS", "aspect", "IMPLEMENTATION")
                                .judged("VER-2", VERIFIES, "RC-1", 2),
                        "RC-1"),
                repaired(SHOWN, "both are shown again", control(), "RC-1", record -> record.row(
                                VERIFICATION, "VER-2", "result", "PASS", "aspect", BOTH)
                        .judged("VER-2", VERIFIES, "RC-1", 2)),
                sample(
                        SHOWN,
                        "the new proof was retired, and another is no proof of it",
                        control()
                                .retired(VERIFICATION, "VER-2", "result", "PASS", "aspect", BOTH)
                                .judged("VER-2", VERIFIES, "RC-1", 2)
                                .row(VERIFICATION, "VER-3", "result", "PASS", "aspect", BOTH)
                                .judged("VER-3", Relation.REALISES, "RC-1", 2),
                        "RC-1"),
                sample(
                        LATER,
                        "a control that came later, and a hazard of the same entry",
                        draw().issued(RISK_CONTROL, "RC-1", 70)
                                .issued(HAZARD, "HAZ-1", 60)
                                .issued(RISK_MANAGEMENT, JUDGEMENT, 60),
                        "RC-1"),
                sample(
                        LATER,
                        "another feature was judged before it",
                        draw().issued(HAZARD, "HAZ-1", 70)
                                .of("FEAT-0002")
                                .issued(RISK_MANAGEMENT, "RISK-MANAGEMENT-FEAT-0002", 60)),
                sample(
                        LATER,
                        "judged again with the feature that leads the release",
                        draw().issued(HAZARD, "HAZ-1", 70)
                                .issued(RISK_MANAGEMENT, JUDGEMENT, 60)
                                .of("FEAT-0002")
                                .issued(RISK_MANAGEMENT, "RISK-MANAGEMENT-FEAT-0002", 1, 80, "features", "FEAT-0001")),
                sample(LATER, "nobody judged the rest yet", draw().issued(HAZARD, "HAZ-1", 60)),
                sample(
                        LATER,
                        "judged when it was there",
                        draw().issued(HAZARD, "HAZ-1", 50).issued(RISK_MANAGEMENT, JUDGEMENT, 60)),
                sample(
                        LATER,
                        "a hazard that is still being written",
                        draw().row(HAZARD, "HAZ-1").issued(RISK_MANAGEMENT, JUDGEMENT, 60)),
                repaired(
                        LATER,
                        "the rest is judged again",
                        draw().issued(HAZARD, "HAZ-1", 70)
                                .issued(RISK_CONTROL, "RC-1", 50)
                                .issued(RISK_MANAGEMENT, JUDGEMENT, 60),
                        "HAZ-1",
                        record -> record.issued(RISK_MANAGEMENT, JUDGEMENT, 2, 80)));
    }

    private static Graphs reworded() {
        return draw().issued(DESIGN_INPUT, "DI-1", 2, 50, "text", "within 2 s").was("DI-1", 1, "text", "within 10 s");
    }

    private static Graphs verified() {
        return reworded().row(VERIFICATION, "VER-1", "result", "PASS").judged("VER-1", VERIFIES, "DI-1", 1);
    }

    private static Graphs need() {
        return draw().issued(USER_NEED, "UN-1", 2, 50, "text", "By night").was("UN-1", 1, "text", "By day");
    }

    private static Graphs control() {
        return draw().issued(RISK_CONTROL, "RC-1", 2, 50, "text", "Alarm by light")
                .was("RC-1", 1, "text", "Alarm by sound")
                .row(VERIFICATION, "VER-1", "result", "PASS", "aspect", BOTH)
                .judged("VER-1", VERIFIES, "RC-1", 1);
    }
}
