package org.designcontrol.workflow;

import java.util.Map;
import java.util.Set;
import org.designcontrol.trace.Gate;

/**
 * The regulatory profile of a feature: what the classification, once quality has confirmed it, asks of the lifecycle.
 *
 * @param track {@code light}, {@code standard} or {@code full}; as long as nothing is confirmed, full
 * @param tasks numbers of the tasks that it asks for; null as long as nothing is confirmed: all
 * @param gates that the track passes
 * @param facts the fields of the classification; empty as long as nothing is confirmed
 */
public record Profile(String track, Set<String> tasks, Set<Gate> gates, Map<String, Object> facts) {

    public static final String FULL = "full";

    static final Profile UNKNOWN = new Profile(FULL, null, Set.of(Gate.values()), Map.of());

    public boolean asks(String number) {
        return tasks == null || tasks.contains(number);
    }

    public boolean asks(Gate gate) {
        return gates.contains(gate);
    }
}
