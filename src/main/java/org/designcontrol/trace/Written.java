package org.designcontrol.trace;

/**
 * What became of a row that was written.
 *
 * @param change what happened to it
 * @param revision the number that is current now
 */
public record Written(String key, Kind kind, int revision, Change change) {

    public enum Change {
        CREATED,
        REVISED,
        LINKED,
        UNCHANGED
    }
}
