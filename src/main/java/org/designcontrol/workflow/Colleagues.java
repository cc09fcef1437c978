package org.designcontrol.workflow;

import java.util.List;

/** Who works on a product, and for what they may speak. Answered by the room that knows people. */
public interface Colleagues {

    /** The function that takes what nobody else can. */
    String QUALITY = "quality";

    /**
     * The functions for which this person works on the product, in order; empty for who is not active, is no member or
     * only reads.
     */
    List<String> functionsOf(String person, String product);

    /** Whether this is a function that does tasks. */
    boolean isFunction(String id);

    /** The active people who work on a product, in order of their names. */
    List<Colleague> of(String product);

    /** @param functions what the person works for, in order */
    record Colleague(String id, String name, List<String> functions) {}
}
