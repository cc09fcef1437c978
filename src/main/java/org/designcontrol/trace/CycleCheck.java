package org.designcontrol.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Items that come from themselves. Walked without recursion, so that a chain of any length is judged. */
@Component
class CycleCheck implements Check {

    private enum Colour {
        OPEN,
        DONE
    }

    @Override
    public String name() {
        return "cycle@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        Map<String, Colour> colours = new HashMap<>();
        List<Gap> gaps = new ArrayList<>();
        graph.rows()
                .filter(row -> !colours.containsKey(row.key()))
                .forEach(row -> walk(row, rule, graph, colours, gaps));
        return gaps.stream();
    }

    private void walk(Row start, GapRule rule, Graph graph, Map<String, Colour> colours, List<Gap> gaps) {
        if (colours.containsKey(start.key())) {
            return;
        }
        Deque<String> path = new ArrayDeque<>();
        Deque<Iterator<Tie>> ahead = new ArrayDeque<>();
        enter(start.key(), graph, colours, path, ahead);
        while (!path.isEmpty()) {
            if (!ahead.peek().hasNext()) {
                colours.put(path.pop(), Colour.DONE);
                ahead.pop();
                continue;
            }
            Tie tie = ahead.peek().next();
            if (!rule.counts(tie) || graph.valid(tie.to()) == null) {
                continue;
            }
            Colour colour = colours.get(tie.to());
            if (colour == null) {
                enter(tie.to(), graph, colours, path, ahead);
            } else if (colour == Colour.OPEN) {
                gaps.add(rule.about(graph.valid(tie.to()), circle(path, tie.to())));
            }
        }
    }

    private static void enter(
            String key, Graph graph, Map<String, Colour> colours, Deque<String> path, Deque<Iterator<Tie>> ahead) {
        colours.put(key, Colour.OPEN);
        path.push(key);
        ahead.push(graph.from(key).iterator());
    }

    private static String circle(Deque<String> path, String closing) {
        List<String> circle = new ArrayList<>();
        for (String key : path) {
            circle.add(0, key);
            if (key.equals(closing)) {
                break;
            }
        }
        circle.add(closing);
        return String.join(" → ", circle);
    }
}
