package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.CLASSIFICATION;
import static org.designcontrol.trace.Kind.DESIGN_INPUT;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.List;
import java.util.stream.Stream;

/** What is said in numbers, and what should be: records that break the rules, keep them, and are repaired. */
final class MetricRuleCases {

    private static final String CLASSIFIED = "CLASSIFICATION-FEAT-0001";

    private MetricRuleCases() {}

    static List<RuleCase> all() {
        return Stream.of(quantities(), performance()).flatMap(List::stream).toList();
    }

    private static List<RuleCase> quantities() {
        String rule = "G08-QUANTITY bounded-quantity@1";
        return List.of(
                repaired(
                        rule,
                        "a value of which nobody says how far off it may be",
                        draw().row(DESIGN_INPUT, "DI-1", "text", "The alarm sounds at 65 dBA at one metre."),
                        "DI-1",
                        broken -> broken.row(DESIGN_INPUT, "DI-1", "text", "The alarm sounds at 65 dBA or more.")),
                repaired(
                        rule,
                        "a value in the middle of a line that goes on",
                        draw().row(DESIGN_INPUT, "DI-1", "text", "It wakes people\nafter 2,5 min."),
                        "DI-1",
                        broken -> broken.row(
                                DESIGN_INPUT,
                                "DI-1",
                                "text",
                                "It wakes people\nafter 2,5 min.",
                                "tolerance",
                                "± 10 s")),
                sample(
                        rule,
                        "words that set a limit before a number only",
                        draw().row(DESIGN_INPUT, "DI-1", "text", "It warms the place under the skin to 39 °C.")
                                .row(DESIGN_INPUT, "DI-2", "text", "Most people hear it after 3 s.")
                                .row(DESIGN_INPUT, "DI-3", "text", "It keeps on over night for 10 h.")
                                .row(DESIGN_INPUT, "DI-4", "text", "It stays under 39 °C.")
                                .row(DESIGN_INPUT, "DI-5", "text", "It works below -5 °C."),
                        "DI-1",
                        "DI-2",
                        "DI-3"),
                sample(
                        rule,
                        "limits in words and signs, numbers that are no quantity, and units inside of words",
                        draw().row(DESIGN_INPUT, "DI-1", "text", "It sounds within 60 s.")
                                .row(DESIGN_INPUT, "DI-2", "text", "It holds 4 ± 0.2 l of gas.")
                                .row(DESIGN_INPUT, "DI-3", "text", "Three readings of day 10 stand beside it.")
                                .row(DESIGN_INPUT, "DI-4", "text", "It keeps IEC 60601-1 in 3 sites.")
                                .row(DESIGN_INPUT, "DI-5", "text", "The pressure is 5 to 60 cmH2O.")));
    }

    private static List<RuleCase> performance() {
        String rule = "G08-PERFORMANCE feature-has@1";
        return List.of(
                repaired(
                        rule,
                        "a device of which no input says how well it works",
                        classified("standard", "DEVICE")
                                .row(DESIGN_INPUT, "DI-1", "text", "It sounds.")
                                .row(DESIGN_INPUT, "DI-2", "metric", "Delay", "unit", "s"),
                        CLASSIFIED,
                        broken -> broken.row(
                                DESIGN_INPUT, "DI-2", "metric", "Delay", "unit", "s", "tolerance", "at most 60")),
                sample(rule, "one of which nobody knows what it is", classified("full", "unknown"), CLASSIFIED),
                sample(
                        rule,
                        "another feature measures",
                        classified("standard", "DEVICE")
                                .of("FEAT-0002")
                                .row(DESIGN_INPUT, "DI-2", "metric", "Delay", "unit", "s", "tolerance", "60"),
                        CLASSIFIED),
                sample(rule, "the light track", classified("light", "DEVICE")),
                sample(rule, "what is no device", classified("standard", "NOT_DEVICE")));
    }

    private static Graphs classified(String track, String status) {
        return draw().row(CLASSIFICATION, CLASSIFIED, "track", track, "deviceStatus", status);
    }
}
