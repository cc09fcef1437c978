package org.designcontrol.trace;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;

/** Turns a planned change into a revision, links and the entry that says so. */
class ChangeWriter {

    private final EntityManager entities;
    private final Unnumbered unnumbered = Unnumbered.ofTransaction();
    private final AuditLog log;
    private final RecordTask task;
    private final String person;
    private final Function<String, Integer> judged;

    ChangeWriter(
            EntityManager entities, AuditLog log, RecordTask task, String person, Function<String, Integer> judged) {
        this.entities = entities;
        this.log = log;
        this.task = task;
        this.person = person;
        this.judged = judged;
    }

    Written write(ItemChange change) {
        int number = change.current == null ? 0 : change.current.number();
        Revision next = null;
        if (change.revises()) {
            number++;
            next = new Revision(change.item, number, change.fields(), change.retiredNow(), person, task.id());
            unnumbered.add(next);
        }
        List<Link> added = addLinks(change);
        if (next != null || change.relinks()) {
            append(change, next, added);
        }
        return new Written(change.item.key(), change.item.kind(), number, change.kind());
    }

    private List<Link> addLinks(ItemChange change) {
        List<Link> added = new ArrayList<>();
        for (ItemWrite.LinkTo to : change.added) {
            Link link = new Link(
                    change.item,
                    to.relation(),
                    new ItemKey(to.to()),
                    change.lookedAt == null ? judged.apply(to.to()) : change.lookedAt,
                    person,
                    task.id());
            unnumbered.add(link);
            added.add(link);
        }
        return added;
    }

    private void append(ItemChange change, Revision next, List<Link> added) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("item", change.item.key());
        data.put("kind", change.item.kind().name());
        data.put("product", change.item.product());
        if (next != null) {
            data.put("revision", next.number());
            data.put("contentHash", next.contentHash());
        }
        if (!added.isEmpty()) {
            data.put("linksAdded", added.stream().map(ChangeWriter::asJson).toList());
        }
        if (!change.removed.isEmpty()) {
            data.put(
                    "linksRemoved",
                    change.removed.stream().map(ChangeWriter::asJson).toList());
        }
        if (!change.created && change.reason != null && !change.reason.isBlank()) {
            data.put("reason", change.reason);
        }
        log.append(
                NewEntry.of(change.item.feature(), person, action(change, next), task.origin(), data),
                sequence -> {
                    if (next != null) {
                        next.beganWith(sequence);
                        entities.persist(next);
                        if (change.current != null) {
                            change.current.endedWith(sequence, task.id());
                        }
                    }
                    added.forEach(link -> {
                        link.beganWith(sequence);
                        entities.persist(link);
                    });
                    change.removed.forEach(link -> link.endedWith(sequence, task.id()));
                },
                sequence -> {});
    }

    private static String action(ItemChange change, Revision next) {
        if (next == null) {
            return change.lookedAt == null ? "LINKS_CHANGED" : "LINK_JUDGED_AGAIN";
        }
        if (change.created) {
            return "ITEM_CREATED";
        }
        return next.retired() && !change.current.retired() ? "ITEM_RETIRED" : "ITEM_REVISED";
    }

    private static Map<String, Object> asJson(Link link) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("relation", link.relation().word());
        json.put("to", link.toKey());
        if (link.judged() != null) {
            json.put("judged", link.judged());
        }
        return json;
    }
}
