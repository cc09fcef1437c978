package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.designcontrol.audit.CanonicalJson;
import org.designcontrol.audit.Entry;
import org.designcontrol.audit.LogVerification;
import org.designcontrol.audit.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds every stored revision against the entry that wrote it, and the log against itself. */
@Service
public class RecordVerification {

    private final LogVerification log;
    private final JdbcTemplate jdbc;

    RecordVerification(LogVerification log, JdbcTemplate jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    /** @return a sentence for each thing that is not as it was written; empty when the record is whole */
    @Transactional(readOnly = true)
    public List<String> verify() {
        Map<Long, Entry> written = new HashMap<>();
        Map<Long, Entry> closing = new HashMap<>();
        List<String> broken = new ArrayList<>(log.verify(entry -> {
            if (entry.action().startsWith("ITEM_")) {
                written.put(entry.sequence(), entry);
            }
            if (entry.action().equals("TASK_COMPLETED")) {
                closing.put(entry.sequence(), entry);
            }
        }));
        jdbc.query(
                "SELECT i.product, i.item_key, i.kind, i.feature, r.number, r.content, r.content_hash, r.retired, r.author, r.task_id,"
                        + " r.began, r.issued FROM trace_item i JOIN trace_revision r ON r.item_id = i.id"
                        + " ORDER BY r.began, i.item_key",
                row -> {
                    Stored stored = new Stored(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getInt(5),
                            row.getString(6),
                            row.getString(7),
                            row.getBoolean(8),
                            row.getString(9),
                            row.getString(10),
                            row.getLong(11));
                    Object issued = row.getObject(12);
                    stored.check(written.remove(stored.began()), broken);
                    if (issued != null && !closing.containsKey(((Number) issued).longValue())) {
                        broken.add(stored.name() + ": the log knows no completed task that issued it.");
                    }
                });
        written.values().forEach(entry -> broken.add("Entry " + entry.sequence() + ": the revision it wrote is gone."));
        return broken;
    }

    private record Stored(
            String product,
            String key,
            String kind,
            String feature,
            int number,
            String content,
            String contentHash,
            boolean retired,
            String author,
            String taskId,
            long began) {

        String name() {
            return product + " " + key + " revision " + number;
        }

        void check(Entry entry, List<String> broken) {
            if (!Sha256.of(content).hex().equals(contentHash)) {
                broken.add(name() + ": its content does not match its hash.");
            } else if (!Objects.equals(CanonicalJson.parse(content).get("retired"), retired)) {
                broken.add(name() + ": whether it is retired is not what was written.");
            }
            if (entry == null) {
                broken.add(name() + ": the log has no entry that wrote it.");
                return;
            }
            Map<String, Object> data = entry.data();
            expect(broken, "key", data.get("item"), key);
            expect(broken, "kind", data.get("kind"), kind);
            expect(broken, "product", data.get("product"), product);
            expect(broken, "revision", data.get("revision"), number);
            expect(broken, "content hash", data.get("contentHash"), contentHash);
            expect(broken, "feature", entry.feature(), feature);
            expect(broken, "author", entry.actor(), author);
        }

        private void expect(List<String> broken, String what, Object logged, Object stored) {
            if (!Objects.equals(logged, stored)) {
                broken.add(name() + ": its " + what + " is " + stored + ", the log says " + logged + ".");
            }
        }
    }
}
