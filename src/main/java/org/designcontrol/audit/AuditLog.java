package org.designcontrol.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.designcontrol.audit.Refused.Problem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The append-only log. Entries are collected while a transaction works and numbered when it commits, so that
 * sequence order is commit order and a reader as of <em>n</em> sees exactly what was true then.
 */
@Component
public class AuditLog {

    private static final LongConsumer NOTHING = sequence -> {};

    private final Heads heads;
    private final Entries entries;
    private final TransactionFlush flush;
    private final Clock clock;
    private final TransactionTemplate alone;

    AuditLog(JdbcTemplate jdbc, TransactionFlush flush, Clock clock, PlatformTransactionManager transactions) {
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.heads = new Heads(jdbc);
        this.entries = new Entries(jdbc);
        this.flush = flush;
        this.clock = clock;
    }

    /** Opens the chain of a new feature; to be followed by an entry of that feature. */
    public void open(String feature) {
        heads.insert(feature);
        pending().lock(feature);
    }

    /**
     * Locks the feature's chain until the transaction ends. Whoever writes to a feature, or judges its gaps to act
     * on them, locks first; so no two of them can each overlook the other.
     *
     * @return whether it was locked just now; false when this transaction held the lock already
     */
    public boolean lock(String feature) {
        return pending().lock(feature);
    }

    /** Appends an entry when the transaction commits. */
    public void append(NewEntry entry) {
        append(entry, NOTHING, NOTHING);
    }

    /**
     * Appends an entry when the transaction commits.
     *
     * @param numbered told the entry's sequence before entities are flushed: rows that it begins or ends note it
     * @param flushed told the sequence after the flush: for updates by statement
     * @throws Refused when the entry holds a text that cannot be kept
     */
    public void append(NewEntry entry, LongConsumer numbered, LongConsumer flushed) {
        // Refuse here, at the caller, and not at commit: what cannot be hashed is told where it came from.
        String data = CanonicalJson.of(entry.data());
        pending().add(entry, data, numbered, flushed);
    }

    /** The newest place in the log that is visible to this transaction. */
    public AsOf head() {
        return new AsOf(heads.read(Heads.WHOLE_LOG).sequence());
    }

    /**
     * The place named by a sequence number or an ISO-8601 instant: the last transaction at or before it. To be asked
     * outside a transaction: it may have to wait for somebody who is committing, in one of its own.
     *
     * @param text null or blank means now
     * @throws Refused 400 when it is neither; 422 when it is not over yet, because the answer could still change
     */
    public AsOf asOf(String text) {
        if (text == null || text.isBlank()) {
            return head();
        }
        if (text.matches("\\d{1,18}")) {
            return upTo(Long.parseLong(text));
        }
        try {
            return upTo(Instant.parse(text));
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new Refused(
                    400,
                    "Not a moment of the record",
                    "asOf is a sequence number (1204) or an instant in UTC (2026-11-22T10:00:00Z), not: " + text,
                    List.of());
        }
    }

    private AsOf upTo(long sequence) {
        long last = head().sequence();
        if (sequence > last) {
            throw notOver("The log ends at entry " + last);
        }
        return new AsOf(sequence);
    }

    private AsOf upTo(Instant instant) {
        long time = instant.toEpochMilli();
        if (time >= clock.millis()) {
            throw notOver(instant + " is not over");
        }
        if (time >= heads.read(Heads.WHOLE_LOG).timeMs()) {
            // Whoever took a time up to this one holds the head until the commit; whoever comes next takes a later one.
            alone.executeWithoutResult(status -> heads.lock(Heads.WHOLE_LOG));
        }
        return new AsOf(entries.lastAtOrBefore(time));
    }

    private static Refused notOver(String what) {
        return new Refused(
                422,
                "Not over yet",
                what + ". As of a moment the record says the same for ever, so ask when it is past; or leave asOf out"
                        + " to see the record as it is.",
                List.of(Problem.of("asOf", "is not over yet")));
    }

    /** The time of the entry at this place; the epoch before the first entry. */
    public Instant timeAt(AsOf asOf) {
        return entries.timeAt(asOf.sequence());
    }

    /** The times of entries, by their sequence numbers. */
    public Map<Long, Instant> times(Collection<Long> sequences) {
        return entries.times(sequences);
    }

    /**
     * Entries in order.
     *
     * @param feature null for the whole log
     * @param from the first sequence wanted
     * @param size at most this many
     */
    public List<Entry> entries(String feature, long from, int size) {
        return entries.read(feature, from, size);
    }

    /** Entries by their numbers, in order. */
    public List<Entry> entries(Collection<Long> sequences) {
        return entries.read(sequences);
    }

    /** The last entry of a feature's chain with one of these actions. */
    public Optional<Entry> last(String feature, Collection<String> actions) {
        return entries.last(feature, actions);
    }

    /** The last entry that a person made in this process instance, for a job that asks what caused it; or null. */
    public Long lastOf(String instanceId) {
        return entries.lastOf(instanceId);
    }

    /** Now, to the millisecond, from the one clock of the application. */
    public Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private PendingEntries pending() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The record is written inside a transaction only");
        }
        PendingEntries pending = (PendingEntries) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new PendingEntries(this, heads, entries, flush, clock);
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        return pending;
    }
}
