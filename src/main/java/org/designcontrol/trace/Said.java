package org.designcontrol.trace;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What an item said in one revision.
 *
 * @param began sequence of the entry that wrote it
 * @param approved sequence of the first gate that has it in its baseline; null: no gate has
 */
record Said(int revision, String author, long began, Long approved, Map<String, Object> fields) {

    /** Without the fields that say nothing of what is asked about. */
    Map<String, Object> without(Collection<String> names) {
        Map<String, Object> rest = new HashMap<>(fields);
        rest.keySet().removeAll(names);
        return rest;
    }
}
