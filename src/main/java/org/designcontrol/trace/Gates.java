package org.designcontrol.trace;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Origin;
import org.designcontrol.audit.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a gate over a candidate without gaps, and remembers exactly what it approved. The candidate is one feature, or
 * all the features of a release, which pass together or not at all.
 */
@Service
public class Gates {

    private final AuditLog log;
    private final Gaps gaps;
    private final EntityManager entities;
    private final JdbcTemplate jdbc;

    Gates(AuditLog log, Gaps gaps, EntityManager entities, JdbcTemplate jdbc) {
        this.entities = entities;
        this.log = log;
        this.gaps = gaps;
        this.jdbc = jdbc;
    }

    /** Names the candidate: the record of these features as of now, which nothing that follows can change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AsOf freeze(List<Feature> features, Gate gate, String actor, Origin origin, Long cause) {
        lock(features);
        AsOf candidate = log.head();
        append("CANDIDATE_FROZEN", features, actor, origin, cause, data(gate, candidate));
        return candidate;
    }

    /** The gaps that keep the gate shut over this candidate. */
    @Transactional(readOnly = true)
    public List<Gap> shutting(List<Feature> features, Gate gate, AsOf candidate) {
        return gaps.at(gate, features, candidate).stream().filter(Gap::shuts).toList();
    }

    /** The gaps that would keep the gate shut at this moment, with all that was issued and is due by now. */
    @Transactional(readOnly = true)
    public List<Gap> shuttingNow(List<Feature> features, Gate gate) {
        return gaps.at(gate, features, log.head(), log::now).stream()
                .filter(Gap::shuts)
                .toList();
    }

    /** Judges the candidate and leaves an entry that says what was found. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Gap> check(List<Feature> features, Gate gate, AsOf candidate, String actor, Origin origin, Long cause) {
        List<Gap> found = gaps.at(gate, features, candidate);
        Map<String, Object> data = data(gate, candidate);
        data.put("ruleSet", gaps.rules(candidate).version());
        data.put("gaps", found.size());
        data.put("shut", found.stream().anyMatch(Gap::shuts));
        append("GATE_CHECKED", features, actor, origin, cause, data);
        return found;
    }

    /**
     * Judges the candidate once more and, when nothing keeps the gate shut, stores a baseline of each feature: exactly
     * its issued revisions as of the candidate.
     *
     * @return whether the gate opened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean confirm(List<Feature> features, Gate gate, AsOf candidate, String actor, Origin origin, Long cause) {
        lock(features);
        // A deviation may have run out, an action become overdue, while the reviewers read.
        List<Gap> shutting = gaps.at(gate, features, candidate, log::now).stream()
                .filter(Gap::shuts)
                .toList();
        if (!shutting.isEmpty()) {
            Map<String, Object> data = data(gate, candidate);
            data.put("gaps", shutting.size());
            append("GATE_SHUT", features, actor, origin, cause, data);
            return false;
        }
        features.forEach(feature -> pass(feature, gate, candidate, actor, origin, cause));
        return true;
    }

    private void pass(Feature feature, Gate gate, AsOf candidate, String actor, Origin origin, Long cause) {
        Map<String, Object> data = data(gate, candidate);
        Sha256 digest = digestOf(feature, candidate);
        data.put("baseline", digest.hex());
        BaselineRow baseline = store(feature, gate, candidate, digest);
        log.append(
                new NewEntry(feature.key(), actor, "GATE_PASSED", origin, cause, data),
                baseline::beganWith,
                sequence -> {});
    }

    /** Whether a baseline of this gate was made of this candidate, for every one of the features. */
    @Transactional(readOnly = true)
    public boolean passed(List<Feature> features, Gate gate, AsOf candidate) {
        return features.stream().allMatch(feature -> passed(feature, gate, candidate));
    }

    private boolean passed(Feature feature, Gate gate, AsOf candidate) {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM trace_baseline WHERE feature = ? AND gate = ? AND candidate = ?",
                Integer.class,
                feature.key(),
                gate.name(),
                candidate.sequence());
        return count != null && count > 0;
    }

    /** The baselines of a feature, oldest first. */
    @Transactional(readOnly = true)
    public List<Baseline> baselines(Feature feature, AsOf asOf) {
        return jdbc.query(
                "SELECT l.gate, l.candidate, l.digest, l.began, (SELECT COUNT(*) FROM trace_baseline_row b"
                        + " WHERE b.baseline_id = l.id) FROM trace_baseline l WHERE l.feature = ? AND l.began <= ?"
                        + " ORDER BY l.began",
                (row, n) -> new Baseline(
                        Gate.valueOf(row.getString(1)),
                        row.getLong(2),
                        new Sha256(row.getString(3)),
                        row.getLong(4),
                        row.getInt(5)),
                feature.key(),
                asOf.sequence());
    }

    /** At once, not at commit: the model asks in the same transaction whether the gate was passed. */
    private BaselineRow store(Feature feature, Gate gate, AsOf candidate, Sha256 digest) {
        BaselineRow baseline = new BaselineRow(feature, gate, candidate, digest);
        entities.persist(baseline);
        entities.flush();
        jdbc.update(
                "INSERT INTO trace_baseline_row (baseline_id, revision_id) SELECT ?, r.id FROM trace_item i"
                        + " JOIN trace_revision r ON r.item_id = i.id WHERE i.feature = ? AND " + View.ISSUED.rows(),
                baseline.id(),
                feature.key(),
                candidate.sequence(),
                candidate.sequence());
        return baseline;
    }

    /** What the baseline holds, as one digest: key, revision and content hash of each row, in order of the keys. */
    private Sha256 digestOf(Feature feature, AsOf candidate) {
        StringBuilder rows = new StringBuilder();
        jdbc.query(
                "SELECT i.item_key, r.number, r.content_hash FROM trace_item i JOIN trace_revision r"
                        + " ON r.item_id = i.id WHERE i.feature = ? AND " + View.ISSUED.rows() + " ORDER BY i.item_key",
                row -> {
                    describe(rows, row.getString(1), row.getInt(2), row.getString(3));
                },
                feature.key(),
                candidate.sequence(),
                candidate.sequence());
        return Sha256.of(rows.toString());
    }

    static void describe(StringBuilder rows, String key, int revision, String contentHash) {
        rows.append(key).append(' ').append(revision).append(' ');
        rows.append(contentHash).append('\n');
    }

    /** In the order of their keys, as everybody does who locks several. */
    private void lock(List<Feature> features) {
        features.stream().map(Feature::key).sorted().forEach(log::lock);
    }

    /** One entry in the chain of each feature. */
    private void append(
            String action, List<Feature> features, String actor, Origin origin, Long cause, Map<String, Object> data) {
        features.forEach(feature -> log.append(new NewEntry(feature.key(), actor, action, origin, cause, data)));
    }

    private static Map<String, Object> data(Gate gate, AsOf candidate) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("gate", gate.name());
        data.put("candidate", candidate.sequence());
        return data;
    }
}
