package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.HAZARD;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.List;

/** A hazard written with entry 10, whose rest was estimated with entry 20, and what was changed since. */
final class ResidualRuleCases {

    private static final String RULE = "RESIDUAL-STALE stale-residual@1";

    private ResidualRuleCases() {}

    static List<RuleCase> all() {
        return List.of(
                sample(RULE, "nothing changed since", estimated(2)),
                repaired(
                        RULE,
                        "its severity was raised, until somebody estimates another rest",
                        estimated(3).said("HAZ-1", "eve", 30, hazard("asleep", 5, 3)),
                        "HAZ-1",
                        raised -> raised.row(HAZARD, "HAZ-1", hazard("asleep", 5, 3))
                                .said("HAZ-1", "quin", 40, hazard("asleep", 5, 4))),
                repaired(
                        RULE,
                        "its situation was worded anew, until the step is done again with the same rest",
                        estimated(3).said("HAZ-1", "eve", 30, hazard("asleep in a car", 4, 3)),
                        "HAZ-1",
                        worded -> worded.doneAt("T14", 40)),
                sample(
                        RULE,
                        "raised after the step was done again",
                        estimated(3)
                                .said("HAZ-1", "eve", 30, hazard("asleep in a car", 4, 3))
                                .doneAt("T14", 40)
                                .said("HAZ-1", "eve", 50, hazard("asleep in a car", 5, 3)),
                        "HAZ-1"),
                repaired(
                        RULE,
                        "its probability was raised, until T14 is done again",
                        estimated(3).said("HAZ-1", "eve", 30, probable(4)),
                        "HAZ-1",
                        raised -> raised.doneAt("T14", 40)),
                sample(RULE, "its probability was lowered", estimated(3).said("HAZ-1", "eve", 30, probable(2))),
                repaired(
                        RULE,
                        "its rest came before T14, which looked at it, and it was raised since by another task",
                        estimated(3).doneAt("T09", 60).said("HAZ-1", "eve", 50, hazard("asleep", 5, 3)),
                        "HAZ-1",
                        raised -> raised.doneAt("T14", 70)),
                sample(
                        RULE,
                        "raised in two steps, the rest the same",
                        estimated(4)
                                .said("HAZ-1", "eve", 30, hazard("asleep", 4, 3))
                                .said("HAZ-1", "eve", 31, hazard("asleep", 5, 3)),
                        "HAZ-1"),
                sample(RULE, "its severity was lowered", estimated(3).said("HAZ-1", "eve", 30, hazard("asleep", 3, 3))),
                sample(
                        RULE,
                        "raised together with its rest",
                        estimated(3).said("HAZ-1", "eve", 30, hazard("asleep", 5, 5))),
                sample(
                        RULE,
                        "raised before anybody estimated what remains",
                        draw().revised(HAZARD, "HAZ-1", 2, "severity", 5)
                                .said("HAZ-1", "eve", 10, "severity", 4)
                                .said("HAZ-1", "eve", 11, "severity", 5)));
    }

    private static Graphs estimated(int revision) {
        return draw().revised(HAZARD, "HAZ-1", revision, hazard("asleep", 4, 3))
                .said("HAZ-1", "eve", 10, "situation", "asleep", "severity", 4)
                .said("HAZ-1", "quin", 20, hazard("asleep", 4, 3))
                .doneAt("T14", 25);
    }

    private static Object[] probable(int probability) {
        return new Object[] {
            "situation",
            "asleep",
            "severity",
            4,
            "probability",
            probability,
            "residualSeverity",
            3,
            "residualProbability",
            1
        };
    }

    private static Object[] hazard(String situation, int severity, int rest) {
        return new Object[] {
            "situation",
            situation,
            "severity",
            severity,
            "probability",
            3,
            "residualSeverity",
            rest,
            "residualProbability",
            1
        };
    }
}
