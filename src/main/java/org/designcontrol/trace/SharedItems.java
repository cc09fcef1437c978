package org.designcontrol.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Items of other features that a feature rests on: a requirement that two of them share is one item. */
final class SharedItems {

    private SharedItems() {}

    /** Keys of items beyond the scope to which its items lead, directly or over others. */
    static Set<String> of(Graph graph) {
        Set<String> own = new HashSet<>();
        graph.all().forEach(row -> own.add(row.key()));
        Set<String> shared = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(own);
        while (!next.isEmpty()) {
            for (Tie tie : graph.from(next.remove())) {
                if (!own.contains(tie.to()) && graph.any(tie.to()) != null && shared.add(tie.to())) {
                    next.add(tie.to());
                }
            }
        }
        return shared;
    }
}
