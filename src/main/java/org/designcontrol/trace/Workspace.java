package org.designcontrol.trace;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;

/** The items that one call touches, loaded in few statements, changed in memory, written at the end. */
class Workspace {

    /** Parameters a statement may carry on every database we run on, with room to spare. */
    private static final int CHUNK = 1000;

    private final EntityManager entities;
    private final RecordTask task;
    private final String person;
    private final Homes homes;
    private final Supplier<RiskTable> riskTable;
    private final Map<String, Item> items = new HashMap<>();
    private final Map<Long, Revision> current = new HashMap<>();
    private final Map<Long, Set<String>> askers = new HashMap<>();
    private final Map<Long, List<Link>> links = new HashMap<>();
    private final Set<Long> everIssued = new LinkedHashSet<>();
    private final Map<String, ItemChange> changes = new LinkedHashMap<>();
    private Map<String, List<LinkWrite>> beside = Map.of();

    /**
     * @param homes the features whose items may be written; each is locked
     * @param riskTable by whose classes risks may be estimated; null: what was issued is said again, in whatever words
     */
    Workspace(
            EntityManager entities,
            RecordTask task,
            String person,
            Collection<String> homes,
            Supplier<RiskTable> riskTable) {
        this.entities = entities;
        this.task = task;
        this.person = person;
        this.homes = new Homes(task, homes);
        this.riskTable = riskTable;
    }

    void load(List<ItemWrite> rows, List<LinkWrite> linkWrites) {
        // Once, so that the queries see what this transaction wrote before, and need not look for it each time.
        entities.flush();
        beside =
                linkWrites.stream().filter(link -> link.from() != null).collect(Collectors.groupingBy(LinkWrite::from));
        Unnumbered unnumbered = Unnumbered.ofTransaction();
        Set<String> keys = new LinkedHashSet<>();
        rows.forEach(row -> {
            keys.add(row.key());
            if (row.links() != null) {
                row.links().forEach(link -> keys.add(link.to()));
            }
        });
        linkWrites.forEach(link -> {
            keys.add(link.from());
            keys.add(link.to());
        });
        keys.remove(null);
        query(keys, "SELECT i FROM Item i WHERE i.product = :product AND i.key IN :chunk", Item.class)
                .forEach(item -> items.put(item.key(), item));
        List<Long> ids = items.values().stream().map(Item::id).toList();
        query(ids, "SELECT r FROM Revision r WHERE r.ended IS NULL AND r.itemId IN :chunk", Revision.class)
                .forEach(revision -> current.put(revision.itemId(), revision));
        query(ids, "SELECT l FROM Link l WHERE l.ended IS NULL AND l.itemId IN :chunk", Link.class)
                .forEach(link -> links.computeIfAbsent(link.itemId(), id -> new ArrayList<>())
                        .add(link));
        everIssued.addAll(query(
                ids,
                "SELECT DISTINCT r.itemId FROM Revision r WHERE r.issued IS NOT NULL AND r.itemId IN :chunk",
                Long.class));
        List<Long> deviations = items.values().stream()
                .filter(item -> item.kind() == Kind.DEVIATION)
                .map(Item::id)
                .toList();
        query(deviations, "SELECT r FROM Revision r WHERE r.itemId IN :chunk", Revision.class).stream()
                .filter(revision -> revision.fields().get(DeviationRules.DECISION) == null)
                .forEach(revision -> addAsker(revision.itemId(), revision.author()));
        items.values().forEach(item -> overlay(item, unnumbered));
        deviations.forEach(id -> links.getOrDefault(id, List.of()).forEach(link -> addAsker(id, link.author())));
    }

    private void overlay(Item item, Unnumbered unnumbered) {
        Revision newest = unnumbered.revision(item);
        if (newest != null) {
            current.put(item.id(), newest);
            if (item.kind() == Kind.DEVIATION && newest.fields().get(DeviationRules.DECISION) == null) {
                addAsker(item.id(), newest.author());
            }
        }
        links.computeIfAbsent(item.id(), id -> new ArrayList<>()).addAll(unnumbered.links(item));
    }

    private void addAsker(long deviation, String author) {
        askers.computeIfAbsent(deviation, id -> new HashSet<>()).add(author);
    }

    private void requireDeviation(ItemChange change) {
        DeviationRules.require(change, task, askers.getOrDefault(change.item.id(), Set.of()), person);
    }

