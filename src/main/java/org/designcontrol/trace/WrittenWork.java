package org.designcontrol.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.designcontrol.trace.Competence.Work;

/**
 * A revision that somebody wrote under a task which another completed, or which is open.
 *
 * @param issued sequence with which the task was completed; null while it is open
 * @param step which task of the lifecycle it was, for which feature
 */
record WrittenWork(long revision, String by, long began, Long issued, String procedure, int version, String step) {

    Work on(Instant time) {
        return new Work(by, procedure, version, LocalDate.ofInstant(time, ZoneOffset.UTC), began);
    }
}
