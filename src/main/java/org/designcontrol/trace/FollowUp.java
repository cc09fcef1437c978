package org.designcontrol.trace;

import java.time.Instant;

/**
 * Something that somebody asked for beside the lifecycle of a feature.
 *
 * @param id such as {@code FEAT-0001-R2}
 * @param reason why the record is to change, or what the concern is
 * @param speaksFor the function for which the person asked
 * @param aboutTask id of the task that a concern is about; null where it is about the feature
 * @param instanceId the process that takes it up; null until it is started
 */
public record FollowUp(
        String id,
        String feature,
        Topic topic,
        String reason,
        String person,
        String speaksFor,
        String aboutTask,
        Instant raisedAt,
        String instanceId) {

    /** What is asked for. Hazards and the plan are revisions too, and are numbered with them. */
    public enum Topic {
        REVISION('R', "REVISION_ASKED"),
        HAZARD('R', "HAZARD_RAISED"),
        PLAN('R', "PLAN_REVISION_ASKED"),
        CONCERN('C', "CONCERN_RAISED");

        private final char letter;
        private final String action;

        Topic(char letter, String action) {
            this.letter = letter;
            this.action = action;
        }

        char letter() {
            return letter;
        }

        String action() {
            return action;
        }
    }
}
