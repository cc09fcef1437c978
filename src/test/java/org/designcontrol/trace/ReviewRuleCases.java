package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.ACTION;
import static org.designcontrol.trace.Kind.ANOMALY;
import static org.designcontrol.trace.Kind.DESIGN_INPUT;
import static org.designcontrol.trace.Kind.DEVIATION;
import static org.designcontrol.trace.Kind.HAZARD;
import static org.designcontrol.trace.Kind.REVIEW;
import static org.designcontrol.trace.Kind.TRANSFER;
import static org.designcontrol.trace.Kind.USER_NEED;
import static org.designcontrol.trace.Kind.VALIDATION;
import static org.designcontrol.trace.Kind.VERIFICATION;
import static org.designcontrol.trace.Relation.FOUND_IN;
import static org.designcontrol.trace.Relation.VALIDATES;
import static org.designcontrol.trace.Relation.VERIFIES;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.List;

/** Records that break or keep the rules about tests, builds, reviews, deviations and actions. The day is 2026-11-22. */
final class ReviewRuleCases {

    private static final String VERIFIED_BUILD = "G02-BUILD shown-on-release-build@3";
    private static final String VALIDATED_BUILD = "G04 shown-on-release-build@3";
    private static final String PROOF = "G05-PROOF any-of-fields@1";
    private static final String VALIDATION_FIELDS = "G05-VALIDATION required-fields@1";
    private static final String SHOWS = "G05-SHOWS shows-something@1";
    private static final String ACTIONS = "G11-ACTIONS required-fields@1";
    private static final String EVALUATED = "G07-EVALUATED failure-evaluated@2";
    private static final String REVIEWED = "G11 review-complete@1";
    private static final String EXPIRED = "G27 past-day@1";
    private static final String UNDECIDED = "G27-DECISION required-fields@1";
    private static final String OVERDUE = "G28 past-day@1";

    private ReviewRuleCases() {}

