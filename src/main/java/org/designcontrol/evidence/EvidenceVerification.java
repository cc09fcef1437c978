package org.designcontrol.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.designcontrol.audit.Entry;
import org.designcontrol.audit.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds the rows of the evidence against the entries that wrote them, and the files against their digests. */
@Component
public class EvidenceVerification {

    private final JdbcClient database;
    private final EvidenceStore store;

    EvidenceVerification(JdbcClient database, EvidenceStore store) {
        this.database = database;
        this.store = store;
    }

    public Replay replay() {
        return new Replay();
    }

    /** Is shown every entry of the log, and then compares. */
    public final class Replay {

        private final Map<String, Entry> added = new LinkedHashMap<>();
        private final List<String> broken = new ArrayList<>();

        private Replay() {}

        public void apply(Entry entry) {
            if (entry.action().equals("EVIDENCE_ADDED")) {
                added.put((String) entry.data().get("id"), entry);
            }
        }

        /** @return a sentence for each row or file that is not as it was handed in */
        public List<String> compare() {
            Map<String, Entry> missing = new LinkedHashMap<>(added);
            Map<String, String> files = new LinkedHashMap<>();
            added.values().forEach(entry -> files.put((String) entry.data().get("sha256"), told(entry, "name")));
            database.sql("SELECT * FROM evidence ORDER BY began_sequence, id").query(row -> {
                String name = "Evidence " + row.getString("id");
                Entry then = missing.remove(row.getString("id"));
                if (then == null) {
                    broken.add(name + ": the log has no entry that added it.");
                    return;
                }
                expect(name, "digest", told(then, "sha256"), row.getString("sha256"));
                expect(name, "name", told(then, "name"), row.getString("name"));
                expect(name, "media type", told(then, "mediaType"), row.getString("media_type"));
                expect(name, "size", told(then, "size"), row.getString("size_bytes"));
                expect(name, "task", String.valueOf(then.model().get("task")), row.getString("task_id"));
                expect(name, "feature", then.feature(), row.getString("feature"));
                expect(name, "author", then.actor(), row.getString("author"));
                expect(name, "entry", then.sequence(), row.getLong("began_sequence"));
            });
            missing.keySet().forEach(id -> broken.add("Evidence " + id + ": its row is gone."));
            files.forEach(this::check);
            return broken;
        }

        private void check(String sha256, String name) {
            try (InputStream whole = store.open(sha256)) {
                // Opened, its digest was right.
            } catch (Refused refused) {
                broken.add("File " + sha256 + " (" + name + "): " + refused.detail());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private void expect(String name, String what, Object logged, Object stored) {
            if (!Objects.equals(logged, stored)) {
                broken.add(name + ": its " + what + " is " + stored + ", the log says " + logged + ".");
            }
        }

        private static String told(Entry entry, String name) {
            return String.valueOf(entry.data().get(name));
        }
    }
}
