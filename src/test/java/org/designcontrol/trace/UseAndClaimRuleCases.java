package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.CHECKLIST_LINE;
import static org.designcontrol.trace.Kind.CLAIM;
import static org.designcontrol.trace.Kind.CLASSIFICATION;
import static org.designcontrol.trace.Kind.CLINICAL_EVALUATION;
import static org.designcontrol.trace.Kind.DESIGN_INPUT;
import static org.designcontrol.trace.Kind.DESIGN_OUTPUT;
import static org.designcontrol.trace.Kind.DEVIATION;
import static org.designcontrol.trace.Kind.HAZARD;
import static org.designcontrol.trace.Kind.INTENDED_USE;
import static org.designcontrol.trace.Kind.LABEL;
import static org.designcontrol.trace.Kind.LABELLING;
import static org.designcontrol.trace.Kind.PLAN;
import static org.designcontrol.trace.Kind.REVIEW;
import static org.designcontrol.trace.Kind.SOUP;
import static org.designcontrol.trace.Kind.SOURCE;
import static org.designcontrol.trace.Kind.SUBMISSION;
import static org.designcontrol.trace.Kind.TRANSFER;
import static org.designcontrol.trace.Kind.USABILITY;
import static org.designcontrol.trace.Kind.USE_TASK;
import static org.designcontrol.trace.Kind.VALIDATION;
import static org.designcontrol.trace.Kind.VERIFICATION;
import static org.designcontrol.trace.Relation.AFFECTS;
import static org.designcontrol.trace.Relation.DERIVES;
import static org.designcontrol.trace.Relation.RESTS_ON;
import static org.designcontrol.trace.Relation.STATES;
import static org.designcontrol.trace.Relation.SUPPORTS;
import static org.designcontrol.trace.Relation.VALIDATES;
import static org.designcontrol.trace.Relation.VERIFIES;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Records that break or keep the rules about use, claims, submissions and transfer. */
final class UseAndClaimRuleCases {

    private static final String CONFIRMATION = "REVIEW-FEAT-0001-ConfirmValidation";

    private UseAndClaimRuleCases() {}

