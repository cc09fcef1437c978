package org.designcontrol.workflow;

import java.util.Set;

/** Which process variables the model lets a completion of a task carry ({@code decision.fields}). */
public interface DeclaredDecisions {

    /** Names of the variables; empty for a task that decides nothing or does not exist. */
    Set<String> declaredFor(String taskId);
}
