package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.designcontrol.audit.Entry;
import org.designcontrol.trace.Replayed.ItemThen;
import org.designcontrol.trace.Replayed.LinkThen;
import org.designcontrol.trace.Replayed.RevisionThen;
import org.designcontrol.trace.Replayed.TaskThen;
import org.designcontrol.trace.Replayed.Written;

/** Lives through the log once more, entry by entry, to know what the tables must hold. */
class Replay {

    final Map<String, ItemThen> items = new LinkedHashMap<>();
    final Map<String, TaskThen> tasks = new LinkedHashMap<>();
    /** By action, the entries that each wrote one row of another table. */
    final Map<String, Map<Long, Entry>> others = new HashMap<>();

    /** By feature, the phase it entered last. */
    final Map<String, String> phases = new HashMap<>();

    final Map<String, String> products = new HashMap<>();
    /** By feature, the entry that paused or stopped it; none: it goes on. */
    final Map<String, Entry> halts = new HashMap<>();
    /** Feature, number and deciding task of what was sent back, with the entry that says so. */
    final Map<String, Long> rework = new LinkedHashMap<>();

    final ReplayedReleases releases = new ReplayedReleases();
    final List<String> broken = new ArrayList<>();
    private final Map<String, List<Written>> working = new HashMap<>();
    private final Map<String, List<String>> cancelled = new HashMap<>();
    private final Map<String, List<LinkThen>> removedBy = new HashMap<>();

    void apply(Entry entry) {
        try {
            switch (entry.action()) {
                case "ITEM_CREATED", "ITEM_REVISED", "ITEM_RETIRED", "LINKS_CHANGED", "LINK_JUDGED_AGAIN" ->
                    write(entry, entry.data());
                case "TASK_OPENED" -> open(entry);
                case "TASK_COMPLETED" -> complete(entry);
                case "TASK_CANCELLED" -> cancel(entry);
                case ReopenedAnswers.AGAIN ->
                    sendBack(
                            (String) entry.data().get(ReopenedAnswers.QUESTION),
                            entry.feature(),
                            SentBack.read((Map<?, ?>) entry.data().get("sentBack")),
                            entry.sequence());
                case "FEATURE_STARTED", "GATE_PASSED", "RULE_SET_ADOPTED", "RISK_TABLE_ADOPTED" -> keep(entry);
                case "FEATURE_PAUSED", "FEATURE_RESUMED", "FEATURE_STOPPED" -> halt(entry);
                default -> releases.apply(entry, phases);
            }
        } catch (RuntimeException e) {
            broken.add("Entry " + entry.sequence() + ": what it says does not follow from what was before it.");
        }
    }

    private void keep(Entry entry) {
        others.computeIfAbsent(entry.action(), action -> new LinkedHashMap<>()).put(entry.sequence(), entry);
        if (entry.action().equals("FEATURE_STARTED")) {
            phases.put(entry.feature(), Phase.IDEA.name());
            products.put(entry.feature(), (String) entry.data().get("product"));
        }
    }

    private void halt(Entry entry) {
        if (entry.action().equals("FEATURE_RESUMED")) {
            halts.remove(entry.feature());
        } else {
            halts.put(entry.feature(), entry);
        }
        if (entry.action().equals("FEATURE_STOPPED")) {
            phases.put(entry.feature(), Phase.STOPPED.name());
        }
    }

