package org.designcontrol.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes every hash and all chains of the log, and names each entry that is not what was written. */
@Component
public class LogVerification {

    private final Heads heads;
    private final Entries entries;

    LogVerification(JdbcTemplate jdbc) {
        this.heads = new Heads(jdbc);
        this.entries = new Entries(jdbc);
    }

    /**
     * Reads the whole log as of one moment; writers go on meanwhile. It is the serializable level that gives one
     * snapshot on both databases.
     *
     * @param eachEntry is shown every entry that can be read, as its content tells it, so that other rooms compare
     *     their rows with it
     * @return a sentence for each thing that is broken; empty when the log is whole
     */
    @Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
    public List<String> verify(Consumer<Entry> eachEntry) {
        Walk walk = new Walk(eachEntry);
        entries.forEachStored(walk::check);
        walk.checkHeads(heads.stored());
        return walk.broken;
    }

    /** How far a chain has come. */
    private record End(long sequence, String hash, long timeMs) {
        static final End NONE = new End(0, Sha256.NONE.hex(), 0);
    }

    private static class Walk {
        final List<String> broken = new ArrayList<>();
        private final Consumer<Entry> eachEntry;
        private final Map<String, End> ends = new HashMap<>();

        Walk(Consumer<Entry> eachEntry) {
            this.eachEntry = eachEntry;
            ends.put(Heads.WHOLE_LOG, End.NONE);
        }

        void check(StoredEntry entry) {
            String actual = Sha256.ofLeaf(entry.content()).hex();
            expect(entry, "number", ends.get(Heads.WHOLE_LOG).sequence() + 1, entry.sequence());
            expect(entry, "hash", actual, entry.hash());
            try {
                Map<String, Object> content = CanonicalJson.parse(entry.content());
                Entry told = entry.told(content);
                checkContent(entry, told, content);
                follow(told.feature(), entry, told.featureSequence(), actual);
                eachEntry.accept(told);
            } catch (RuntimeException e) {
                broken.add("Entry " + entry.sequence() + ": its content cannot be read any more.");
                follow(entry.stream(), entry, entry.streamSequence(), actual);
            }
            ends.put(Heads.WHOLE_LOG, new End(entry.sequence(), actual, entry.timeMs()));
        }

        private void follow(String feature, StoredEntry entry, Long number, String hash) {
            if (feature != null && number != null) {
                ends.put(feature, new End(number, hash, entry.timeMs()));
            }
        }

        private void checkContent(StoredEntry entry, Entry told, Map<String, Object> content) {
            End before = ends.get(Heads.WHOLE_LOG);
            expect(entry, "sequence", told.sequence(), entry.sequence());
            expect(entry, "previous hash", before.hash(), content.get("previous"));
            expect(entry, "time", told.time().toEpochMilli(), entry.timeMs());
            expect(entry, "actor", told.actor(), entry.actor());
            expect(entry, "action", told.action(), entry.action());
            expect(entry, "feature", told.feature(), entry.stream());
            expect(entry, "number in the feature", told.featureSequence(), entry.streamSequence());
            Object instance = content.get("model") instanceof Map<?, ?> model ? model.get("instance") : null;
            expect(entry, "process instance", instance, entry.instance());
            if (told.time().toEpochMilli() < before.timeMs()) {
                broken.add("Entry " + entry.sequence() + ": it is older than the one before it.");
            }
            if (told.feature() != null) {
                End last = ends.getOrDefault(told.feature(), End.NONE);
                expect(entry, "number in the feature", last.sequence() + 1, told.featureSequence());
                expect(entry, "previous hash in the feature", last.hash(), content.get("featurePrevious"));
            }
        }

        void checkHeads(Map<String, Heads.StoredHead> heads) {
            new TreeMap<>(ends).forEach((stream, end) -> {
                Heads.StoredHead head = heads.remove(stream);
                boolean same = head != null
                        && head.sequence() == end.sequence()
                        && head.timeMs() == end.timeMs()
                        && head.hash().equals(end.hash());
                if (!same) {
                    String what = stream.equals(Heads.WHOLE_LOG) ? "The log" : "The chain of " + stream;
                    String should = head == null ? "nothing" : "entry " + head.sequence() + " (" + head.hash() + ")";
                    broken.add(what + " should end with " + should + " by its head, but ends with entry "
                            + end.sequence() + " (" + end.hash() + ").");
                }
            });
            heads.keySet().forEach(stream -> broken.add("The chain of " + stream + " has a head and no entries."));
        }

        private void expect(StoredEntry entry, String what, Object expected, Object actual) {
            if (!Objects.equals(expected, actual)) {
                broken.add("Entry " + entry.sequence() + ": its " + what + " is " + actual + ", expected " + expected
                        + ".");
            }
        }
    }
}
