package org.designcontrol.trace;

import java.time.Instant;

/**
 * A build and the features in it: what launches. A feature that goes alone is a release of one.
 *
 * @param planId what the start form of its process submits
 * @param build the build that is released; null while nobody named it
 * @param alone made by a feature that reached its release alone; nobody planned it
 * @param lead the feature whose key is the business key of its process; null until it is started
 */
public record Release(
        String key,
        String planId,
        String product,
        String title,
        String build,
        boolean alone,
        String lead,
        State state,
        String instanceId,
        String plannedBy,
        Instant plannedAt) {

    public enum State {
        PLANNED,
        STARTED,
        LAUNCHED,
        WITHDRAWN
    }

    /** How it stands with a feature of the release. */
    public enum Place {
        PLANNED,
        TAKEN,
        LAUNCHED
    }

    /** A feature in a release, and since which entry. */
    public record Member(String feature, Place place, long since) {}
}
