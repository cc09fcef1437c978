package org.designcontrol.workflow;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The contract with the tables of the classification: every word of them that Java uses. The facts that a table looks
 * at are its own business: they are fields of the form or of a function of the same name.
 */
final class ClassificationTables {

    static final String US_DATES = "us-dates-of-law";
    static final String US_DEVICE_STATUS = "us-device-status";
    static final String US_PATHWAY = "us-pathway";
    static final String US_CHANGE = "us-change";
    static final String EU_DATES = "eu-dates-of-law";
    static final String EU_DEVICE_STATUS = "eu-device-status";
    static final String EU_MDR_CLASS = "eu-mdr-class";
    static final String IVDR_CLASS = "ivdr-class";
    static final String EU_CHANGE = "eu-change";
    static final String IEC_62304_CLASS = "iec62304-class";
    static final String STRICT_CLASS = "strict-class";
    static final String TRACKS = "track";
    static final String CONDITIONAL_TASKS = "conditional-tasks";
    static final String GATES_BY_TRACK = "gates-by-track";

    /** Asked for each function, after its status; the feature has the strictest of the answers. */
    static final List<String> OF_A_FUNCTION = List.of(EU_MDR_CLASS, IVDR_CLASS, IEC_62304_CLASS);

    /** Asked once for the feature, each after those whose answers it looks at. */
    static final List<String> OF_THE_FEATURE = List.of(
            US_DATES,
            EU_DATES,
            US_PATHWAY,
            US_CHANGE,
            "notified-body",
            EU_CHANGE,
            "breakthrough",
            "fda-documentation-level",
            "hipaa",
            "cyber-device",
            "pccp",
            "gdpr",
            "ai-act",
            "imdrf-category",
            "usability",
            "part-11",
            STRICT_CLASS);

    /** They collect every rule that fits, and of the answers the strictest counts. */
    static final Set<String> STRICTEST_WINS = Set.of(EU_MDR_CLASS, IVDR_CLASS);

    /** Columns of answers, and the facts that they are for the tables asked after them. */
    static final class Answer {
        /** The day of which the law is asked. */
        static final String DAY = "asOf";

        /** Whether any table before has a question left. */
        static final String OPEN_QUESTIONS = "openQuestions";

        static final String STATUS = "status";
        static final String QUESTION = "question";
        static final String US_STATUS = "usStatus";
        static final String EU_STATUS = "euStatus";
        static final String OTHER_STATUS = "otherStatus";
        static final String DEVICE_STATUS = "deviceStatus";
        static final String PATHWAY = "pathway";
        static final String US_CLASS = "usClass";
        static final String STRICT_CLASS = "strictClass";
        static final String TRACK = "track";
        static final String TASK = "task";
        static final String GATE = "gate";

        private Answer() {}
    }

    /** What tables of a function look at and the form of the feature says. */
    static final Set<String> SAID_OF_THE_FEATURE = Set.of("software");

    /** Of a function: whether it measures something in the body. Gap rules look at it, and no table. */
    static final String MEASURES_BODY = "measuresBody";

    /** Fields of the clinical need (T02) that tables look at. */
    static final List<String> OF_THE_NEED = List.of("state", "significance");

    /** What the server knows without being told, and the document keeps: the day, and what the product code means. */
    static final List<String> KEPT =
            Stream.concat(Stream.of(Answer.DAY), ProductCode.FACTS.stream()).toList();

    static final String MANUAL = "MANUAL_RA_REVIEW";
    static final String NOT_INTENDED = "NOT_INTENDED";

    /** From the strictest: of several functions, and of several markets, the strictest counts. */
    static final List<String> STATUSES = List.of(MANUAL, "DEVICE", "ENFORCEMENT_DISCRETION", "NOT_DEVICE");

    /** From the lightest. */
    static final List<String> TRACK_VALUES = List.of("light", "standard", "full");

    private ClassificationTables() {}

    static String strictest(List<String> statuses) {
        return STATUSES.stream().filter(statuses::contains).findFirst().orElse(MANUAL);
    }
}