    static List<RuleCase> all() {
        return Stream.of(
                        classified(),
                        duties(),
                        asClassified(),
                        markets(),
                        confirmations(),
                        labels(),
                        critical(),
                        electronicRecords(),
                        checklists(),
                        specialControls(),
                        claims(),
                        evidence(),
                        suppliers(),
                        release(),
                        interfaces(),
                        useTasks())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> classified() {
        String rule = "CLASSIFIED pattern@1";
        return List.of(
                sample(
                        rule,
                        "a route, a status and a verdict that are open",
                        draw().row(CLASSIFICATION, "CL-1", "pathway", "MANUAL_RA_REVIEW")
                                .row(CLASSIFICATION, "CL-2", "otherStatus", "MANUAL_RA_REVIEW", "pathway", "510K")
                                .row(CLASSIFICATION, "CL-3", "euChange", "MANUAL_RA_REVIEW"),
                        "CL-1",
                        "CL-2",
                        "CL-3"),
                sample(
                        rule,
                        "everything that decides about the path",
                        draw().row(
                                        CLASSIFICATION,
                                        "CL-1",
                                        "pathway",
                                        "510K",
                                        "deviceStatus",
                                        "DEVICE",
                                        "usChange",
                                        "NONE")),
                repaired(
                        rule,
                        "what regulatory affairs knows better",
                        draw().row(CLASSIFICATION, "CL-1", "pathway", "MANUAL_RA_REVIEW"),
                        "CL-1",
                        record -> record.row(CLASSIFICATION, "CL-1", "pathway", "DE_NOVO")));
    }

    private static List<RuleCase> duties() {
        String rule = "CLASSIFIED-DUTIES pattern@1";
        List<String> answers = List.of("hipaa", "cyberDevice", "aiAct", "docLevel", "iec62304Class", "pccp", "part11");
        return Stream.concat(
                        answers.stream()
                                .map(answer -> sample(
                                        rule,
                                        answer + " that is open",
                                        draw().row(CLASSIFICATION, "CL-1", answer, "MANUAL_RA_REVIEW"),
                                        "CL-1")),
                        Stream.of(
                                sample(
                                        rule,
                                        "duties that are known",
                                        draw().row(
                                                        CLASSIFICATION,
                                                        "CL-1",
                                                        "hipaa",
                                                        "NONE",
                                                        "cyberDevice",
                                                        "yes",
                                                        "aiAct",
                                                        "HIGH_RISK",
                                                        "pccp",
                                                        "no")),
                                repaired(
                                        rule,
                                        "the answer",
                                        draw().row(CLASSIFICATION, "CL-1", "pccp", "MANUAL_RA_REVIEW"),
                                        "CL-1",
                                        record -> record.row(CLASSIFICATION, "CL-1", "pccp", "no"))))
                .toList();
    }

    private static List<RuleCase> asClassified() {
        String market = "EU-MARKET pattern@1";
        return List.of(
                sample(
                        market,
                        "a plan, an evaluation and a transfer that leave the EU out",
                        draw().row(PLAN, "PLAN-1", "inEurope", "no")
                                .row(CLINICAL_EVALUATION, "CE-1", "euMarket", false)
                                .row(TRANSFER, "TR-1", "inEurope", "no"),
                        "PLAN-1",
                        "CE-1",
                        "TR-1"),
                sample(market, "an evaluation for the EU", draw().row(CLINICAL_EVALUATION, "CE-1", "euMarket", true)),
                repaired(
                        market,
                        "yes",
                        draw().row(TRANSFER, "TR-1", "inEurope", "no"),
                        "TR-1",
                        record -> record.row(TRANSFER, "TR-1", "inEurope", "yes")),
                documented("DOC-LEVEL pattern@1", "NONE", "BASIC"),
                sample("DOC-LEVEL pattern@1", "the basic level", draw().row(SUBMISSION, "SUB-1", "docLevel", "BASIC")),
                documented("DOC-ENHANCED pattern@1", "BASIC", "ENHANCED"),
                sample(
                        "DOC-ENHANCED pattern@1",
                        "the enhanced level",
                        draw().row(SUBMISSION, "SUB-1", "docLevel", "ENHANCED")));
    }

    private static List<RuleCase> markets() {
        String rule = "MARKETS markets-classified@1";
        String item = CLASSIFICATION.documentOf("FEAT-0001");
        return List.of(
                repaired(
                        rule,
                        "a market that was added when the feature was classified already",
                        meantFor(List.of("EU", "US")).row(CLASSIFICATION, item, statuses("NOT_INTENDED", "DEVICE")),
                        item,
                        record -> record.revised(CLASSIFICATION, item, 2, statuses("DEVICE", "DEVICE"))),
                repaired(
                        rule,
                        "a market that was taken out since",
                        meantFor(List.of("US")).row(CLASSIFICATION, item, statuses("NOT_DEVICE", "NOT_DEVICE")),
                        item,
                        record -> record.revised(
                                INTENDED_USE, INTENDED_USE.documentOf("FEAT-0001"), 2, "markets", List.of("US", "EU"))),
                sample(
                        rule,
                        "a country that no table judges, of which the classification knew nothing",
                        meantFor("Japan").row(CLASSIFICATION, item, "otherStatus", "NOT_INTENDED"),
                        item),
                sample(
                        rule,
                        "the markets that were classified, whatever came of it",
                        meantFor(List.of("US", "Japan"))
                                .row(
                                        CLASSIFICATION,
                                        item,
                                        "usStatus",
                                        "NOT_DEVICE",
                                        "euStatus",
                                        "NOT_INTENDED",
                                        "otherStatus",
                                        "MANUAL_RA_REVIEW")),
                sample(
                        rule,
                        "nobody said for which markets",
                        draw().row(CLASSIFICATION, item, statuses("NOT_DEVICE", "NOT_INTENDED"))),
                sample(
                        rule,
                        "markets of which the classification says nothing",
                        meantFor(List.of("US")).row(CLASSIFICATION, item, "pathway", "NONE")));
    }

    private static Graphs meantFor(Object markets) {
        return draw().row(INTENDED_USE, INTENDED_USE.documentOf("FEAT-0001"), "markets", markets);
    }

    private static Object[] statuses(String us, String eu) {
        return new Object[] {"usStatus", us, "euStatus", eu, "otherStatus", "NOT_INTENDED"};
    }

    private static List<RuleCase> confirmations() {
        String rule = "G03-CONFIRMED confirmed-later@2";
        return List.of(
                repaired(
                        rule,
                        "a validation that somebody changed after it was confirmed",
                        confirmedAt(10).issued(VALIDATION, "VAL-1", 2, 12).issued(VALIDATION, "VAL-2", 1, 9),
                        "VAL-1",
                        record -> record.issued(REVIEW, CONFIRMATION, 2, 14, "outcome", "CONFIRM")),
                sample(
                        rule,
                        "a validation of the other feature of the release, in which nobody confirms anything",
                        confirmedAt(10)
                                .of("FEAT-0002")
                                .issued(VALIDATION, "VAL-3", 12)
                                .together("FEAT-0002"),
                        "VAL-3"),
                sample(
                        rule,
                        "one of a feature that was never released with it",
                        confirmedAt(10).of("FEAT-0002").issued(VALIDATION, "VAL-3", 12)),
                sample(
                        rule,
                        "nobody confirmed anything yet, only a classification",
                        draw().issued(REVIEW, "REVIEW-FEAT-0001-ConfirmClassification", 1, 3, "outcome", "CONFIRM")
                                .issued(VALIDATION, "VAL-1", 12)),
                sample(
                        rule,
                        "quality sent it back, and clinical changes it",
                        draw().issued(REVIEW, CONFIRMATION, 1, 10, "outcome", "SEND_BACK")
                                .issued(VALIDATION, "VAL-1", 2, 12)),
                sample(
                        rule,
                        "a validation that somebody is writing",
                        confirmedAt(10).row(VALIDATION, "VAL-1", "result", "PASS")));
    }

    private static Graphs confirmedAt(long sequence) {
        return draw().issued(REVIEW, CONFIRMATION, 1, sequence, "outcome", "CONFIRM");
    }

    private static List<RuleCase> labels() {
        String rule = "USE-LABELS shared-fields@1";
        return List.of(
                sample(
                        rule,
                        "a study that says what was understood",
                        draw().row(
                                        USABILITY,
                                        USABILITY.documentOf("FEAT-0001"),
                                        "labelComprehension",
                                        "All understood it.")),
                repaired(
                        rule,
                        "what was understood",
                        draw().row(USABILITY, USABILITY.documentOf("FEAT-0001"), "summativeResults", "All done."),
                        USABILITY.documentOf("FEAT-0001"),
                        record -> record.row(
                                USABILITY,
                                USABILITY.documentOf("FEAT-0001"),
                                "labelComprehension",
                                "All understood it.")));
    }

    private static List<RuleCase> critical() {
        String rule = "USE-SUMMATIVE feature-has@1";
        return List.of(
                repaired(
                        rule,
                        "serious harm by a task, and none that is critical",
                        draw().row(CLASSIFICATION, "CL-1", "usability", List.of("FILE", "SUMMATIVE"))
                                .row(USE_TASK, "UT-1", "critical", "no")
                                .row(USE_TASK, "UT-2", "critical", false),
                        "CL-1",
                        record -> record.row(USE_TASK, "UT-2", "critical", true)),
                sample(
                        rule,
                        "a task of which nobody says that it is not critical",
                        draw().row(CLASSIFICATION, "CL-1", "usability", List.of("SUMMATIVE"))
                                .row(USE_TASK, "UT-1", "text", "Put the sensor on")),
                sample(
                        rule,
                        "no task that does serious harm",
                        draw().row(
                                        CLASSIFICATION,
                                        CLASSIFICATION.documentOf("FEAT-0001"),
                                        "usability",
                                        List.of("FILE"))));
    }

    private static List<RuleCase> electronicRecords() {
        String rule = "PART-11 input-of-source@1";
        Graphs recording = draw().row(CLASSIFICATION, "CL-1", "part11", "yes").row(DESIGN_INPUT, "DI-1");
        return List.of(
                repaired(
                        rule,
                        "an input that only has the words, and a source that nothing derives from",
                        draw().row(CLASSIFICATION, "CL-1", "part11", "yes")
                                .row(DESIGN_INPUT, "DI-1", "text", "By 21 CFR Part 11; part 11 of the housing is blue.")
                                .row(SOURCE, "SRC-1", "reference", "21 CFR Part 11"),
                        "CL-1",
                        record -> record.tie("DI-1", DERIVES, "SRC-1")),
                sample(
                        rule,
                        "inputs of a source that cites another part",
                        draw().row(CLASSIFICATION, "CL-1", "part11", "yes")
                                .row(DESIGN_INPUT, "DI-1")
                                .row(SOURCE, "SRC-1", "reference", "21 CFR 1100", "text", "Part 11 of the drawing")
                                .tie("DI-1", DERIVES, "SRC-1"),
                        "CL-1"),
                sample(
                        rule,
                        "another feature has them",
                        draw().row(CLASSIFICATION, "CL-1", "part11", "yes")
                                .of("FEAT-0002")
                                .row(DESIGN_INPUT, "DI-2")
                                .row(SOURCE, "SRC-2", "reference", "21 CFR 11")
                                .tie("DI-2", DERIVES, "SRC-2"),
                        "CL-1"),
                sample(
                        rule,
                        "a source that names the section in its words",
                        recording
                                .row(SOURCE, "SRC-1", "text", "Signatures of records,\n21 CFR 11.50")
                                .tie("DI-1", DERIVES, "SRC-1")),
                sample(
                        rule,
                        "no such records",
                        draw().row(CLASSIFICATION, CLASSIFICATION.documentOf("FEAT-0001"), "part11", "no")));
    }

    private static RuleCase documented(String rule, String wrong, String right) {
        return repaired(
                rule,
                "at the level of the classification",
                draw().row(SUBMISSION, "SUB-1", "docLevel", wrong),
                "SUB-1",
                record -> record.row(SUBMISSION, "SUB-1", "docLevel", right));
    }

    private static List<RuleCase> checklists() {
        return List.of(
                sample(
                        "CHECKLIST checklist-answered@1",
                        "lines without an answer, without evidence, and without a reason",
                        draw().row(CHECKLIST_LINE, "CHK-1", "evidence", "TD-7")
                                .row(CHECKLIST_LINE, "CHK-2", "applies", "yes", "whyNot", "Because")
                                .row(CHECKLIST_LINE, "CHK-3", "applies", false, "evidence", "TD-7")
                                .row(CHECKLIST_LINE, "CHK-4", "applies", "perhaps", "evidence", "TD-7"),
                        "CHK-1",
                        "CHK-2",
                        "CHK-3",
                        "CHK-4"),
                sample(
                        "CHECKLIST checklist-answered@1",
                        "lines that are answered",
                        draw().row(CHECKLIST_LINE, "CHK-1", "applies", true, "evidence", "TD-7")
                                .row(CHECKLIST_LINE, "CHK-2", "applies", "no", "whyNot", "Not sterile")),
                repaired(
                        "CHECKLIST checklist-answered@1",
                        "evidence for what applies",
                        draw().row(CHECKLIST_LINE, "CHK-1", "applies", "yes"),
                        "CHK-1",
                        record -> record.row(CHECKLIST_LINE, "CHK-1", "applies", "yes", "evidence", "TD-7")));
    }

    /** Which evidence a claim names itself, and what advertising has to say. */
    private static List<RuleCase> evidence() {
        String promotion = "G19-PROMOTION answered-where@1";
        return List.of(
                sample(
                        "G19-EVIDENCE claim-supported@2",
                        "a claim that rests on a failed validation, or on one that is gone",
                        draw().row(CLAIM, "CL-1", "text", "Wakes you")
                                .row(CLAIM, "CL-2", "text", "Lets you sleep")
                                .row(VALIDATION, "VAL-1", "result", "FAIL")
                                .retired(VALIDATION, "VAL-2")
                                .tie("CL-1", RESTS_ON, "VAL-1")
                                .tie("CL-2", RESTS_ON, "VAL-2"),
                        "CL-1",
                        "CL-2"),
                repaired(
                        "G19-EVIDENCE claim-supported@2",
                        "the claim names a validation that is there already",
                        draw().row(CLAIM, "CL-1", "text", "Wakes you").row(VALIDATION, "VAL-1", "result", "PASS"),
                        "CL-1",
                        record -> record.tie("CL-1", RESTS_ON, "VAL-1")),
                repaired(
                        promotion,
                        "a claim for advertising of which nobody says whether it is published",
                        draw().row(CLAIM, "CL-1", "promotional", "yes"),
                        "CL-1",
                        record -> record.row(CLAIM, "CL-1", "promotional", "yes", "published", "no")),
                sample(
                        promotion,
                        "a claim of which nobody said anything",
                        draw().row(CLAIM, "CL-1", "text", "Wakes you"),
                        "CL-1"),
                sample(
                        promotion,
                        "one that is published, and one that is not for advertising",
                        draw().row(CLAIM, "CL-1", "promotional", true, "published", true)
                                .row(CLAIM, "CL-2", "promotional", "no")));
    }

    private static List<RuleCase> suppliers() {
        String rule = "G17-SUPPLIER supplier@2";
        return List.of(
                sample(
                        rule,
                        "what was not compared, what differs, another version, and suppliers without an item",
                        draw().row(DESIGN_OUTPUT, "DO-1", "supplier", "Cells Ltd")
                                .row(DESIGN_OUTPUT, "DO-2", "supplier", "Cells Ltd", "supplierMatch", "differs")
                                .row(DEVIATION, "DEV-1", "decision", "REFUSED")
                                .tie("DEV-1", AFFECTS, "DO-2")
                                .row(SOUP, "SOUP-1", "version", "3.46.1", "sbomLine", "pkg:generic/sqlite@3.45.0"),
                        "DO-1",
                        "DO-2",
                        "SOUP-1"),
                sample(
                        rule,
                        "a transfer that tells suppliers something, while no output names one",
                        draw().row(TRANSFER, "TRANSFER-1", "supplierFlowDown", "Drawing 7, revision C")
                                .row(DESIGN_OUTPUT, "DO-1"),
                        "TRANSFER-1"),
                sample(
                        rule,
                        "what is the same, ours, of the version that was delivered, or accepted",
                        draw().row(DESIGN_OUTPUT, "DO-1", "supplier", "Cells Ltd", "supplierMatch", "same")
                                .row(DESIGN_OUTPUT, "DO-2")
                                .row(DESIGN_OUTPUT, "DO-3", "supplier", "Cells Ltd", "supplierMatch", "differs")
                                .row(DEVIATION, "DEV-1", "decision", "ACCEPTED")
                                .tie("DEV-1", AFFECTS, "DO-3")
                                .row(
                                        SOUP,
                                        "SOUP-1",
                                        "version",
                                        "1:2.3",
                                        "sbomLine",
                                        "pkg:deb/debian/tar@1%3A2.3?arch=arm")
                                .row(SOUP, "SOUP-2", "version", "14", "sbomLine", "Android@13")
                                .row(TRANSFER, "TRANSFER-1", "supplierFlowDown", "Drawing 7, revision C")),
                sample(
                        rule,
                        "a transfer to which nobody else contributes",
                        draw().row(TRANSFER, "TRANSFER-1", "supplierFlowDown", "None: we make all of it.")),
                repaired(
                        rule,
                        "a transfer that told nobody anything, though somebody else makes an output",
                        draw().row(DESIGN_OUTPUT, "DO-1", "supplier", "Cells Ltd", "supplierMatch", "same")
                                .row(TRANSFER, "TRANSFER-1", "supplierFlowDown", "None"),
                        "TRANSFER-1",
                        record -> record.row(TRANSFER, "TRANSFER-1", "supplierFlowDown", "Cells Ltd: drawing 7")),
                repaired(
                        rule,
                        "a transfer of a release that told nobody anything, though somebody else makes an output of another feature",
                        draw().together("FEAT-0002")
                                .row(TRANSFER, "TRANSFER-1", "supplierFlowDown", "None")
                                .of("FEAT-0002")
                                .row(DESIGN_OUTPUT, "DO-2", "supplier", "Cells Ltd", "supplierMatch", "same"),
                        "TRANSFER-1",
                        record -> record.of("FEAT-0001")
                                .row(TRANSFER, "TRANSFER-1", "supplierFlowDown", "Cells Ltd: drawing 7")),
                sample(
                        rule,
                        "what a feature of another release has from a supplier",
                        draw().row(TRANSFER, "TRANSFER-1", "supplierFlowDown", "None")
                                .of("FEAT-0002")
                                .row(DESIGN_OUTPUT, "DO-2", "supplier", "Cells Ltd", "supplierMatch", "same")),
                repaired(
                        rule,
                        "somebody compares it",
                        draw().row(DESIGN_OUTPUT, "DO-1", "supplier", "Cells Ltd"),
                        "DO-1",
                        record -> record.row(DESIGN_OUTPUT, "DO-1", "supplier", "Cells Ltd", "supplierMatch", "same")));
    }

    private static List<RuleCase> specialControls() {
        String named = "G09-NAMED special-controls-named@2";
        return List.of(
                sample(
                        "G09 special-control@2",
                        "special controls without an input, or with a retired one",
                        special("SRC-1")
                                .row(SOURCE, "SRC-2", "sourceType", "special control")
                                .retired(DESIGN_INPUT, "DI-2")
                                .tie("DI-2", DERIVES, "SRC-2"),
                        "SRC-1",
                        "SRC-2"),
                sample(
                        "G09 special-control@2",
                        "a special control with its input, and a standard without one",
                        special("SRC-1")
                                .row(DESIGN_INPUT, "DI-1")
                                .tie("DI-1", DERIVES, "SRC-1")
                                .row(SOURCE, "SRC-2", "sourceType", "standard")),
                repaired(
                        "G09 special-control@2",
                        "an input for it",
                        special("SRC-1").row(DESIGN_INPUT, "DI-1"),
                        "SRC-1",
                        record -> record.tie("DI-1", DERIVES, "SRC-1")),
                sample(
                        named,
                        "class II of which nobody says which special controls it has",
                        draw().row(CLASSIFICATION, "CLASSIFICATION-FEAT-0001", "usClass", "II")
                                .row(SOURCE, "SRC-1", "sourceType", "standard"),
                        "CLASSIFICATION-FEAT-0001"),
                sample(
                        named,
                        "a class that nobody knows",
                        draw().row(CLASSIFICATION, "CLS-1", "usClass", "unknown"),
                        "CLS-1"),
                sample(
                        named,
                        "class II without any, and class I",
                        draw().row(CLASSIFICATION, "CLS-1", "usClass", "II", "specialControls", "no")
                                .row(CLASSIFICATION, "CLS-2", "usClass", "I")),
                repaired(
                        named,
                        "one is written down",
                        draw().row(CLASSIFICATION, "CLS-1", "usClass", "II"),
                        "CLS-1",
                        record -> record.row(SOURCE, "SRC-1", "sourceType", "special control")));
    }

    private static Graphs special(String key) {
        return draw().row(SOURCE, key, "sourceType", "special control");
    }

    private static List<RuleCase> claims() {
        return List.of(
                sample(
                        "G19 claim-approved@1",
                        "a claim that no gate saw, and one in other words",
                        draw().row(CLAIM, "CL-1", "text", "Wakes you")
                                .row(CLAIM, "CL-2", "text", "Wakes you always")
                                .approved("CL-2", "Wakes you"),
                        "CL-1",
                        "CL-2"),
                sample(
                        "G19 claim-approved@1",
                        "an approved claim, and one that is not published",
                        draw().row(CLAIM, "CL-1", "text", "Wakes you")
                                .approved("CL-1", "Wakes you")
                                .row(CLAIM, "CL-2", "text", "Heals you", "published", "no")),
                sample(
                        "G19 claim-approved@1",
                        "a claim that is said not to be published, and stands on a label",
                        draw().row(CLAIM, "CL-1", "text", "Heals you", "published", "no")
                                .row(LABEL, "LBL-1")
                                .tie("LBL-1", STATES, "CL-1"),
                        "CL-1"),
                repaired(
                        "G19 claim-approved@1",
                        "the words that were approved",
                        draw().row(CLAIM, "CL-1", "text", "Wakes you always").approved("CL-1", "Wakes you"),
                        "CL-1",
                        record -> record.row(CLAIM, "CL-1", "text", "Wakes you")),
                sample(
                        "G19-EVIDENCE claim-supported@2",
                        "claims without evidence, with a failed study, and with a label only",
                        draw().row(CLAIM, "CL-1")
                                .row(CLAIM, "CL-2")
                                .row(VALIDATION, "VAL-2", "result", "FAIL")
                                .tie("VAL-2", SUPPORTS, "CL-2")
                                .row(CLAIM, "CL-3")
                                .row(LABEL, "LBL-3")
                                .tie("LBL-3", STATES, "CL-3"),
                        "CL-1",
                        "CL-2",
                        "CL-3"),
                sample(
                        "G19-EVIDENCE claim-supported@2",
                        "claims with a source, a passed test and a passed validation",
                        draw().row(CLAIM, "CL-1")
                                .row(SOURCE, "SRC-1")
                                .tie("SRC-1", SUPPORTS, "CL-1")
                                .row(CLAIM, "CL-2")
                                .row(VERIFICATION, "VER-2", "result", "PASS")
                                .tie("VER-2", SUPPORTS, "CL-2")
                                .row(CLAIM, "CL-3")
                                .row(VALIDATION, "VAL-3", "result", "PASS")
                                .tie("VAL-3", VALIDATES, "CL-3")),
                repaired(
                        "G19-EVIDENCE claim-supported@2",
                        "a source that shows it",
                        draw().row(CLAIM, "CL-1").row(SOURCE, "SRC-1"),
                        "CL-1",
                        record -> record.tie("SRC-1", SUPPORTS, "CL-1")),
                sample(
                        "G19-CLASS claim-within-class@1",
                        "a medical claim of what is no device, and one of which nobody says",
                        classified("deviceStatus", "NOT_DEVICE")
                                .row(CLAIM, "CL-1", "medical", "yes")
                                .row(CLAIM, "CL-2"),
                        "CL-1",
                        "CL-2"),
                sample(
                        "G19-CLASS claim-within-class@1",
                        "a claim about well-being",
                        classified("deviceStatus", "ENFORCEMENT_DISCRETION").row(CLAIM, "CL-1", "medical", "no")),
                sample(
                        "G19-CLASS claim-within-class@1",
                        "a medical claim of a device",
                        classified("deviceStatus", "DEVICE").row(CLAIM, "CL-1", "medical", true)),
                repaired(
                        "G19-CLASS claim-within-class@1",
                        "it is not published",
                        classified("deviceStatus", "NOT_DEVICE").row(CLAIM, "CL-1", "medical", true),
                        "CL-1",
                        record -> record.row(CLAIM, "CL-1", "medical", true, "published", "no")));
    }

    private static Graphs inTheUs(String status) {
        return draw().row(CLASSIFICATION, CLASSIFICATION.documentOf("FEAT-0001"), "usStatus", status);
    }

    private static List<RuleCase> release() {
        return List.of(
                sample(
                        "G24 udi@1",
                        "a device without an identifier, in a market that asks",
                        classified("usStatus", "NOT_INTENDED", "euStatus", "DEVICE")
                                .row(LABELLING, "LABELLING-1"),
                        "LABELLING-1"),
                sample("G24 udi@1", "what nobody classified", draw().row(LABELLING, "LABELLING-1"), "LABELLING-1"),
                sample(
                        "G24 udi@1",
                        "no device, and a device with one",
                        classified("usStatus", "NOT_DEVICE", "euStatus", "NOT_INTENDED")
                                .row(LABELLING, "LABELLING-1")),
                repaired(
                        "G24 udi@1",
                        "it has one",
                        classified("usStatus", "DEVICE").row(LABELLING, "LABELLING-1"),
                        "LABELLING-1",
                        record -> record.row(LABELLING, "LABELLING-1", "udi", "00860000000017")),
                repaired(
                        "G24-GUDID device-database@1",
                        "a device in the US of which the transfer says no",
                        inTheUs("DEVICE").row(TRANSFER, "TRANSFER-1", "inAmerica", "no"),
                        "TRANSFER-1",
                        record -> record.row(TRANSFER, "TRANSFER-1", "inAmerica", "yes", "gudid", "2026-11-03")),
                sample(
                        "G24-GUDID device-database@1",
                        "one of which nobody knows what it is, and one that nobody classified",
                        inTheUs("MANUAL_RA_REVIEW")
                                .row(TRANSFER, "TRANSFER-1")
                                .of("FEAT-0009")
                                .row(TRANSFER, "TRANSFER-9"),
                        "TRANSFER-1",
                        "TRANSFER-9"),
                sample(
                        "G24-GUDID device-database@1",
                        "the feature that leads is none, and another of its release is",
                        inTheUs("NOT_DEVICE")
                                .row(TRANSFER, "TRANSFER-1")
                                .of("FEAT-0002")
                                .row(CLASSIFICATION, CLASSIFICATION.documentOf("FEAT-0002"), "usStatus", "DEVICE")
                                .together("FEAT-0002"),
                        "TRANSFER-1"),
                sample(
                        "G24-GUDID device-database@1",
                        "not meant for the US, beside a device of another release",
                        inTheUs("NOT_INTENDED")
                                .row(TRANSFER, "TRANSFER-1")
                                .of("FEAT-0002")
                                .row(CLASSIFICATION, CLASSIFICATION.documentOf("FEAT-0002"), "usStatus", "DEVICE")),
                sample(
                        "G17 transfer@1",
                        "labels without a transfer",
                        draw().row(LABELLING, "LABELLING-1"),
                        "LABELLING-1"),
                sample(
                        "G17 transfer@1",
                        "a supplier who makes it otherwise",
                        draw().row(LABELLING, "LABELLING-1").row(TRANSFER, "TRANSFER-1", "specMatch", "no"),
                        "TRANSFER-1"),
                sample(
                        "G17 transfer@1",
                        "a transfer that matches, and no release yet",
                        draw().row(LABELLING, "LABELLING-1").row(TRANSFER, "TRANSFER-1", "specMatch", "yes")),
                repaired(
                        "G17 transfer@1",
                        "it is made as specified",
                        draw().row(LABELLING, "LABELLING-1").row(TRANSFER, "TRANSFER-1", "specMatch", "no"),
                        "TRANSFER-1",
                        record -> record.row(TRANSFER, "TRANSFER-1", "specMatch", "yes")));
    }

    private static List<RuleCase> interfaces() {
        List<String> mismatches = List.of("units", "patient identity", "time");
        return List.of(
                sample(
                        "INTEROP-PLAN interface-plan@2",
                        "an exchange by FHIR of which only the CapabilityStatement will be shown, and one by DICOM",
                        exchange("DI-1", "HL7 FHIR", "conformance", "CapabilityStatement")
                                .row(DESIGN_INPUT, "DI-2", "partner", "Archive", "standard", "DICOM"),
                        "DI-1",
                        "DI-2"),
                sample(
                        "INTEROP-PLAN interface-plan@2",
                        "what its standard asks for, another standard, and an input about no exchange",
                        exchange("DI-1", "HL7 v2", "conformance", List.of("message profile", "acknowledgement tests"))
                                .row(DESIGN_INPUT, "DI-2", "partner", "Phone", "standard", "another standard")
                                .row(DESIGN_INPUT, "DI-3", "standard", "DICOM")),
                repaired(
                        "INTEROP-PLAN interface-plan@2",
                        "the specialization is promised",
                        exchange("DI-1", "IEEE 11073"),
                        "DI-1",
                        record -> record.row(
                                DESIGN_INPUT,
                                "DI-1",
                                "partner",
                                "Meter",
                                "standard",
                                "IEEE 11073",
                                "conformance",
                                "device specialization")),
                sample(
                        "INTEROP-NEGATIVE interface-negative@1",
                        "a partner whose times nobody doubts, and no hazard",
                        exchange("DI-1", "DICOM", "negativeTests", "units, patient identity")
                                .row(DESIGN_INPUT, "DI-2", "partner", "Record"),
                        "DI-1"),
                sample(
                        "INTEROP-NEGATIVE interface-negative@1",
                        "inputs of one partner that share them, and hazards",
                        exchange("DI-1", "DICOM", "negativeTests", List.of("units", "time"))
                                .row(DESIGN_INPUT, "DI-2", "partner", "Record", "negativeTests", "patient identity")
                                .row(HAZARD, "HAZ-1", "negativeTests", mismatches)),
                repaired(
                        "INTEROP-NEGATIVE interface-negative@1",
                        "the hazard of other patients",
                        exchange("DI-1", "DICOM", "negativeTests", mismatches)
                                .row(HAZARD, "HAZ-1", "negativeTests", "units, time"),
                        "DI-1",
                        record -> record.row(HAZARD, "HAZ-2", "negativeTests", "patient identity")),
                sample(
                        "INTEROP-SHOWN interface-shown@1",
                        "proof that failed, and a test with wrong units that nobody ran",
                        exchange("DI-1", "DICOM", "conformance", "conformance statement", "negativeTests", "units")
                                .row(VERIFICATION, "VER-1", "result", "FAIL", "shows", "conformance statement, units")
                                .tie("VER-1", VERIFIES, "DI-1"),
                        "DI-1"),
                sample(
                        "INTEROP-SHOWN interface-shown@1",
                        "everything that was promised",
                        exchange("DI-1", "DICOM", "conformance", "conformance statement", "negativeTests", "units")
                                .row(VERIFICATION, "VER-1", "result", "PASS", "shows", "conformance statement")
                                .row(VALIDATION, "VAL-1", "result", "PASS", "shows", List.of("units"))
                                .tie("VER-1", VERIFIES, "DI-1")
                                .tie("VAL-1", VERIFIES, "DI-1")),
                repaired(
                        "INTEROP-SHOWN interface-shown@1",
                        "a passed result",
                        exchange("DI-1", "DICOM", "conformance", "conformance statement"),
                        "DI-1",
                        record -> record.row(VERIFICATION, "VER-1", "result", "PASS", "shows", "conformance statement")
                                .tie("VER-1", VERIFIES, "DI-1")));
    }

    private static List<RuleCase> useTasks() {
        String rule = "USE-CRITICAL use-task-shown@1";
        return List.of(
                sample(
                        rule,
                        "critical tasks that nobody tried or that went wrong, and one of which nobody says",
                        draw().row(USE_TASK, "UT-1", "critical", "yes")
                                .row(USE_TASK, "UT-2", "critical", true, "summativeResult", "failed")
                                .row(USE_TASK, "UT-3"),
                        "UT-1",
                        "UT-2",
                        "UT-3"),
                sample(
                        rule,
                        "one that was done, one with an answer, and one that is not critical",
                        draw().row(USE_TASK, "UT-1", "critical", "yes", "summativeResult", "done")
                                .row(
                                        USE_TASK,
                                        "UT-2",
                                        "critical",
                                        "yes",
                                        "summativeResult",
                                        "failed",
                                        "mitigation",
                                        "It clicks now")
                                .row(USE_TASK, "UT-3", "critical", "no")),
                repaired(
                        rule,
                        "it was tried",
                        draw().row(USE_TASK, "UT-1", "critical", "yes"),
                        "UT-1",
                        record -> record.row(USE_TASK, "UT-1", "critical", "yes", "summativeResult", "done")));
    }

    private static Graphs exchange(String key, String standard, Object... more) {
        List<Object> fields = new ArrayList<>(List.of("partner", "Record", "standard", standard));
        fields.addAll(List.of(more));
        return draw().row(DESIGN_INPUT, key, fields.toArray());
    }

    private static Graphs classified(Object... fields) {
        return draw().row(CLASSIFICATION, "CLASSIFICATION-FEAT-0001", fields);
    }
}