    /** Plans a row, and keys it where nobody did. Refuses what the record cannot take; what is merely incomplete is taken and shown as a gap. */
    ItemChange change(ItemWrite asked, Supplier<String> nextKey) {
        requireKind(asked.kind());
        ItemWrite row = asked.key() == null ? asked.withKey(nextKey.get()) : asked;
        requireKey(row.key());
        requireRightTo(row.key());
        ItemChange change = changes.get(row.key());
        if (change != null) {
            throw refusal("key", "\"" + row.key() + "\" stands twice in what was sent. Keep one of the two rows.");
        }
        change = begin(row);
        requireCurrent(change, row.basedOn());
        FieldRules.merge(change, row.fields());
        if (riskTable != null) {
            RiskRules.require(change, riskTable);
        }
        change.retire = row.retire();
        change.reason = row.reason();
        if (row.links() != null) {
            replaceLinks(change, row.links());
        }
        requireDeviation(change);
        requireReason(change);
        changes.put(row.key(), change);
        return change;
    }

    /** Plans one link more or less. */
    void change(LinkWrite write) {
        requireRightTo(write.from());
        Item from = items.get(write.from());
        ItemChange change = changes.get(write.from());
        if (change == null) {
            if (from == null) {
                throw refusal(
                        "from",
                        "There is no item \"" + write.from() + "\". Import or write the item first, then its links.");
            }
            requireKind(from.kind());
            change = begin(from);
        }
        LinkRules.require(change.item.kind(), write.relation(), write.to(), change.item.key(), kindOf(write.to()));
        change.link(
                new ItemWrite.LinkTo(write.relation(), write.to()),
                linkOf(change.item, write.relation(), write.to()),
                !write.remove());
        change.reason = change.reason == null ? write.reason() : change.reason;
        requireDeviation(change);
        requireReason(change);
        changes.put(write.from(), change);
    }

    /** Plans that a suspect link is judged against what was issued last: it ends, and is made anew (law 2). */
    ItemChange judge(LinkJudgement judgement) {
        requireRightTo(judgement.from());
        Item from = items.get(judgement.from());
        if (from == null) {
            throw refusal("from", "There is no item \"" + judgement.from() + "\".");
        }
        requireKind(from.kind());
        ItemChange change = begin(from);
        Link link = linkOf(from, judgement.relation(), judgement.to());
        Item to = items.get(judgement.to());
        JudgedAgain.require(judgement, link, to == null ? null : issuedLast(to));
        change.removed.add(link);
        change.added.add(new ItemWrite.LinkTo(judgement.relation(), judgement.to()));
        change.lookedAt = judgement.revision();
        change.reason = judgement.reason().strip();
        changes.put(judgement.from(), change);
        return change;
    }

    private Integer issuedLast(Item item) {
        return entities.createQuery(
                        "SELECT MAX(r.number) FROM Revision r WHERE r.itemId = :item AND r.issued IS NOT NULL",
                        Integer.class)
                .setParameter("item", item.id())
                .getSingleResult();
    }

    /** Writes what was planned and answers in the order of the rows, then the items that were only linked. */
    List<Written> apply(AuditLog log, List<ItemChange> rows) {
        Set<ItemChange> ordered = new LinkedHashSet<>(rows);
        ordered.addAll(changes.values());
        ChangeWriter writer = new ChangeWriter(entities, log, task, person, this::judgedRevision);
        return ordered.stream().map(writer::write).toList();
    }

    private ItemChange begin(ItemWrite row) {
        String key = row.key();
        Kind kind = row.kind();
        Item item = items.get(key);
        if (item == null) {
            requireOwn(key, kind);
            item = new Item(
                    task.product(),
                    new ItemKey(key),
                    kind,
                    homes.of(row, beside.getOrDefault(key, List.of()), this::homeOf));
            entities.persist(item);
            items.put(key, item);
            return new ItemChange(item, true, null);
        }
        if (item.kind() != kind) {
            throw refusal("kind", "\"" + key + "\" is a " + item.kind() + " and stays one. Use another key.");
        }
        ItemChange change = begin(item);
        homes.requireSame(item, row.feature());
        return change;
    }

    private String homeOf(String key) {
        Item item = items.get(key);
        return item == null ? null : item.feature();
    }

    private ItemChange begin(Item item) {
        if (!homes.contains(item.feature())) {
            throw refusal(
                    "key",
                    "\"" + item.key() + "\" belongs to " + item.feature()
                            + ". Change it under a task of that feature; link to it from here as you like.");
        }
        return new ItemChange(item, false, current.get(item.id()));
    }

