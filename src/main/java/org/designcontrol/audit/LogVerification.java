package org.designcontrol.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes every hash and both chains of the log, and names each entry that is not what was written. */
@Component
public class LogVerification {

    private final Heads heads;
    private final Entries entries;

    LogVerification(JdbcTemplate jdbc) {
        this.heads = new Heads(jdbc);
        this.entries = new Entries(jdbc);
    }

    /**
     * @param eachEntry is shown every entry on the way, so that other rooms compare their rows with it
     * @return a sentence for each thing that is broken; empty when the log is whole
     */
    @Transactional(readOnly = true)
    public List<String> verify(Consumer<Entry> eachEntry) {
        Walk walk = new Walk();
        entries.forEach(entry -> {
            walk.check(entry);
            eachEntry.accept(entry);
        });
        Heads.Head head = heads.read(Heads.WHOLE_LOG);
        if (head.sequence() != walk.sequence || !head.hash().equals(walk.previous)) {
            walk.broken.add("The log should end with entry " + head.sequence() + " (" + head.hash()
                    + "), but ends with " + walk.sequence + " (" + walk.previous + ").");
        }
        return walk.broken;
    }

    private static class Walk {
        final List<String> broken = new ArrayList<>();
        final Map<String, Entry> lastOfFeature = new HashMap<>();
        long sequence = 0;
        Sha256 previous = Sha256.NONE;

        void check(Entry entry) {
            expect(entry, "number", sequence + 1, entry.sequence());
            Sha256 actual = Sha256.ofLeaf(entry.content());
            expect(entry, "hash", actual.hex(), entry.hash().hex());
            try {
                checkContent(entry, CanonicalJson.parse(entry.content()));
            } catch (IllegalArgumentException e) {
                broken.add("Entry " + entry.sequence() + ": its content is not JSON any more.");
            }
            sequence = entry.sequence();
            previous = actual;
            if (entry.feature() != null) {
                lastOfFeature.put(entry.feature(), entry);
            }
        }

        private void checkContent(Entry entry, Map<String, Object> content) {
            expect(entry, "sequence", content.get("sequence"), entry.sequence());
            expect(entry, "previous hash", previous.hex(), content.get("previous"));
            expect(entry, "time", content.get("time"), entry.time().toString());
            expect(entry, "actor", content.get("actor"), entry.actor());
            expect(entry, "action", content.get("action"), entry.action());
            expect(entry, "feature", content.get("feature"), entry.feature());
            if (entry.feature() != null) {
                Entry last = lastOfFeature.get(entry.feature());
                long number = last == null ? 1 : last.featureSequence() + 1;
                String hash = last == null ? Sha256.NONE.hex() : last.hash().hex();
                expect(entry, "number in the feature", number, entry.featureSequence());
                expect(entry, "number in the feature", content.get("featureSequence"), entry.featureSequence());
                expect(entry, "previous hash in the feature", hash, content.get("featurePrevious"));
            }
        }

        private void expect(Entry entry, String what, Object expected, Object actual) {
            boolean same = expected instanceof Number a && actual instanceof Number b
                    ? a.longValue() == b.longValue()
                    : Objects.equals(expected, actual);
            if (!same) {
                broken.add("Entry " + entry.sequence() + ": its " + what + " is " + actual + ", expected " + expected
                        + ".");
            }
        }
    }
}
