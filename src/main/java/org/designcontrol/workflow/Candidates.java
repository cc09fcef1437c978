package org.designcontrol.workflow;

import java.util.Optional;

/** Who there is to do a task. Answered by the room that knows people; only active members of the product count. */
public interface Candidates {

    boolean anybodyFor(String function, String product);

    /** Whether this person may do tasks of the function in the product now. */
    boolean mayDo(String person, String function, String product);

    /** The lead of a function, where there is one who belongs to the product. */
    Optional<String> leadOf(String function, String product);
}