    /** What a feature's documents are called is read elsewhere as what they say: nothing else may be called so. */
    private void requireOwn(String key, Kind kind) {
        Kind document = Kind.ofDocument(key);
        boolean own = kind == document && key.startsWith(kind.documentOf(task.feature()));
        if (document != null && !own) {
            throw refusal(
                    "key",
                    "\"" + key + "\" is kept for the document that a task of that feature leaves. Use another key.");
        }
    }

    private void replaceLinks(ItemChange change, List<ItemWrite.LinkTo> wanted) {
        for (ItemWrite.LinkTo link : wanted) {
            LinkRules.require(change.item.kind(), link.relation(), link.to(), change.item.key(), kindOf(link.to()));
            if (linkOf(change.item, link.relation(), link.to()) == null && !change.added.contains(link)) {
                change.added.add(link);
            }
        }
        for (Link link : links.getOrDefault(change.item.id(), List.of())) {
            if (!wanted.contains(new ItemWrite.LinkTo(link.relation(), link.toKey()))) {
                change.removed.add(link);
            }
        }
    }

    private Kind kindOf(String key) {
        Item item = items.get(key);
        return item == null ? null : item.kind();
    }

    private Integer judgedRevision(String key) {
        Item item = items.get(key);
        if (item == null) {
            return null;
        }
        ItemChange change = changes.get(key);
        if (change != null && change.revises()) {
            return change.current == null ? 1 : change.current.number() + 1;
        }
        Revision revision = current.get(item.id());
        return revision == null ? null : revision.number();
    }

    private Link linkOf(Item item, Relation relation, String to) {
        return links.getOrDefault(item.id(), List.of()).stream()
                .filter(link -> link.relation() == relation && link.toKey().equals(to))
                .findFirst()
                .orElse(null);
    }

    private void requireKind(Kind kind) {
        if (kind == null) {
            throw refusal(
                    "kind",
                    "Say what kind of item it is. This task writes "
                            + task.kinds().kinds() + ".");
        }
        if (!task.kinds().allow(kind)) {
            throw refusal(
                    "kind",
                    "\"" + task.name() + "\" does not write " + kind + ". It writes "
                            + task.kinds().kinds() + ".");
        }
    }

    private void requireRightTo(String key) {
        if (!task.kinds().allow(key)) {
            throw refusal(
                    "key",
                    "\"" + task.name() + "\" is about " + task.kinds().onlyKey() + ". Change \"" + key
                            + "\" under a task that writes it.");
        }
    }

    private static void requireKey(String key) {
        if (!ItemKey.isValid(key)) {
            throw refusal(
                    "key", "A key has letters, digits, dots, underscores and hyphens, at most 100: \"" + key + "\".");
        }
    }

    private static void requireCurrent(ItemChange change, Integer basedOn) {
        int now = change.current == null ? 0 : change.current.number();
        if (basedOn != null && basedOn != now) {
            String who = change.current == null ? "nobody yet" : change.current.author();
            throw new Refused(
                    409,
                    "A colleague was faster",
                    change.item.key() + " is at revision " + now + " (written by " + who + "), you saw " + basedOn
                            + ". Look at it again, then save.",
                    List.of(new Problem(
                            null,
                            change.item.key(),
                            "basedOn",
                            null,
                            "Current revision: " + now + ", by " + who + ".")));
        }
    }

    private void requireReason(ItemChange change) {
        boolean changes = change.revises() || change.relinks();
        boolean given = change.reason != null && !change.reason.isBlank();
        if (changes && everIssued.contains(change.item.id()) && !given) {
            // A deviation has a field of that name: why it is asked for, which is not why it is decided so.
            String field = change.item.kind() == Kind.DEVIATION ? "changeReason" : "reason";
            throw refusal(field, change.item.key() + " is issued. Say in \"" + field + "\" why it changes.");
        }
    }

    private static Refused refusal(String field, String reason) {
        return Refused.unprocessable(reason, List.of(new Problem(null, null, field, null, reason)));
    }

    private <K, T> List<T> query(Collection<K> all, String jpql, Class<T> type) {
        List<K> list = all.stream().filter(Objects::nonNull).toList();
        List<T> found = new ArrayList<>();
        for (int i = 0; i < list.size(); i += CHUNK) {
            var query = entities.createQuery(jpql, type)
                    .setFlushMode(FlushModeType.COMMIT)
                    .setParameter("chunk", list.subList(i, Math.min(i + CHUNK, list.size())));
            if (jpql.contains(":product")) {
                query.setParameter("product", task.product());
            }
            found.addAll(query.getResultList());
        }
        return found;
    }
}