    static List<RuleCase> all() {
        return List.of(
                sample(VERIFIED_BUILD, "nothing is transferred yet", verified("1.3.9")),
                sample(VERIFIED_BUILD, "the build that is released", released("1.4.0", verified("1.4.0"))),
                sample(
                        VERIFIED_BUILD,
                        "the release says more behind its version",
                        released("1.4.0 sha256:0a1b", verified("1.4.0"))),
                sample(
                        VERIFIED_BUILD,
                        "a version that only begins alike",
                        released("1.4.01", verified("1.4.0")),
                        "DI-1"),
                sample(VERIFIED_BUILD, "a test that failed there", released("1.4.0", failedThere()), "DI-1"),
                repaired(
                        VERIFIED_BUILD,
                        "it is said why the earlier tests hold",
                        released("1.4.0", verified("1.3.9")),
                        "DI-1",
                        record -> record.row(
                                TRANSFER,
                                "TRANSFER-FEAT-0001",
                                "releaseBuild",
                                "1.4.0",
                                "regressionRationale",
                                "Since 1.3.9 only texts changed.")),
                sample(
                        VERIFIED_BUILD,
                        "it is said of another build why its tests hold",
                        released("1.4.0", verified("1.3"))
                                .row(
                                        TRANSFER,
                                        "TRANSFER-FEAT-0001",
                                        "releaseBuild",
                                        "1.4.0",
                                        "regressionRationale",
                                        "Since 1.3.9 only texts changed."),
                        "DI-1"),
                sample(
                        VERIFIED_BUILD,
                        "it is said of a candidate of the build why its tests hold",
                        released("1.4.0", verified("1.3.9"))
                                .row(
                                        TRANSFER,
                                        "TRANSFER-FEAT-0001",
                                        "releaseBuild",
                                        "1.4.0",
                                        "regressionRationale",
                                        "Since 1.3.9-rc1 only texts changed."),
                        "DI-1"),
                sample(
                        VERIFIED_BUILD,
                        "tests of no build, which no sentence can name",
                        released("1.4.0", verified(""))
                                .row(
                                        TRANSFER,
                                        "TRANSFER-FEAT-0001",
                                        "releaseBuild",
                                        "1.4.0",
                                        "regressionRationale",
                                        "Only texts changed."),
                        "DI-1"),
                sample(VALIDATED_BUILD, "the build that is released", released("1.4.0", validated("1.4.0"))),
                sample(VALIDATED_BUILD, "another build", released("1.4.0", validated("1.3.9")), "UN-1"),
                repaired(
                        VALIDATED_BUILD,
                        "it is validated on the build that is released",
                        released("1.4.0", validated("1.3.9")),
                        "UN-1",
                        record -> record.row(VALIDATION, "VAL-2", "result", "PASS", "build", "1.4.0")
                                .tie("VAL-2", VALIDATES, "UN-1")),
                sample(PROOF, "what was seen is written", draw().row(VERIFICATION, "VER-1", "actual", "28 minutes")),
                sample(PROOF, "evidence shows it", draw().row(VERIFICATION, "VER-1", "evidence", "run.log")),
                repaired(
                        PROOF,
                        "what was seen is written",
                        draw().row(VERIFICATION, "VER-1", "result", "PASS"),
                        "VER-1",
                        record -> record.row(VERIFICATION, "VER-1", "result", "PASS", "actual", "28 minutes")),
                sample(VALIDATION_FIELDS, "build, person and day are there", draw().row(VALIDATION, "VAL-1", whole())),
                sample(
                        VALIDATION_FIELDS,
                        "nobody knows who did it",
                        draw().row(VALIDATION, "VAL-1", "build", "1.4.0", "performedOn", "2026-11-02"),
                        "VAL-1"),
                sample(
                        VALIDATION_FIELDS,
                        "nobody knows how it was shown",
                        draw().row(
                                        VALIDATION,
                                        "VAL-1",
                                        "build",
                                        "1.4.0",
                                        "tester",
                                        "Carla",
                                        "performedOn",
                                        "2026-11-02"),
                        "VAL-1"),
                repaired(
                        VALIDATION_FIELDS,
                        "all are filled in",
                        draw().row(VALIDATION, "VAL-1", "build", "1.4.0"),
                        "VAL-1",
                        record -> record.row(VALIDATION, "VAL-1", whole())),
                sample(SHOWS, "a validation of a need", validated("1.4.0")),
                repaired(
                        SHOWS,
                        "it says what it validates",
                        draw().row(USER_NEED, "UN-1").row(VALIDATION, "VAL-1", "result", "PASS"),
                        "VAL-1",
                        record -> record.tie("VAL-1", VALIDATES, "UN-1")),
                sample(SHOWS, "there is nothing to validate", draw().row(VALIDATION, "VAL-1", "result", "PASS")),
                sample(ACTIONS, "an action that is done", draw().row(ACTION, "ACT-1", "outcome", "DONE")),
                repaired(
                        ACTIONS,
                        "what was to be done by the end of the century is done",
                        draw().row(ACTION, "ACT-1", "due", "2099-12-31"),
                        "ACT-1",
                        record -> record.row(ACTION, "ACT-1", "due", "2099-12-31", "outcome", "DONE")),
                sample(
                        EVALUATED,
                        "nothing failed",
                        draw().row(ANOMALY, "AN-1")
                                .row(VERIFICATION, "VER-1", "result", "PASS")
                                .tie("AN-1", FOUND_IN, "VER-1")),
                sample(
                        EVALUATED,
                        "evaluated, and no hazard said or denied",
                        failed("evaluation", "x", "disposition", "y"),
                        "AN-1"),
                sample(
                        EVALUATED,
                        "linked to the hazard that it touches",
                        failed("evaluation", "x", "disposition", "y")
                                .row(HAZARD, "HAZ-1")
                                .tie("AN-1", FOUND_IN, "HAZ-1")),
                repaired(
                        EVALUATED,
                        "evaluated, disposed of, and said why no hazard is touched",
                        failed(),
                        "AN-1",
                        record -> record.row(
                                ANOMALY,
                                "AN-1",
                                "evaluation",
                                "Nobody sees it",
                                "disposition",
                                "Mended",
                                "noRisk",
                                "A typo")),
                sample(REVIEWED, "a rejection", chair("REJECT", List.of("quality"), List.of(), "")),
                sample(REVIEWED, "everybody spoke", chair("APPROVE", List.of("quality"), List.of("quality"), "Read.")),
                sample(
                        REVIEWED,
                        "a function is missing",
                        chair("APPROVE", List.of("clinical", "independent"), List.of("clinical"), "Read."),
                        "REVIEW-FEAT-0001-G2-DecideOnGate"),
                repaired(
                        REVIEWED,
                        "the gate is passed again with minutes",
                        chair("APPROVE_WITH_ACTIONS", List.of("quality"), List.of("quality"), ""),
                        "REVIEW-FEAT-0001-G2-DecideOnGate",
                        record -> chair("APPROVE", List.of("quality"), List.of("quality"), "Read it together.")),
                sample(EXPIRED, "its last day is today", deviation("2026-11-22", "ACCEPTED")),
                sample(EXPIRED, "refused", deviation("2026-11-21", "REFUSED")),
                sample(EXPIRED, "ended yesterday", deviation("2026-11-21", "ACCEPTED"), "DEV-1"),
                repaired(
                        EXPIRED,
                        "given up",
                        deviation("2026-11-21", "ACCEPTED"),
                        "DEV-1",
                        record -> record.retired(DEVIATION, "DEV-1")),
                sample(UNDECIDED, "accepted", deviation("2026-12-01", "ACCEPTED")),
                repaired(
                        UNDECIDED,
                        "quality decides",
                        draw().row(DEVIATION, "DEV-1", "expiry", "2026-12-01"),
                        "DEV-1",
                        record -> record.row(DEVIATION, "DEV-1", "expiry", "2026-12-01", "decision", "REFUSED")),
                sample(OVERDUE, "due today", draw().row(ACTION, "ACT-1", "due", "2026-11-22")),
                sample(OVERDUE, "due yesterday", draw().row(ACTION, "ACT-1", "due", "2026-11-21"), "ACT-1"),
                repaired(
                        OVERDUE,
                        "done",
                        draw().row(ACTION, "ACT-1", "due", "2026-11-21"),
                        "ACT-1",
                        record -> record.row(ACTION, "ACT-1", "due", "2026-11-21", "outcome", "DONE")));
    }

