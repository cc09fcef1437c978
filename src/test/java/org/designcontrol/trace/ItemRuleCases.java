package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.CLASSIFICATION;
import static org.designcontrol.trace.Kind.SOFTWARE_ITEM;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.List;

/** Software items beside the class of their feature (IEC 62304 4.3). */
final class ItemRuleCases {

    private static final String RULE = "G18-CLASS item-class@1";
    private static final String FEATURE = CLASSIFICATION.documentOf("FEAT-0001");

    private ItemRuleCases() {}

    static List<RuleCase> all() {
        return List.of(
                repaired(
                        RULE,
                        "an item of class A in software of class C, then kept apart",
                        of("C").row(SOFTWARE_ITEM, "SI-1", "safetyClass", "A")
                                .row(SOFTWARE_ITEM, "SI-2", "safetyClass", "C"),
                        "SI-1",
                        record -> record.row(
                                SOFTWARE_ITEM, "SI-1", "safetyClass", "A", "segregation", "A processor of its own")),
                repaired(
                        RULE,
                        "an item that can do more harm than the whole, whatever keeps it apart",
                        of("B").row(SOFTWARE_ITEM, "SI-1", "safetyClass", "C", "segregation", "A processor of its own"),
                        "SI-1",
                        record -> record.row(CLASSIFICATION, FEATURE, "deviceStatus", "DEVICE", "iec62304Class", "C")),
                repaired(
                        RULE,
                        "a device that has no software by its classification",
                        of("none").row(SOFTWARE_ITEM, "SI-1", "safetyClass", "A"),
                        "SI-1",
                        record -> record.row(CLASSIFICATION, FEATURE, "deviceStatus", "DEVICE", "iec62304Class", "A")),
                sample(
                        RULE,
                        "features whose class is open, or that are not classified",
                        of("MANUAL_RA_REVIEW")
                                .row(SOFTWARE_ITEM, "SI-1", "safetyClass", "B")
                                .row(SOFTWARE_ITEM, "SI-2", "safetyClass", "C")
                                .of("FEAT-0002")
                                .row(SOFTWARE_ITEM, "SI-3", "safetyClass", "A"),
                        "SI-1",
                        "SI-3"),
                sample(
                        RULE,
                        "a class that there is not",
                        of("C").row(SOFTWARE_ITEM, "SI-1", "safetyClass", "c"),
                        "SI-1"),
                sample(
                        RULE,
                        "items of the class of the feature, and one that has none yet",
                        of("B").row(SOFTWARE_ITEM, "SI-1", "safetyClass", "B").row(SOFTWARE_ITEM, "SI-2")),
                sample(
                        RULE,
                        "software that is no device",
                        draw().row(CLASSIFICATION, FEATURE, "deviceStatus", "NOT_DEVICE", "iec62304Class", "none")
                                .row(SOFTWARE_ITEM, "SI-1", "safetyClass", "A")));
    }

    private static Graphs of(String softwareClass) {
        return draw().row(CLASSIFICATION, FEATURE, "deviceStatus", "DEVICE", "iec62304Class", softwareClass);
    }
}
