package org.designcontrol.access;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers on every request who the person is. Kept for a few seconds, so that a page with thirty requests asks the
 * database once, and dropped on this node as soon as an administrator changes something.
 */
@Component
class Memberships {

    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Membership of(String person) {
        Kept found = kept.get(person);
        if (found == null || System.nanoTime() - found.readAt > KEPT_NANOS) {
            if (kept.size() > MOST) {
                kept.clear();
            }
            found = new Kept(read(person), System.nanoTime());
            kept.put(person, found);
        }
        return found.membership;
    }

    /** Whether both belong to some product, or either is the other. */
    boolean knowEachOther(Membership one, String other) {
        return one.person().equals(other)
                || one.isAdministrator()
                || of(other).products().stream().anyMatch(one.products()::contains);
    }

    /** Forgets everything, now and once the running transaction is over. */
    void forget() {
        drop();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    drop();
                }
            });
        }
    }

    /** Another number each time something was forgotten. */
    long generation() {
        return generation.get();
    }

    private void drop() {
        generation.incrementAndGet();
        kept.clear();
    }

    private Membership read(String person) {
        Set<String> functions = new HashSet<>();
        Set<String> products = new HashSet<>();
        jdbc.sql("""
                        SELECT 'F', f.function_role FROM person p JOIN person_function f ON f.person = p.id
                         WHERE p.id = :person AND p.active = TRUE
                        UNION ALL
                        SELECT 'P', m.product FROM person p JOIN product_member m ON m.person = p.id
                         WHERE p.id = :person AND p.active = TRUE
                        UNION ALL
                        SELECT 'A', p.id FROM person p WHERE p.id = :person AND p.active = TRUE
                        """).param("person", person).query(row -> {
            switch (row.getString(1)) {
                case "F" -> functions.add(row.getString(2));
                case "P" -> products.add(row.getString(2));
                default -> functions.add("");
            }
        });
        boolean active = functions.remove("");
        return new Membership(
                person, active, Collections.unmodifiableSet(functions), Collections.unmodifiableSet(products));
    }

    private record Kept(Membership membership, long readAt) {}
}
