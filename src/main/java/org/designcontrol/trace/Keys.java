package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes keys: FEAT-0001 for features, REL-0001 for releases, DI-0001 and the like for items without one. */
@Component
class Keys {

    /** What the key of every feature begins with. */
    static final String FEATURE = "FEAT-";

    private final JdbcTemplate jdbc;

    Keys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The next free key of this prefix in a product. Numbers of rolled back work are used again. */
    String next(String product, String prefix) {
        // One lock per product first: two writers never wait for each other's prefixes crosswise.
        lock(product + "/");
        String key;
        do {
            key = "%s-%04d".formatted(prefix, nextNumber(product + "/" + prefix));
        } while (taken(product, key));
        return key;
    }

    /** The next key of a feature, unique over all products. */
    String nextFeature(String product) {
        String key = (FEATURE + "%04d").formatted(nextNumber("features"));
        prepare(product);
        return key;
    }

    /** The next key of a release, unique over all products. */
    String nextRelease() {
        return "REL-%04d".formatted(nextNumber("releases"));
    }

    /** Makes the counters of a product, behind the lock that every new feature takes. */
    private void prepare(String product) {
        if (lock(product + "/").isEmpty()) {
            List<Object[]> scopes = new ArrayList<>();
            scopes.add(new Object[] {product + "/"});
            for (Kind kind : Kind.values()) {
                scopes.add(new Object[] {product + "/" + kind.prefix()});
            }
            jdbc.batchUpdate("INSERT INTO trace_key_counter (scope, next) VALUES (?, 1)", scopes);
        }
    }

    private List<Long> lock(String scope) {
        return jdbc.queryForList("SELECT next FROM trace_key_counter WHERE scope = ? FOR UPDATE", Long.class, scope);
    }

    private long nextNumber(String scope) {
        List<Long> found = lock(scope);
        if (found.isEmpty()) {
            // A kind that is younger than the product; the lock on the product keeps others out.
            jdbc.update("INSERT INTO trace_key_counter (scope, next) VALUES (?, 2)", scope);
            return 1;
        }
        long next = found.get(0);
        jdbc.update("UPDATE trace_key_counter SET next = next + 1 WHERE scope = ?", scope);
        return next;
    }

    private boolean taken(String product, String key) {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM trace_item WHERE product = ? AND item_key = ?", Integer.class, product, key);
        return count != null && count > 0;
    }
}
