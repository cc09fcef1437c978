package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.PRIVACY_ASSESSMENT;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.List;

/** Privacy, security and learned models: records that break their rules, keep them, and are repaired. */
final class SecurityAndModelRuleCases {

    private static final String PRIVACY = "PRIVACY-ASSESSMENT-FEAT-0001";

    private SecurityAndModelRuleCases() {}

    static List<RuleCase> all() {
        return privacy();
    }

    private static List<RuleCase> privacy() {
        return List.of(
                repaired(
                        "PRIVACY-RISK pattern@1",
                        "a risk for people that privacy does not accept",
                        draw().row(PRIVACY_ASSESSMENT, PRIVACY, "residualAccepted", "no"),
                        PRIVACY,
                        broken -> broken.revised(PRIVACY_ASSESSMENT, PRIVACY, 2, "residualAccepted", "yes")),
                sample(
                        "PRIVACY-RISK pattern@1",
                        "a risk for people that privacy accepts",
                        draw().row(PRIVACY_ASSESSMENT, PRIVACY, "residualAccepted", "yes")),
                sample(
                        "PRIVACY-RISK pattern@1",
                        "one that a script accepts",
                        draw().row(PRIVACY_ASSESSMENT, PRIVACY, "residualAccepted", true)));
    }
}
