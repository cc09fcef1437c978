package org.designcontrol.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps every rule set that was ever in force, so that gaps as of a day are judged by the rules of that day. */
@Component
class RuleSets implements SmartInitializingSingleton {

    private static final String FILE = "rules/gap-rules.json";
    private static final String NEWEST =
            "SELECT content FROM trace_rule_set WHERE began <= ? ORDER BY began DESC LIMIT 1";

    private final JdbcTemplate jdbc;
    private final AuditLog log;
    private final TransactionTemplate transaction;
    private final Map<String, RuleSet> parsed = new ConcurrentHashMap<>();

    RuleSets(JdbcTemplate jdbc, AuditLog log, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.log = log;
        this.transaction = transaction;
    }

    /** Adopts the rules that this version of the application brings, when they are new. */
    @Override
    public void afterSingletonsInstantiated() {
        adopt(shipped());
    }

    void adopt(String text) {
        RuleSet shipped = RuleSet.parse(text);
        transaction.executeWithoutResult(status -> {
            List<String> newest = jdbc.queryForList(NEWEST, String.class, Long.MAX_VALUE);
            if (newest.contains(text)) {
                return;
            }
            Map<String, Object> data = Map.of(
                    "version", shipped.version(), "sha256", shipped.sha256().hex());
            log.append(
                    NewEntry.of(null, NewEntry.SYSTEM, "RULE_SET_ADOPTED", null, data),
                    sequence -> {},
                    sequence -> jdbc.update(
                            "INSERT INTO trace_rule_set (sha256, version, content, began) VALUES (?, ?, ?, ?)",
                            shipped.sha256().hex(),
                            shipped.version(),
                            text,
                            sequence));
        });
    }

    /** The rules in force at a moment; before the first were adopted, the first. */
    RuleSet at(AsOf asOf) {
        String text = jdbc.queryForList(NEWEST, String.class, asOf.sequence()).stream()
                .findFirst()
                .orElseGet(() ->
                        jdbc.queryForObject("SELECT content FROM trace_rule_set ORDER BY began LIMIT 1", String.class));
        return parsed.computeIfAbsent(text, RuleSet::parse);
    }

    private static String shipped() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The gap rules are missing: " + FILE, e);
        }
    }
}
