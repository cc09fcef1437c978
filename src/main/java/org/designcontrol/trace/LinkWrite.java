package org.designcontrol.trace;

/** A link to add to, or remove from, an item that exists. */
public record LinkWrite(String from, Relation relation, String to, boolean remove, String reason) {}
