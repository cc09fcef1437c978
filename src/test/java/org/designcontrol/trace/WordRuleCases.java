package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.ANOMALY;
import static org.designcontrol.trace.Kind.DESIGN_INPUT;
import static org.designcontrol.trace.Kind.FUNCTION;
import static org.designcontrol.trace.Kind.SOFTWARE_ITEM;
import static org.designcontrol.trace.Kind.SOURCE;
import static org.designcontrol.trace.Kind.VERIFICATION;
import static org.designcontrol.trace.Relation.FOUND_IN;
import static org.designcontrol.trace.Relation.VERIFIES;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.List;

/**
 * Words that were written before the server knew which ones a choice takes. Nobody can write them any more; where they
 * stand, the rules take the stricter way.
 */
final class WordRuleCases {

    private WordRuleCases() {}

    static List<RuleCase> all() {
        return List.of(
                repaired(
                        "G07 failure-followed@2",
                        "a result that says so in its own words",
                        draw().row(VERIFICATION, "VER-1", "result", "Fail").row(VERIFICATION, "VER-2"),
                        "VER-1",
                        record -> record.row(ANOMALY, "AN-1").tie("AN-1", FOUND_IN, "VER-1")),
                repaired(
                        "G07-EVALUATED failure-evaluated@2",
                        "the anomaly of such a result",
                        draw().row(VERIFICATION, "VER-1", "result", "failed")
                                .row(ANOMALY, "AN-1", "evaluation", "Late", "disposition", "mended")
                                .tie("AN-1", FOUND_IN, "VER-1"),
                        "AN-1",
                        record -> record.row(VERIFICATION, "VER-1", "result", "PASS")),
                repaired(
                        "G23 verified-by-others@3",
                        "an item of a class in small letters, tested by who wrote it",
                        draw().row(Kind.CLASSIFICATION, "CLASSIFICATION-FEAT-0001", "docLevel", "BASIC")
                                .row(SOFTWARE_ITEM, "SI-1", "safetyClass", "c")
                                .row(VERIFICATION, "VER-1", "result", "PASS")
                                .tie("VER-1", VERIFIES, "SI-1"),
                        "SI-1",
                        record -> record.row(SOFTWARE_ITEM, "SI-1", "safetyClass", "B")),
                repaired(
                        "G09 special-control@2",
                        "a special control that is written in its own way",
                        draw().row(SOURCE, "SRC-1", "sourceType", "Special control")
                                .row(SOURCE, "SRC-2", "sourceType", "study"),
                        "SRC-1",
                        record -> record.row(SOURCE, "SRC-1", "sourceType", "guideline")),
                repaired(
                        "INTEROP-PLAN interface-plan@2",
                        "a standard of no list",
                        draw().row(DESIGN_INPUT, "DI-1", "partner", "Record", "standard", "FHIR R4"),
                        "DI-1",
                        record -> record.row(DESIGN_INPUT, "DI-1", "partner", "Record", "standard", "no standard")),
                sample(
                        "INTEROP-PLAN interface-plan@2",
                        "a standard that asks for nothing here",
                        draw().row(DESIGN_INPUT, "DI-1", "partner", "Record", "standard", "another standard")
                                .row(DESIGN_INPUT, "DI-2", "partner", "Pump", "standard", "no standard")),
                repaired(
                        "NEW-HAZARD answered-by-link@2",
                        "a control that perhaps brings new risks, and one that brings none",
                        draw().row(Kind.RISK_CONTROL, "RC-1", "newRisks", "perhaps")
                                .row(Kind.RISK_CONTROL, "RC-2", "newRisks", false)
                                .row(Kind.RISK_CONTROL, "RC-3", "newRisks", "No"),
                        "RC-1",
                        record -> record.row(Kind.RISK_CONTROL, "RC-1", "newRisks", "no")),
                repaired(
                        "SEC-UNRATED open-vulnerability@2",
                        "a severity that is none of the ratings, and an anomaly without any",
                        draw().row(ANOMALY, "AN-1", "severity", "severe")
                                .row(ANOMALY, "AN-2", "severity", "High")
                                .row(ANOMALY, "AN-3"),
                        "AN-1",
                        record -> record.row(ANOMALY, "AN-1", "severity", "low")),
                repaired(
                        "G25-PHYSIOLOGY subgroup-results@2",
                        "a measurement that is answered by a truth value",
                        draw().row(FUNCTION, "FN-1", "measuresBody", true).row(FUNCTION, "FN-2", "measuresBody", false),
                        "FN-1",
                        record -> record.row(FUNCTION, "FN-1", "measuresBody", "No")),
                repaired(
                        "G25-SKIN subgroup-results@2",
                        "light through the skin, with a capital letter",
                        draw().row(FUNCTION, "FN-1", "measuresBody", "Yes", "throughSkin", "Yes"),
                        "FN-1",
                        record -> record.row(FUNCTION, "FN-1", "measuresBody", "Yes", "throughSkin", "no")));
    }
}
