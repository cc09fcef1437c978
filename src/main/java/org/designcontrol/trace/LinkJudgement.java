package org.designcontrol.trace;

/**
 * That somebody looked at a suspect link again and found it still right.
 *
 * @param revision the revision of the far end that was looked at: the one that was issued last
 * @param reason why it is still right; always asked for
 */
public record LinkJudgement(String from, Relation relation, String to, int revision, String reason) {}
