package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.CLASSIFICATION;
import static org.designcontrol.trace.Kind.CLINICAL_EVALUATION;
import static org.designcontrol.trace.Kind.DESIGN_INPUT;
import static org.designcontrol.trace.Kind.DESIGN_OUTPUT;
import static org.designcontrol.trace.Kind.DEVIATION;
import static org.designcontrol.trace.Kind.REVIEW;
import static org.designcontrol.trace.Kind.RISK_CONTROL;
import static org.designcontrol.trace.Kind.SOFTWARE_ITEM;
import static org.designcontrol.trace.Kind.SUBMISSION;
import static org.designcontrol.trace.Kind.VERIFICATION;
import static org.designcontrol.trace.Relation.REALISES;
import static org.designcontrol.trace.Relation.SATISFIES;
import static org.designcontrol.trace.Relation.VERIFIES;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.List;
import java.util.stream.Stream;

/** Records that break or keep the rules about who did what. */
final class PeopleRuleCases {

    private static final String OTHERS = "G23 verified-by-others@3";

    private static final String TRAINED = "G30 trained@3";

    private PeopleRuleCases() {}

    static List<RuleCase> all() {
        return Stream.of(trainedAndTested(), whatIsBuilt(), ownApprovals())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> trainedAndTested() {
        return List.of(
                sample(
                        TRAINED,
                        "a row and a document of somebody untrained",
                        draw().row(DESIGN_INPUT, "DI-1")
                                .row(CLASSIFICATION, "CLASSIFICATION-1")
                                .row(DESIGN_INPUT, "DI-2")
                                .issuedUntrained("DI-1", "ann")
                                .issuedUntrained("CLASSIFICATION-1", "ann"),
                        "DI-1",
                        "CLASSIFICATION-1"),
                sample(TRAINED, "rows of trained people", draw().row(DESIGN_INPUT, "DI-1")),
                sample(
                        TRAINED,
                        "a row that was retired since",
                        draw().retired(DESIGN_INPUT, "DI-1").issuedUntrained("DI-1", "ann")),
                sample(
                        TRAINED,
                        "a deviation, which somebody else accepts",
                        draw().row(DEVIATION, "DEV-1").issuedUntrained("DEV-1", "ann")),
                sample(
                        OTHERS,
                        "software of class C that its author tested",
                        software("BASIC", "C").by("ann").row(VERIFICATION, "VER-1", "result", "PASS"),
                        "DI-1"),
                sample(
                        OTHERS,
                        "software whose class nobody assessed",
                        software("BASIC", null).by("ann").row(VERIFICATION, "VER-1", "result", "PASS"),
                        "DI-1"),
                sample(
                        OTHERS,
                        "software of class B, whose failure would be serious",
                        software("ENHANCED", "B").by("ann").row(VERIFICATION, "VER-1", "result", "PASS"),
                        "DI-1"),
                sample(
                        OTHERS,
                        "software of class B, of which nobody knows how serious a failure would be",
                        software("MANUAL_RA_REVIEW", "B").by("ann").row(VERIFICATION, "VER-1", "result", "PASS"),
                        "DI-1"),
                sample(
                        OTHERS,
                        "an output whose failure would be serious",
                        classified("ENHANCED")
                                .row(DESIGN_OUTPUT, "DO-1")
                                .tie("DO-1", SATISFIES, "DI-1")
                                .tie("VER-1", VERIFIES, "DI-1")
                                .row(VERIFICATION, "VER-1", "result", "PASS"),
                        "DI-1"),
                sample(
                        OTHERS,
                        "software that somebody else mended a word of",
                        software("BASIC", "C")
                                .by("bob")
                                .revised(SOFTWARE_ITEM, "SI-1", 2, "safetyClass", "C")
                                .earlierBy("SI-1", "ann")
                                .by("ann")
                                .row(VERIFICATION, "VER-1", "result", "PASS"),
                        "DI-1"),
                sample(
                        OTHERS,
                        "a result that somebody else wrote down for the author",
                        software("BASIC", "C").by("bob").row(VERIFICATION, "VER-1", "result", "PASS", "tester", "ann"),
                        "DI-1"),
                sample(
                        OTHERS,
                        "software of class B that its author tested",
                        software("BASIC", "B").by("ann").row(VERIFICATION, "VER-1", "result", "PASS")),
                sample(
                        OTHERS,
                        "software of class C that somebody else tested",
                        software("BASIC", "C").by("bob").row(VERIFICATION, "VER-1", "result", "PASS", "tester", "Bob")),
                sample(
                        OTHERS,
                        "software of class C that nobody tested with success",
                        software("BASIC", "C").by("ann").row(VERIFICATION, "VER-1", "result", "FAIL")));
    }

    /** What is built is tested too, and controls by what realises them. */
    private static List<RuleCase> whatIsBuilt() {
        return List.of(
                sample(
                        OTHERS,
                        "an item of class C and a control, each with a result of its author alone",
                        draw().by("ann")
                                .row(SOFTWARE_ITEM, "SI-1", "safetyClass", "C")
                                .row(DESIGN_OUTPUT, "DO-1")
                                .row(RISK_CONTROL, "RC-1")
                                .tie("DO-1", REALISES, "RC-1")
                                .row(VERIFICATION, "VER-1", "result", "PASS")
                                .tie("VER-1", VERIFIES, "SI-1")
                                .tie("VER-1", VERIFIES, "RC-1"),
                        "SI-1",
                        "RC-1"),
                sample(
                        OTHERS,
                        "the same with results of somebody else, and an item of class B",
                        draw().row(CLASSIFICATION, CLASSIFICATION.documentOf("FEAT-0001"), "docLevel", "BASIC")
                                .row(SOFTWARE_ITEM, "SI-1", "safetyClass", "C")
                                .row(SOFTWARE_ITEM, "SI-2", "safetyClass", "B")
                                .row(VERIFICATION, "VER-2", "result", "PASS")
                                .tie("VER-2", VERIFIES, "SI-2")
                                .by("bob")
                                .row(VERIFICATION, "VER-1", "result", "PASS")
                                .tie("VER-1", VERIFIES, "SI-1")));
    }

    private static List<RuleCase> ownApprovals() {
        String rule = "G23-APPROVAL own-approval@1";
        String confirmed = "REVIEW-FEAT-0001-ConfirmClassification";
        String reviewed = "REVIEW-FEAT-0001-G2-ReviewIndependently";
        String classified = CLASSIFICATION.documentOf("FEAT-0001");
        return List.of(
                sample(
                        rule,
                        "a deviation, a confirmation and an independent review by who wrote what they approve",
                        draw().row(DEVIATION, "DEV-1", "decision", "ACCEPTED")
                                .row(CLASSIFICATION, classified)
                                .row(REVIEW, confirmed, "outcome", "CONFIRM")
                                .row(REVIEW, reviewed, "outcome", "ENDORSE", "candidate", 7),
                        "DEV-1",
                        confirmed,
                        reviewed),
                sample(
                        rule,
                        "a validation confirmed by who wrote it, and a submission by who classified",
                        draw().row(CLASSIFICATION, classified)
                                .row(CLINICAL_EVALUATION, CLINICAL_EVALUATION.documentOf("FEAT-0001"))
                                .row(REVIEW, "REVIEW-FEAT-0001-ConfirmValidation", "outcome", "CONFIRM")
                                .row(REVIEW, "REVIEW-FEAT-0001-ConfirmSubmission", "outcome", "CONFIRM")
                                .by("bob")
                                .row(SUBMISSION, SUBMISSION.documentOf("FEAT-0001")),
                        "REVIEW-FEAT-0001-ConfirmValidation"),
                sample(
                        rule,
                        "approvals by somebody else, a deviation that waits, and a review of another function",
                        draw().row(CLASSIFICATION, classified)
                                .row(DEVIATION, "DEV-2")
                                .row(
                                        REVIEW,
                                        "REVIEW-FEAT-0001-G2-ReviewCandidate-QA",
                                        "outcome",
                                        "ENDORSE",
                                        "candidate",
                                        7)
                                .by("bob")
                                .revised(DEVIATION, "DEV-1", 2, "decision", "ACCEPTED")
                                .earlierBy("DEV-1", "ann")
                                .row(REVIEW, confirmed, "outcome", "CONFIRM")
                                .by("eve")
                                .row(REVIEW, reviewed, "outcome", "ENDORSE", "candidate", 7)),
                sample(
                        rule,
                        "a reviewer who wrote nothing of what was frozen",
                        draw().row(REVIEW, reviewed, "outcome", "ENDORSE", "candidate", 0)
                                .row(DESIGN_INPUT, "DI-1")),
                repaired(
                        rule,
                        "somebody else decides",
                        draw().row(DEVIATION, "DEV-1", "decision", "REFUSED"),
                        "DEV-1",
                        record -> record.by("bob")
                                .revised(DEVIATION, "DEV-1", 2, "decision", "REFUSED")
                                .earlierBy("DEV-1", "ann")));
    }

    static List<RuleCase> repairs() {
        return List.of(
                repaired(
                        TRAINED,
                        "what somebody untrained wrote and somebody trained completed is done again",
                        draw().row(DESIGN_INPUT, "DI-1").writtenUntrained("DI-1", "eve"),
                        "DI-1",
                        record -> record.doneAgainByATrainedPerson("DI-1")),
                repaired(
                        TRAINED,
                        "somebody trained does it again",
                        draw().row(DESIGN_INPUT, "DI-1").issuedUntrained("DI-1", "ann"),
                        "DI-1",
                        record -> record.doneAgainByATrainedPerson("DI-1")),
                repaired(
                        OTHERS,
                        "somebody else tests it too",
                        software("BASIC", "C").by("ann").row(VERIFICATION, "VER-1", "result", "PASS"),
                        "DI-1",
                        record -> record.by("bob")
                                .row(VERIFICATION, "VER-2", "result", "PASS")
                                .tie("VER-2", VERIFIES, "DI-1")),
                repaired(
                        OTHERS,
                        "somebody else tests it with success, after the author did so alone",
                        software("ENHANCED", "A").by("ann").row(VERIFICATION, "VER-1", "result", "PASS"),
                        "DI-1",
                        record -> record.by("bob").row(VERIFICATION, "VER-1", "result", "PASS")));
    }

    /** One input that ann's software satisfies, and a result about it that the case writes. */
    private static Graphs software(String docLevel, String safetyClass) {
        Graphs drawn = classified(docLevel).by("ann");
        Graphs with = safetyClass == null
                ? drawn.row(SOFTWARE_ITEM, "SI-1")
                : drawn.row(SOFTWARE_ITEM, "SI-1", "safetyClass", safetyClass);
        return with.tie("SI-1", SATISFIES, "DI-1").tie("VER-1", VERIFIES, "DI-1");
    }

    private static Graphs classified(String docLevel) {
        return draw().row(CLASSIFICATION, CLASSIFICATION.documentOf("FEAT-0001"), "docLevel", docLevel)
                .row(DESIGN_INPUT, "DI-1");
    }
}
