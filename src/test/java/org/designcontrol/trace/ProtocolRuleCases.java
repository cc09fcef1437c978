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
                        broken -> broken.untied("VER-1", EXECUTES, "PRO-1").tie("VER-1", EXECUTES, "PRO-1", 22)),
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
                        "a validation by a protocol that nobody approved",
                        draw().row(PROTOCOL, "PRO-1").row(VALIDATION, "VAL-1").tie("VAL-1", EXECUTES, "PRO-1", 20),
                        "VAL-1"),
                sample(
                        RULE,
                        "a protocol that does not exist is another matter",
                        draw().row(VERIFICATION, "VER-1").tie("VER-1", EXECUTES, "PRO-1", 20)));
    }

    private static Graphs run() {
        return draw().row(PROTOCOL, "PRO-1").row(VERIFICATION, "VER-1").tie("VER-1", EXECUTES, "PRO-1", 20);
    }
}
