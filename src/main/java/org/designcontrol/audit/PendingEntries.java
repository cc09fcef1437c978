package org.designcontrol.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.designcontrol.audit.Heads.Head;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The entries of one transaction, from their collection to the moment before it commits. */
class PendingEntries implements TransactionSynchronization, Ordered {

    private record Pending(NewEntry entry, String data, LongConsumer numbered, LongConsumer flushed) {}

    private final Object key;
    private final Heads heads;
    private final Entries entries;
    private final TransactionFlush flush;
    private final Clock clock;
    private final Map<String, Head> locked = new TreeMap<>();
    private final List<Pending> pending = new ArrayList<>();

    PendingEntries(Object key, Heads heads, Entries entries, TransactionFlush flush, Clock clock) {
        this.key = key;
        this.heads = heads;
        this.entries = entries;
        this.flush = flush;
        this.clock = clock;
    }

    boolean lock(String stream) {
        return !locked.containsKey(stream) && locked.put(stream, heads.lock(stream)) == null;
    }

    void add(NewEntry entry, String data, LongConsumer numbered, LongConsumer flushed) {
        if (entry.feature() != null) {
            lock(entry.feature());
        }
        pending.add(new Pending(entry, data, numbered, flushed));
    }

    /** Last of all synchronizations: what the others still write belongs to the same commit. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (pending.isEmpty()) {
            return;
        }
        // Taken last and held to the commit: from here on, this transaction is the newest of the log.
        Head head = heads.lock(Heads.WHOLE_LOG);
        long time = Math.max(clock.millis(), head.timeMs());
        List<Entry> numbered = new ArrayList<>(pending.size());
        for (Pending each : pending) {
            String feature = each.entry().feature();
            Head featureHead = feature == null ? null : locked.get(feature);
            Entry entry = number(each.entry(), each.data(), head, featureHead, time);
            numbered.add(entry);
            head = head.next(entry.hash(), time);
            if (featureHead != null) {
                locked.put(feature, featureHead.next(entry.hash(), time));
            }
            each.numbered().accept(entry.sequence());
        }
        flush.flush();
        entries.insert(numbered, pending.stream().map(Pending::entry).toList());
        heads.update(changedHeads(head));
        for (int i = 0; i < numbered.size(); i++) {
            pending.get(i).flushed().accept(numbered.get(i).sequence());
        }
        pending.clear();
    }

    private List<Head> changedHeads(Head whole) {
        List<Head> changed = new ArrayList<>(List.of(whole));
        pending.stream()
                .map(each -> each.entry().feature())
                .filter(feature -> feature != null)
                .distinct()
                .map(locked::get)
                .forEach(changed::add);
        return changed;
    }

    private static Entry number(NewEntry entry, String data, Head head, Head featureHead, long time) {
        Instant instant = Instant.ofEpochMilli(time);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sequence", head.sequence() + 1);
        json.put("previous", head.hash().hex());
        json.put("time", instant.toString());
        json.put("actor", entry.actor());
        json.put("action", entry.action());
        json.put("data", new CanonicalJson.Part(data));
        if (featureHead != null) {
            json.put("feature", entry.feature());
            json.put("featureSequence", featureHead.sequence() + 1);
            json.put("featurePrevious", featureHead.hash().hex());
        }
        if (entry.origin() != null) {
            json.put("model", entry.origin().asJson());
        }
        if (entry.cause() != null) {
            json.put("cause", entry.cause());
        }
        String content = CanonicalJson.of(json);
        Long featureSequence = featureHead == null ? null : featureHead.sequence() + 1;
        return new Entry(
                head.sequence() + 1,
                entry.feature(),
                featureSequence,
                instant,
                entry.actor(),
                entry.action(),
                Sha256.ofLeaf(content),
                content);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}
