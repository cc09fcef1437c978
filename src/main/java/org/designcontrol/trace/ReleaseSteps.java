package org.designcontrol.trace;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.Release.State;
import org.designcontrol.trace.Releases.By;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A release is started with the features that are ready, and launched; or they are given back, to be started again. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReleaseSteps {

    private final Releases releases;
    private final ReleaseRows rows;
    private final ReleaseChains chains;
    private final AuditLog log;

    ReleaseSteps(Releases releases, ReleaseRows rows, ReleaseChains chains, AuditLog log) {
        this.releases = releases;
        this.rows = rows;
        this.chains = chains;
        this.log = log;
    }

    /** The release of one feature that nobody planned: the one it has, or a new one. Started with that feature. */
    public Release startAlone(Feature feature, By by) {
        log.lock(feature.key());
        Release release = rows.of(feature.key()).filter(Release::alone).orElseGet(() -> {
            ReleasePlan plan = new ReleasePlan(feature.product(), feature.title(), null, List.of(feature.key()));
            Release made = chains.create("alone-" + feature.key(), plan, true, by);
            rows.add(made.key(), feature.key());
            Map<String, Object> data = ReleaseChains.described(made.key(), made.title(), null);
            data.put("alone", true);
            data.put("features", plan.features());
            log.append(ReleaseChains.entry(feature.key(), "RELEASE_PLANNED", data, by), sequence -> {}, sequence -> {
                rows.began(made.key(), sequence);
                rows.number(made.key(), feature.key(), "planned", sequence);
            });
            return made;
        });
        return start(release.key(), List.of(feature.key()), by);
    }

    /**
     * Takes the features that are ready; the others are left out, and may be planned into the next release.
     *
     * @param ready of any release; those that are not in this one do not count
     * @throws Refused 409 when none of its features is ready, or it is started already
     */
    public Release start(String key, Collection<String> ready, By by) {
        Release release = releases.require(key);
        ReleaseChains.requirePlanned(release);
        List<String> present = rows.features(key, false);
        chains.lock(present, List.of());
        List<String> taken = present.stream().filter(ready::contains).toList();
        if (taken.isEmpty()) {
            throw Refused.conflict("None of the features of " + key + " is ready: " + String.join(", ", present)
                    + ". Each has to pass its verification first.");
        }
        String lead = taken.get(0);
        String instance = by.origin() == null ? null : by.origin().instanceId();
        Map<String, Object> data = ReleaseChains.described(key, release.title(), release.build());
        data.put("taken", taken);
        List<String> late =
                present.stream().filter(each -> !taken.contains(each)).toList();
        data.put("leftOut", late);
        log.append(ReleaseChains.entry(lead, "RELEASE_STARTED", data, by));
        late.forEach(feature -> step(release, feature, "ended", "FEATURE_LEFT_OUT_OF_RELEASE", by));
        taken.forEach(feature -> step(release, feature, "taken", "FEATURE_TAKEN_INTO_RELEASE", by));
        rows.state(key, State.STARTED, lead, instance);
        return releases.require(key);
    }

    /** Gives the features back: the release is planned again, with the features that were taken. */
    public Release giveBack(String key, By by) {
        Release release = releases.require(key);
        List<String> taken = rows.features(key, true);
        chains.lock(taken, List.of());
        log.append(ReleaseChains.entry(
                release.lead(),
                "RELEASE_SENT_BACK",
                ReleaseChains.described(key, release.title(), release.build()),
                by));
        taken.forEach(feature -> {
            rows.mark(key, feature, "ended");
            rows.add(key, feature);
            log.append(
                    ReleaseChains.entry(
                            feature,
                            "FEATURE_GIVEN_BACK",
                            ReleaseChains.described(key, release.title(), release.build()),
                            by),
                    sequence -> {},
                    sequence -> {
                        rows.number(key, feature, "ended", sequence);
                        rows.number(key, feature, "planned", sequence);
                    });
        });
        rows.state(key, State.PLANNED, release.lead(), null);
        return releases.require(key);
    }

    /**
     * A feature is stopped, and leaves its release. A started one that it leads is given back without it; one in which
     * nothing is left is withdrawn; another goes on, or stays planned, without it. The lock of the feature is held.
     *
     * @return the features that are given back
     */
    public List<String> leave(String feature, String reason, By by) {
        Release release = rows.of(feature)
                .filter(each -> each.state() == State.STARTED || each.state() == State.PLANNED)
                .orElse(null);
        if (release == null) {
            return List.of();
        }
        step(release, feature, "ended", "FEATURE_LEFT_OUT_OF_RELEASE", by);
        boolean started = release.state() == State.STARTED;
        List<String> left = rows.features(release.key(), started);
        if (left.isEmpty()) {
            Map<String, Object> data = ReleaseChains.described(release.key(), release.title(), release.build());
            data.put("reason", reason);
            log.append(ReleaseChains.entry(feature, "RELEASE_WITHDRAWN", data, by));
            rows.state(release.key(), State.WITHDRAWN, release.lead(), null);
            return List.of();
        }
        if (!started || !feature.equals(release.lead())) {
            return List.of();
        }
        giveBack(release.key(), by);
        // Who leads it is found out again when it is started again.
        rows.state(release.key(), State.PLANNED, null, null);
        return left;
    }

    /** Notes that it could not be launched, and what held it; it stays started. */
    public void hold(String key, List<String> why, By by) {
        Release release = releases.require(key);
        List<String> taken = rows.features(key, true);
        chains.lock(taken, List.of());
        taken.forEach(feature -> {
            Map<String, Object> data = ReleaseChains.described(key, release.title(), release.build());
            data.put("why", why);
            log.append(ReleaseChains.entry(feature, "LAUNCH_HELD", data, by));
        });
    }

    /** Launches it, and every feature that it took. */
    public Release launch(String key, By by) {
        Release release = releases.require(key);
        if (release.state() != State.STARTED) {
            throw Refused.conflict(key + " is not started.");
        }
        List<String> taken = rows.features(key, true);
        chains.lock(taken, List.of());
        Map<String, Object> data = ReleaseChains.described(key, release.title(), release.build());
        data.put("features", taken);
        log.append(ReleaseChains.entry(release.lead(), "RELEASE_LAUNCHED", data, by));
        taken.forEach(feature -> step(release, feature, "launched", "FEATURE_LAUNCHED", by));
        rows.state(key, State.LAUNCHED, release.lead(), release.instanceId());
        return releases.require(key);
    }

    private void step(Release release, String feature, String column, String action, By by) {
        rows.mark(release.key(), feature, column);
        log.append(
                ReleaseChains.entry(
                        feature, action, ReleaseChains.described(release.key(), release.title(), release.build()), by),
                sequence -> {},
                sequence -> {
                    rows.number(release.key(), feature, column, sequence);
                    if (!column.equals("ended")) {
                        rows.phase(feature, column.equals("taken") ? "VALIDATION" : "LAUNCHED");
                    }
                });
    }
}
