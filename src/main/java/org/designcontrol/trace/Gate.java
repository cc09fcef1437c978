package org.designcontrol.trace;

/** The points where a design review decides, in their order. */
public enum Gate {
    G0,
    G1,
    G2,
    G3,
    G4,
    G5,
    G6;

    /** Whether a rule that shuts gates from {@code first} on is asked here. */
    boolean asks(Gate first) {
        return compareTo(first) >= 0;
    }
}
