package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.PROTOCOL;
import static org.designcontrol.trace.Kind.VALIDATION;
import static org.designcontrol.trace.Kind.VERIFICATION;
import static org.designcontrol.trace.Relation.EXECUTES;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.List;

/** Runs, all recorded with entry 20, and who had approved their protocol by then. */
final class ProtocolRuleCases {

    private static final String RULE = "G06-BEFORE approved-before-run@2";

    private static final String VALIDATED = "G06-BEFORE-VALIDATION approved-before-run@2";

    private ProtocolRuleCases() {}

    static List<RuleCase> all() {
        return List.of(
                repaired(
                        RULE,
                        "a protocol that was issued and that nobody approved",
                        run().said("PRO-1", "eve", 10, "text", "Lower it"),
                        "VER-1",
                        broken -> broken.said("PRO-1", "tom", 19, "text", "Lower it", "approved", "yes")),
                sample(
                        RULE,
                        "one that its writer approved",
                        run().said("PRO-1", "eve", 10, "text", "Lower it", "approved", "yes"),
                        "VER-1"),
                sample(
                        RULE,
                        "one that somebody approved who had reworded it before",
                        run().said("PRO-1", "eve", 10, "text", "Lower")
                                .said("PRO-1", "tom", 11, "text", "Lower it")
                                .said("PRO-1", "tom", 12, "text", "Lower it", "approved", "yes"),
                        "VER-1"),
                repaired(
                        RULE,
                        "one that was approved after the run",
                        run().said("PRO-1", "eve", 10, "text", "Lower it")
                                .said("PRO-1", "tom", 21, "text", "Lower it", "approved", "yes"),
                        "VER-1",
                        broken -> broken.retired(VERIFICATION, "VER-1")
                                .recorded(VERIFICATION, "VER-2", 22, "result", "PASS")
                                .tie("VER-2", EXECUTES, "PRO-1", 22)),
                sample(
                        RULE,
                        "a link that was made anew, or first, after the approval, of a run before it",
                        draw().row(PROTOCOL, "PRO-1")
                                .said("PRO-1", "eve", 10, "text", "Lower it")
                                .said("PRO-1", "tom", 21, "text", "Lower it", "approved", "yes")
                                .recorded(VERIFICATION, "VER-1", 20, "result", "PASS")
                                .tie("VER-1", EXECUTES, "PRO-1", 22),
                        "VER-1"),
                sample(
                        RULE,
                        "a run before the approval, whose row was revised after it",
                        draw().row(PROTOCOL, "PRO-1")
                                .said("PRO-1", "eve", 10, "text", "Lower it")
                                .said("PRO-1", "tom", 21, "text", "Lower it", "approved", "yes")
                                .revised(VERIFICATION, "VER-1", 2, "result", "PASS")
                                .said("VER-1", "ann", 20, "result", "FAIL")
                                .said("VER-1", "ann", 23, "result", "PASS")
                                .tie("VER-1", EXECUTES, "PRO-1", 22),
                        "VER-1"),
                sample(
                        RULE,
                        "a row that was planned before the approval, and run after it",
                        draw().row(PROTOCOL, "PRO-1")
                                .said("PRO-1", "eve", 10, "text", "Lower it")
                                .said("PRO-1", "tom", 21, "text", "Lower it", "approved", "yes")
                                .revised(VERIFICATION, "VER-1", 2, "result", "PASS")
                                .said("VER-1", "ann", 20)
                                .said("VER-1", "ann", 23, "result", "PASS")
                                .tie("VER-1", EXECUTES, "PRO-1", 20)),
                sample(
                        RULE,
                        "one whose approval was taken back before the run",
                        run().said("PRO-1", "eve", 10, "text", "Lower it")
                                .said("PRO-1", "tom", 12, "text", "Lower it", "approved", "yes")
                                .said("PRO-1", "tom", 14, "text", "Lower it", "approved", "no"),
                        "VER-1"),
                sample(
                        RULE,
                        "one that a gate approved, and somebody called not approved since",
                        run().said("PRO-1", "eve", 10, "text", "Lower it")
                                .approvedAt("PRO-1", 12)
                                .said("PRO-1", "tom", 14, "text", "Lower it", "approved", "no"),
                        "VER-1"),
                sample(
                        RULE,
                        "one that read otherwise during the run, and reads as it was approved again",
                        run().said("PRO-1", "eve", 10, "text", "Lower it")
                                .said("PRO-1", "tom", 12, "text", "Lower it", "approved", "yes")
                                .said("PRO-1", "eve", 14, "text", "Lower it twice", "approved", "yes")
                                .said("PRO-1", "eve", 30, "text", "Lower it", "approved", "yes"),
                        "VER-1"),
                sample(
                        RULE,
                        "one that was approved before the run, and whose answer its writer left",
                        run().said("PRO-1", "eve", 10, "text", "Lower it")
                                .said("PRO-1", "tom", 12, "text", "Lower it", "approved", "yes")
                                .said("PRO-1", "eve", 14, "text", "Lower it", "approved", "true")),
                sample(
                        RULE,
                        "one that somebody else called not approved",
                        run().said("PRO-1", "eve", 10, "text", "Lower it")
                                .said("PRO-1", "tom", 11, "text", "Lower it", "approved", "no"),
                        "VER-1"),
                sample(
                        RULE,
                        "one that a gate approved",
                        run().said("PRO-1", "eve", 10, "text", "Lower it").approvedAt("PRO-1", 15)),
                sample(
                        RULE,
                        "one that a gate approved after the run",
                        run().said("PRO-1", "eve", 10, "text", "Lower it").approvedAt("PRO-1", 25),
                        "VER-1"),
                sample(
                        RULE,
                        "one that was reworded since a gate and a person approved it",
                        run().said("PRO-1", "eve", 10, "text", "Lower it")
                                .approvedAt("PRO-1", 12)
                                .said("PRO-1", "tom", 13, "text", "Lower it", "approved", "yes")
                                .said("PRO-1", "eve", 14, "text", "Lower it twice", "approved", "yes"),
                        "VER-1"),
                sample(
                        RULE,
                        "a validation is a matter of the task that validates",
                        validated().said("PRO-1", "eve", 10, "text", "Lower it")),
                sample(
                        VALIDATED,
                        "a validation by a protocol that only its writer approved",
                        validated().said("PRO-1", "eve", 10, "text", "Lower it", "approved", "yes"),
                        "VAL-1"),
                sample(
                        VALIDATED,
                        "one by a protocol that somebody else approved before, beside a verification that came too early",
                        validated()
                                .said("PRO-1", "eve", 10, "text", "Lower it")
                                .said("PRO-1", "tom", 19, "text", "Lower it", "approved", "yes")
                                .recorded(VERIFICATION, "VER-1", 18, "result", "PASS")
                                .tie("VER-1", EXECUTES, "PRO-1", 18)),
                repaired(
                        VALIDATED,
                        "one by a protocol that was approved after it, validated again",
                        validated()
                                .said("PRO-1", "eve", 10, "text", "Lower it")
                                .said("PRO-1", "tom", 21, "text", "Lower it", "approved", "yes"),
                        "VAL-1",
                        broken -> broken.retired(VALIDATION, "VAL-1")
                                .recorded(VALIDATION, "VAL-2", 22, "result", "PASS")
                                .tie("VAL-2", EXECUTES, "PRO-1", 22)),
                sample(
                        RULE,
                        "a protocol that does not exist is another matter",
                        draw().row(VERIFICATION, "VER-1").tie("VER-1", EXECUTES, "PRO-1", 20)));
    }

    private static Graphs validated() {
        return draw().row(PROTOCOL, "PRO-1")
                .recorded(VALIDATION, "VAL-1", 20, "result", "PASS")
                .tie("VAL-1", EXECUTES, "PRO-1", 20);
    }

    private static Graphs run() {
        return draw().row(PROTOCOL, "PRO-1")
                .recorded(VERIFICATION, "VER-1", 20, "result", "PASS")
                .tie("VER-1", EXECUTES, "PRO-1", 20);
    }
}
