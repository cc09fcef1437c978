package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.DATA_SHEET;
import static org.designcontrol.trace.Kind.DESIGN_INPUT;
import static org.designcontrol.trace.Kind.SUBGROUP;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.List;

/** What is measured without a model is judged by the limit of a design input that stood there before the result. */
final class InputLimitRuleCases {

    private static final String RULE = "G25-INPUT-LIMIT limit-of-input@1";

    private InputLimitRuleCases() {}

    static List<RuleCase> all() {
        return List.of(
                sample(
                        RULE,
                        "a limit that stands in the input as a share, and not as its limit",
                        limited("within 15 for 95 % of 40 readings").recorded(SUBGROUP, "SG-1", 20, measured(95)),
                        "SG-1"),
                sample(
                        RULE,
                        "the limit, before what it is a limit of",
                        limited("within 15 for 95 % of 40 readings").recorded(SUBGROUP, "SG-1", 20, measured(15))),
                repaired(
                        RULE,
                        "a limit that is wider than the one of the only input",
                        limited("at most 3").recorded(SUBGROUP, "SG-1", 20, measured(90)),
                        "SG-1",
                        record -> record.recorded(SUBGROUP, "SG-1", 20, measured(3))),
                repaired(
                        RULE,
                        "several inputs have limits",
                        limited("within ± 2.50")
                                .recorded(DESIGN_INPUT, "DI-2", 10, input("60"))
                                .recorded(SUBGROUP, "SG-1", 20, measured(2.5)),
                        "SG-1",
                        record -> record.recorded(SUBGROUP, "SG-1", 20, named(2.5, "DI-1"))),
                repaired(
                        RULE,
                        "a limit that was fitted to the result",
                        limited("at most 9")
                                .said("DI-1", "enzo", 10, input("at most 3"))
                                .said("DI-1", "enzo", 30, input("at most 9"))
                                .recorded(SUBGROUP, "SG-1", 20, measured(9)),
                        "SG-1",
                        record -> record.retired(SUBGROUP, "SG-1").recorded(SUBGROUP, "SG-2", 40, measured(9))),
                sample(
                        RULE,
                        "a result that was corrected after the limit had been fitted to it",
                        limited("at most 9")
                                .said("DI-1", "enzo", 10, input("at most 3"))
                                .said("DI-1", "enzo", 30, input("at most 9"))
                                .revised(SUBGROUP, "SG-1", 2, measured(9))
                                .said("SG-1", "eli", 20, measured(9))
                                .said("SG-1", "eli", 40, measured(9)),
                        "SG-1"),
                sample(
                        RULE,
                        "no input has a limit, and one that is named has no unit",
                        draw().recorded(DESIGN_INPUT, "DI-1", 10, "metric", "Error", "tolerance", "3")
                                .recorded(SUBGROUP, "SG-1", 20, measured(3))
                                .recorded(SUBGROUP, "SG-2", 20, named(3, "DI-1")),
                        "SG-1",
                        "SG-2"),
                sample(
                        RULE,
                        "the limit stood there, though the result was corrected and the input worded anew since",
                        limited("3 at most")
                                .said("DI-1", "enzo", 10, input("at most 3"))
                                .said("DI-1", "enzo", 30, input("3 at most"))
                                .revised(SUBGROUP, "SG-1", 2, measured(3))
                                .said("SG-1", "eli", 20, measured(3))
                                .said("SG-1", "eli", 40, measured(3))),
                sample(
                        RULE,
                        "no result yet, and a group of a model",
                        draw().row(SUBGROUP, "SG-1", "errorLimit", 90)
                                .of("FEAT-0002")
                                .row(DATA_SHEET, DATA_SHEET.documentOf("FEAT-0002"), "errorLimit", 3)
                                .recorded(SUBGROUP, "SG-2", 20, measured(90))));
    }

    private static Graphs limited(String limit) {
        return draw().recorded(DESIGN_INPUT, "DI-1", 10, input(limit));
    }

    private static Object[] input(String limit) {
        return new Object[] {"metric", "Error of the saturation", "unit", "%", "tolerance", limit};
    }

    private static Object[] measured(Object limit) {
        return new Object[] {"cases", 40, "error", 1, "errorHigh", 2, "errorLimit", limit};
    }

    private static Object[] named(Object limit, String input) {
        return new Object[] {"cases", 40, "error", 1, "errorHigh", 2, "errorLimit", limit, "limitOf", input};
    }
}
