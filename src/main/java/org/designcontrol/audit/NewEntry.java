package org.designcontrol.audit;

import java.util.Map;

/**
 * What is to be logged when the transaction commits.
 *
 * @param feature key of the feature whose chain it joins; null for entries of administration
 * @param actor id of the person, or {@code system} for a job
 * @param action what happened, in capitals and past tense: {@code ITEM_REVISED}
 * @param origin the step it comes from; null when no process is involved
 * @param cause sequence of the entry that caused a job's entry; null otherwise
 * @param data values of JSON only
 */
public record NewEntry(
        String feature, String actor, String action, Origin origin, Long cause, Map<String, Object> data) {

    /** The actor of entries that a job makes. */
    public static final String SYSTEM = "system";

    public static NewEntry of(String feature, String actor, String action, Origin origin, Map<String, Object> data) {
        return new NewEntry(feature, actor, action, origin, null, data);
    }
}
