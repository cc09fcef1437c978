package org.designcontrol.trace;

/**
 * A link as it was at one moment, by the keys of its ends.
 *
 * @param judged the revision of the far end that it was judged against; null when there was none
 * @param issued sequence of the entry that issued it; null while it is working
 */
public record Tie(String from, Relation relation, String to, Integer judged, String author, long began, Long issued) {}
