package org.designcontrol.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether an item reaches one of the kinds it must come from, directly or through others of its own kind. */
@Component
class ReachesOriginCheck implements Check {

    @Override
    public String name() {
        return "reaches-origin@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        Set<String> reaching = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        graph.rowsAndBeyond().filter(row -> rule.others().contains(row.kind())).forEach(row -> next.add(row.key()));
        // From the origins down: every item is looked at once, however long its chain is.
        while (!next.isEmpty()) {
            for (Tie tie : graph.to(next.poll())) {
                Row from = graph.valid(tie.from());
                if (from != null
                        && rule.counts(tie)
                        && rule.kinds().contains(from.kind())
                        && reaching.add(from.key())) {
                    next.add(from.key());
                }
            }
        }
        return graph.about(rule).filter(row -> !reaching.contains(row.key())).map(row -> rule.about(row, ""));
    }
}
