package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.CLAIM;
import static org.designcontrol.trace.Kind.CLASSIFICATION;
import static org.designcontrol.trace.Kind.INTENDED_USE;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.List;
import java.util.stream.Stream;

/** What is classified is an intended use: claims stay within it, and other words of it are classified anew. */
final class IntendedUseRuleCases {

    private static final String FEATURE = "FEAT-0001";
    private static final String CLASSIFIED = CLASSIFICATION.documentOf(FEATURE);
    private static final String USE = INTENDED_USE.documentOf(FEATURE);
    private static final String EXERCISE = "Guides exercise of people after a stroke.";
    private static final String DIAGNOSIS = "Guides exercise, and tells whose stroke comes back.";

    private IntendedUseRuleCases() {}

    static List<RuleCase> all() {
        return Stream.of(claims(), words()).flatMap(List::stream).toList();
    }

    private static List<RuleCase> claims() {
        String rule = "G19-USE claim-within-use@1";
        return List.of(
                repaired(
                        rule,
                        "an exempt device that is said to diagnose",
                        device("EXEMPT").row(CLAIM, "CL-1", "withinUse", "no"),
                        "CL-1",
                        record -> record.row(CLAIM, "CL-1", "withinUse", "no", "published", "no")),
                repaired(
                        rule,
                        "nobody says whether it stays within",
                        device("510K").row(CLAIM, "CL-1"),
                        "CL-1",
                        record -> record.row(CLAIM, "CL-1", "withinUse", true)),
                repaired(
                        rule,
                        "somebody said so before anybody knew what it would be classified as",
                        draw().issued(CLASSIFICATION, CLASSIFIED, 1, 20, "deviceStatus", "DEVICE", "pathway", "510K")
                                .recorded(CLAIM, "CL-1", 10, "withinUse", "yes"),
                        "CL-1",
                        record -> record.recorded(CLAIM, "CL-1", 30, "withinUse", "yes")),
                sample(
                        rule,
                        "nobody knows what it is",
                        draw().row(CLASSIFICATION, CLASSIFIED, "deviceStatus", "MANUAL_RA_REVIEW")
                                .row(CLAIM, "CL-1"),
                        "CL-1"),
                sample(
                        rule,
                        "a claim within the use, and one that is not published",
                        device("510K").row(CLAIM, "CL-1", "withinUse", "yes").row(CLAIM, "CL-2", "published", false)),
                sample(
                        rule,
                        "no device: another rule asks for diseases",
                        draw().row(CLASSIFICATION, CLASSIFIED, "deviceStatus", "NOT_DEVICE")
                                .row(CLAIM, "CL-1")));
    }

    private static List<RuleCase> words() {
        String rule = "USE-CLASSIFIED use-classified@1";
        return List.of(
                repaired(
                        rule,
                        "another use, written after it was classified",
                        intended(EXERCISE, DIAGNOSIS).issued(CLASSIFICATION, CLASSIFIED, 1, 20),
                        CLASSIFIED,
                        record -> record.issued(CLASSIFICATION, CLASSIFIED, 2, 40)),
                repaired(
                        rule,
                        "a use that was written later than the classification",
                        intended(EXERCISE, DIAGNOSIS).issued(CLASSIFICATION, CLASSIFIED, 1, 5),
                        CLASSIFIED,
                        record -> record.issued(CLASSIFICATION, CLASSIFIED, 2, 40)),
                sample(
                        rule,
                        "the same words with other spaces",
                        intended(EXERCISE, EXERCISE.replace(" ", "\n ")).issued(CLASSIFICATION, CLASSIFIED, 1, 20)),
                sample(
                        rule,
                        "classified after the last word, and what is still being classified",
                        intended(EXERCISE, DIAGNOSIS)
                                .issued(CLASSIFICATION, CLASSIFIED, 1, 35)
                                .of("FEAT-0002")
                                .row(CLASSIFICATION, CLASSIFICATION.documentOf("FEAT-0002"))));
    }

    private static Graphs device(String pathway) {
        return draw().row(CLASSIFICATION, CLASSIFIED, "deviceStatus", "DEVICE", "pathway", pathway);
    }

    /** Written with entry 10, and anew with entry 30. */
    private static Graphs intended(String first, String then) {
        return draw().recorded(INTENDED_USE, USE, 30, "intendedUse", then)
                .said(USE, "paula", 10, "intendedUse", first)
                .said(USE, "paula", 30, "intendedUse", then);
    }
}
