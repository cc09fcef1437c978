package org.designcontrol.workflow;

import java.util.List;
import java.util.Set;

/**
 * The contract with the tables of the classification: every word of them that Java uses. The facts that a table looks
 * at are its own business: they are fields of the form or of a function of the same name.
 */
final class ClassificationTables {

    static final String US_DEVICE_STATUS = "us-device-status";
    static final String EU_DEVICE_STATUS = "eu-device-status";
    static final String US_PATHWAY = "us-pathway";
    static final String STRICT_CLASS = "strict-class";
    static final String TRACKS = "track";
    static final String CONDITIONAL_TASKS = "conditional-tasks";
    static final String GATES_BY_TRACK = "gates-by-track";

    static final Set<String> ALL = Set.of(
            US_DEVICE_STATUS, EU_DEVICE_STATUS, US_PATHWAY, STRICT_CLASS, TRACKS, CONDITIONAL_TASKS, GATES_BY_TRACK);

    /** Columns of answers, and the facts that they are for the tables asked after them. */
    static final class Answer {
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