    private static Object[] whole() {
        return new Object[] {"method", "Simulated use", "build", "1.4.0", "tester", "Carla", "performedOn", "2026-11-02"
        };
    }

    private static Graphs released(String build, Graphs record) {
        return record.row(TRANSFER, "TRANSFER-FEAT-0001", "releaseBuild", build);
    }

    private static Graphs verified(String build) {
        return draw().row(DESIGN_INPUT, "DI-1")
                .row(VERIFICATION, "VER-1", "result", "PASS", "build", build)
                .tie("VER-1", VERIFIES, "DI-1");
    }

    private static Graphs failedThere() {
        return verified("1.3.9")
                .row(VERIFICATION, "VER-2", "result", "FAIL", "build", "1.4.0")
                .tie("VER-2", VERIFIES, "DI-1");
    }

    private static Graphs validated(String build) {
        return draw().row(USER_NEED, "UN-1")
                .row(VALIDATION, "VAL-1", "result", "PASS", "build", build)
                .tie("VAL-1", VALIDATES, "UN-1");
    }

    private static Graphs failed(Object... fields) {
        return draw().row(VERIFICATION, "VER-1", "result", "FAIL")
                .row(ANOMALY, "AN-1", fields)
                .tie("AN-1", FOUND_IN, "VER-1");
    }

    private static Graphs chair(String outcome, List<String> required, List<String> endorsed, String minutes) {
        return draw().row(
                        REVIEW,
                        "REVIEW-FEAT-0001-G2-DecideOnGate",
                        "gate",
                        "G2",
                        "outcome",
                        outcome,
                        "requiredFunctions",
                        required,
                        "endorsedFunctions",
                        endorsed,
                        "attendees",
                        "Quinn",
                        "minutes",
                        minutes);
    }

    private static Graphs deviation(String expiry, String decision) {
        return draw().row(DEVIATION, "DEV-1", "expiry", expiry, "decision", decision);
    }
}
