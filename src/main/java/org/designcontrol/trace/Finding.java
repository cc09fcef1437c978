package org.designcontrol.trace;

/**
 * What is to be said of the results of a subgroup.
 *
 * @param kind {@code block}, {@code unreadable}, {@code missing}, {@code insufficient} or {@code warn}
 * @param field the figure that it is about
 * @param sentence for people, without the name of the group
 */
record Finding(String kind, String field, String sentence) {

    static final String BLOCK = "block";
    static final String UNREADABLE = "unreadable";
    static final String MISSING = "missing";
    static final String INSUFFICIENT = "insufficient";
    static final String WARN = "warn";
}
