package org.designcontrol.trace;

import java.util.Set;

/** Which products the current person may read. Answered by the room that knows people. */
public interface ProductVisibility {

    boolean mayRead(String product);

    /** Keys of all products that the current person may read. */
    Set<String> readable();

    /** Whether the current person may read the log over all products. */
    boolean mayReadWholeLog();
}
