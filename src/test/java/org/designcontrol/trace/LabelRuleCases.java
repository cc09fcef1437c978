package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.CLASSIFICATION;
import static org.designcontrol.trace.Kind.LABEL;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.List;

/** A device is labelled before it is released. */
final class LabelRuleCases {

    private static final String RULE = "LABEL-TEXT release-has@1";
    private static final String FEATURE = CLASSIFICATION.documentOf("FEAT-0001");

    private LabelRuleCases() {}

    static List<RuleCase> all() {
        return List.of(
                repaired(
                        RULE,
                        "a device with a label that says nothing, one that is gone, and advertising",
                        of("DEVICE")
                                .row(LABEL, "LBL-1", "labelType", "packaging", "text", " ")
                                .retired(LABEL, "LBL-2", "text", "Call your doctor.")
                                .row(LABEL, "LBL-3", "labelType", "advertising", "text", "Sleep well."),
                        FEATURE,
                        record -> record.row(
                                LABEL, "LBL-1", "labelType", "instructions for use", "text", "Call your doctor.")),
                sample(RULE, "a device of which nobody knows whether it is one", of("MANUAL_RA_REVIEW"), FEATURE),
                sample(
                        RULE,
                        "a label of another feature of the product",
                        of("DEVICE").of("FEAT-0002").row(LABEL, "LBL-1", "text", "Call your doctor."),
                        FEATURE),
                sample(
                        RULE,
                        "a label of another feature of the release",
                        of("DEVICE")
                                .together("FEAT-0002")
                                .of("FEAT-0002")
                                .row(LABEL, "LBL-1", "text", "Call your doctor.")),
                sample(RULE, "what is no device", of("NOT_DEVICE")));
    }

    private static Graphs of(String status) {
        return draw().row(CLASSIFICATION, FEATURE, "deviceStatus", status);
    }
}
