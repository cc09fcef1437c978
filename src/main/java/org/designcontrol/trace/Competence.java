package org.designcontrol.trace;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.designcontrol.audit.AsOf;

/** Whether people were trained for what they did. Answered by the room that knows people. */
public interface Competence {

    /**
     * Somebody's work under a procedure.
     *
     * @param version of the procedure's model as it was deployed
     * @param day on which it was completed, in UTC
     * @param sequence of the entry that completed it; {@link Long#MAX_VALUE} while it is being done
     */
    record Work(String person, String procedure, int version, LocalDate day, long sequence) {}

    /** Whether the procedure asked for a training, and who did the work had one that was recorded before. */
    enum Verdict {
        NOT_ASKED,
        TRAINED,
        UNTRAINED
    }

    /** Procedures for which a training was asked at some time up to this moment. */
    Set<String> procedures(AsOf asOf);

    /** A verdict on each work, by what was known of trainings at that moment: the same for ever. */
    Map<Work, Verdict> judge(Collection<Work> works, AsOf asOf);
}
