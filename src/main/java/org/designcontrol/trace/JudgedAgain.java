package org.designcontrol.trace;

import java.util.List;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;

/**
 * When a suspect link may be called right again: by somebody who looked at the revision that was issued last, with a
 * reason, one link at a time (ISO 13485 7.3.9: the effect of a change is judged).
 */
final class JudgedAgain {

    private static final int SHORTEST = 10;

    private JudgedAgain() {}

    /** @param issued the revision of the far end that was issued last; null when none was */
    static void require(LinkJudgement judgement, Link link, Integer issued) {
        String words = judgement.from() + " " + judgement.relation().word() + " " + judgement.to();
        if (link == null) {
            throw refusal("to", "There is no link " + words + ".");
        }
        if (link.judged() == null || issued == null || issued <= link.judged()) {
            throw refusal("to", words + " is not suspect: nothing newer was issued than what it was judged against.");
        }
        if (judgement.revision() != issued) {
            throw new Refused(
                    409,
                    "There is a newer revision",
                    judgement.to() + " was issued in revision " + issued + ", you looked at " + judgement.revision()
                            + ". Look at it again, then say whether " + words + " is still right.",
                    List.of(Problem.of("revision", "Issued last: " + issued + ".")));
        }
        if (judgement.reason() == null || judgement.reason().strip().length() < SHORTEST) {
            throw refusal("reason", "Say why the link is still right, in at least " + SHORTEST + " characters.");
        }
    }

    private static Refused refusal(String field, String reason) {
        return Refused.unprocessable(reason, List.of(new Problem(null, null, field, null, reason)));
    }
}
