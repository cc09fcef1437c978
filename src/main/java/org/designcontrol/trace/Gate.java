package org.designcontrol.trace;

import java.util.Arrays;
import java.util.List;

/** The points where a design review decides, in their order; each closes a phase. */
public enum Gate {
    G0(Phase.CONCEPT),
    G1(Phase.ASSESSMENT),
    G2(Phase.INPUTS),
    G3(Phase.OUTPUTS),
    G4(Phase.VALIDATION),
    G5(Phase.RELEASE),
    G6(Phase.LAUNCHED);

    private final Phase closes;

    Gate(Phase closes) {
        this.closes = closes;
    }

    /** Whether a rule that shuts gates from {@code first} on is asked here. */
    boolean asks(Gate first) {
        return compareTo(first) >= 0;
    }

    /** Whether the work of this phase is behind the feature when the gate opens. */
    public boolean isBehind(Phase phase) {
        return phase.compareTo(closes) <= 0;
    }

    /** The phases whose work is judged here. */
    List<Phase> judges() {
        return Arrays.stream(Phase.values()).filter(this::isBehind).toList();
    }
}
