package org.designcontrol.trace;

/** Who may write under which task. Answered by the room that runs the engine. */
public interface Permits {

    /**
     * The permit of the current person for an open task.
     *
     * @throws org.designcontrol.audit.Refused 404 when there is no such task for this person, 403 when it is not
     *     theirs to work on, 409 when it is closed
     */
    Permit forTask(String taskId);
}