    @SuppressWarnings("unchecked")
    private void write(Entry entry, Map<String, Object> data) {
        long sequence = entry.sequence();
        String task = (String) entry.model().get("task");
        String product = (String) data.get("product");
        String key = (String) data.get("item");
        ItemThen item = items.computeIfAbsent(
                product + " " + key, name -> new ItemThen(product, key, (String) data.get("kind"), entry.feature()));
        if (data.get("revision") instanceof Integer number) {
            if (!item.revisions.isEmpty()) {
                item.revisions.get(item.revisions.size() - 1).end(sequence, task);
            }
            RevisionThen next =
                    new RevisionThen(item, number, (String) data.get("contentHash"), entry.actor(), task, sequence);
            item.revisions.add(next);
            working.computeIfAbsent(task, id -> new ArrayList<>()).add(next);
        }
        for (Object json : (List<Object>) data.getOrDefault("linksRemoved", List.of())) {
            Map<String, Object> ends = (Map<String, Object>) json;
            LinkThen link = item.link(ends.get("relation"), ends.get("to"));
            link.end(sequence, task);
            removedBy.computeIfAbsent(task, id -> new ArrayList<>()).add(link);
        }
        for (Object json : (List<Object>) data.getOrDefault("linksAdded", List.of())) {
            LinkThen link = new LinkThen(item, (Map<String, Object>) json, entry.actor(), task, sequence);
            item.links.add(link);
            working.computeIfAbsent(task, id -> new ArrayList<>()).add(link);
        }
    }

    private void open(Entry entry) {
        String id = (String) entry.model().get("task");
        tasks.put(id, new TaskThen(id, entry));
        if (entry.data().get("enters") instanceof String phase) {
            phases.put(entry.feature(), phase);
        }
    }

    private void sendBack(String task, String lead, SentBack sentBack, long sequence) {
        sentBack.byFeature(lead)
                .forEach((feature, numbers) ->
                        numbers.forEach(number -> rework.put(feature + " " + number + " by task " + task, sequence)));
    }

    private TaskThen close(Entry entry, String outcome) {
        TaskThen task = tasks.get((String) entry.model().get("task"));
        task.closed = entry.sequence();
        task.closedBy = entry.actor();
        task.outcome = outcome;
        return task;
    }

    private void cancel(Entry entry) {
        TaskThen task = close(entry, "CANCELLED");
        cancelled.computeIfAbsent(task.step(), step -> new ArrayList<>()).add(task.id);
    }

    private void complete(Entry entry) {
        TaskThen task = close(entry, "COMPLETED");
        if (entry.data().get("decisions") instanceof Map<?, ?> decisions
                && decisions.get("outcome") instanceof String decision) {
            task.decision = decision;
        }
        if (entry.data().get("sentBack") instanceof Map<?, ?> sentBack) {
            sendBack(task.id, entry.feature(), SentBack.read(sentBack), entry.sequence());
        }
        List<String> held = new ArrayList<>(cancelled.getOrDefault(task.step(), List.of()));
        held.add(task.id);
        issue(held, entry.sequence());
    }

    private void issue(Collection<String> held, long sequence) {
        Set<ItemThen> touched = new LinkedHashSet<>();
        for (String id : held) {
            for (Written written : remove(working, id)) {
                // What its own task took back before it was completed never counted.
                if (!written.endedByItsOwnTask()) {
                    written.issued = sequence;
                    touched.add(written.item);
                }
            }
            for (LinkThen link : remove(removedBy, id)) {
                link.gone = link.gone == null ? Long.valueOf(sequence) : link.gone;
                touched.add(link.item);
            }
        }
        touched.forEach(item -> supersede(item, sequence));
    }

    /** Whatever is issued takes the place of what was said of the same thing before it. */
    private static void supersede(ItemThen item, long sequence) {
        boolean later = false;
        for (int i = item.revisions.size() - 1; i >= 0; i--) {
            RevisionThen revision = item.revisions.get(i);
            if (later && revision.issued != null && revision.gone == null) {
                revision.gone = sequence;
            }
            later |= revision.issued != null;
        }
        for (int i = 0; i < item.links.size(); i++) {
            LinkThen link = item.links.get(i);
            boolean followed = item.links.subList(i + 1, item.links.size()).stream()
                    .anyMatch(next -> next.isLike(link) && (next.issued != null || next.gone != null));
            if (followed && link.gone == null) {
                link.gone = sequence;
            }
        }
    }

    private static <T> List<T> remove(Map<String, List<T>> map, String id) {
        List<T> removed = map.remove(id);
        return removed == null ? List.of() : removed;
    }
}
