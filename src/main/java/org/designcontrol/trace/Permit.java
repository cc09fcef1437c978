package org.designcontrol.trace;

/**
 * That this person may write under this task, as the workflow found. The record checks again what it knows itself:
 * that the task is open, and which kinds its model allows.
 */
public record Permit(String taskId, String person) {}
