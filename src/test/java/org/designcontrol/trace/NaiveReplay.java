package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.designcontrol.audit.Entry;

/**
 * The record as of a moment, told from the entries alone and in the plainest way: whatever was written last counts;
 * in the issued view, whatever was written last by a task that is completed, or by a cancelled one whose successor is.
 */
class NaiveReplay {

    private record Said(String about, String what, String task, long at) {}

    private record Closed(String task, String step, long at) {}

    private final List<Entry> entries;

    NaiveReplay(List<Entry> entries) {
        this.entries = entries;
    }

    /** A line for each item ({@code DI-1 r2 <hash>}) and each link ({@code DI-1 derives UN-1 @1}), in order. */
    Set<String> asOf(long sequence, View view) {
        List<Entry> before =
                entries.stream().filter(entry -> entry.sequence() <= sequence).toList();
        Set<Said> issued = new HashSet<>();
        List<Said> said = new ArrayList<>();
        List<Closed> cancelled = new ArrayList<>();
        for (Entry entry : before) {
            switch (entry.action()) {
                case "TASK_CANCELLED" -> cancelled.add(closed(entry));
                case "TASK_COMPLETED" -> {
                    Closed done = closed(entry);
                    said.stream()
                            .filter(each -> each.task().equals(done.task())
                                    || cancelled.stream()
                                            .anyMatch(other -> other.task().equals(each.task())
                                                    && other.step().equals(done.step())))
                            .forEach(issued::add);
                }
                default -> say(entry, said);
            }
        }
        Map<String, String> last = new TreeMap<>();
        for (Said each : said) {
            if (view == View.WORKING || issued.contains(each)) {
                last.put(each.about(), each.what());
            }
        }
        Set<String> lines = new TreeSet<>();
        last.forEach((about, what) -> {
            boolean item = !about.contains(" ");
            if (what != null && (item || last.containsKey(about.substring(0, about.indexOf(' '))))) {
                lines.add(about + " " + what);
            }
        });
        return lines;
    }

    private static Closed closed(Entry entry) {
        return new Closed(
                (String) entry.model().get("task"),
                entry.feature() + " " + entry.model().get("activity"),
                entry.sequence());
    }

    @SuppressWarnings("unchecked")
    private static void say(Entry entry, List<Said> said) {
        Map<String, Object> data = entry.data();
        if (!data.containsKey("item")) {
            return;
        }
        String task = (String) entry.model().get("task");
        if (data.containsKey("revision")) {
            String what = "r" + data.get("revision") + " " + data.get("contentHash");
            said.add(new Said((String) data.get("item"), what, task, entry.sequence()));
        }
        for (String list : List.of("linksRemoved", "linksAdded")) {
            for (Map<String, Object> link : (List<Map<String, Object>>) data.getOrDefault(list, List.of())) {
                String about = data.get("item") + " " + link.get("relation") + " " + link.get("to");
                String what = list.equals("linksAdded") ? "@" + link.get("judged") : null;
                said.add(new Said(about, what, task, entry.sequence()));
            }
        }
    }
}
