package org.designcontrol.access;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.designcontrol.workflow.Candidates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who there is to do a task. Asked at the birth of each task, so a function that has somebody is remembered. */
@Component
class ActivePeople implements Candidates {

    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    private record Kept(long generation, long readAt) {}

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final Map<String, Kept> somebody = new ConcurrentHashMap<>();

    ActivePeople(JdbcClient jdbc, Memberships memberships) {
        this.jdbc = jdbc;
        this.memberships = memberships;
    }

    @Override
    public boolean anybodyFor(String function, String product) {
        String key = function + "#" + product;
        Kept kept = somebody.get(key);
        long now = System.nanoTime();
        if (kept != null && kept.generation() == memberships.generation() && now - kept.readAt() < KEPT_NANOS) {
            return true;
        }
        long generation = memberships.generation();
        boolean found = jdbc.sql("""
                        SELECT COUNT(*) FROM person_function f JOIN person p ON p.id = f.person AND p.active = TRUE
                          JOIN product_member m ON m.person = p.id
                         WHERE f.function_role = :function AND m.product = :product
                        """)
                        .param("function", function)
                        .param("product", product)
                        .query(Long.class)
                        .single()
                > 0;
        if (found) {
            somebody.put(key, new Kept(generation, now));
        } else {
            somebody.remove(key);
        }
        return found;
    }

    @Override
    public boolean mayDo(String person, String function, String product) {
        Membership membership = memberships.of(person);
        return membership.active()
                && membership.functions().contains(function)
                && membership.products().contains(product);
    }

    @Override
    public Optional<String> leadOf(String function, String product) {
        return jdbc.sql("SELECT lead FROM function_role WHERE id = :function AND lead IS NOT NULL")
                .param("function", function)
                .query(String.class)
                .optional()
                .filter(lead -> memberships.of(lead).active()
                        && memberships.of(lead).products().contains(product));
    }
}
