package org.designcontrol.trace;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Keeps every table of acceptability that was ever in force, so that a risk as of a day is evaluated as on that day. Who
 * deploys one hands it over; the record knows no engine and can be read without any.
 */
@Component
public class RiskTables {

    private static final String NEWEST =
            "SELECT content FROM trace_risk_table WHERE began <= ? ORDER BY began DESC LIMIT 1";

    private final JdbcTemplate jdbc;
    private final AuditLog log;
    private final TransactionTemplate transaction;
    private final Map<String, RiskTable> parsed = new ConcurrentHashMap<>();

    RiskTables(JdbcTemplate jdbc, AuditLog log, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.log = log;
        this.transaction = transaction;
    }

    /** From now on risks are evaluated by this table; the same one again is nothing new. */
    public void adopt(RiskTable table) {
        String text = table.text();
        transaction.executeWithoutResult(status -> {
            if (jdbc.queryForList(NEWEST, String.class, Long.MAX_VALUE).contains(text)) {
                return;
            }
            String sha256 = Sha256.of(text).hex();
            log.append(
                    NewEntry.of(
                            null,
                            NewEntry.SYSTEM,
                            "RISK_TABLE_ADOPTED",
                            null,
                            Map.of("sha256", sha256, "tables", table.sources())),
                    sequence -> {},
                    sequence -> jdbc.update(
                            "INSERT INTO trace_risk_table (sha256, content, began) VALUES (?, ?, ?)",
                            sha256,
                            text,
                            sequence));
        });
    }

    /** The table by which risks are estimated and evaluated from now on. */
    public RiskTable inForce() {
        return at(new AsOf(Long.MAX_VALUE));
    }

    /** What a hazard may be estimated as from now on; asked when the first one is. */
    public Choices choices() {
        return new Choices(SingletonSupplier.of(this::inForce));
    }

    /** The table in force at a moment; before the first was adopted, the first. */
    RiskTable at(AsOf asOf) {
        return jdbc.queryForList(NEWEST, String.class, asOf.sequence()).stream()
                .findFirst()
                .or(() -> first().stream().findFirst())
                .map(text -> parsed.computeIfAbsent(text, RiskTable::parse))
                .orElse(RiskTable.NONE);
    }

    private List<String> first() {
        return jdbc.queryForList("SELECT content FROM trace_risk_table ORDER BY began LIMIT 1", String.class);
    }
}
