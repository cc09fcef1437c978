package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Release.State;
import org.designcontrol.trace.Releases.By;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What product management wants to launch together, until it is started. */
@Service
@Transactional
public class ReleasePlans {

    private final Releases releases;
    private final ReleaseRows rows;
    private final ReleaseChains chains;
    private final Features features;
    private final AuditLog log;

    ReleasePlans(Releases releases, ReleaseRows rows, ReleaseChains chains, Features features, AuditLog log) {
        this.releases = releases;
        this.rows = rows;
        this.chains = chains;
        this.features = features;
        this.log = log;
    }

    /**
     * Plans a release, or changes the one that was planned under this id.
     *
     * @throws Refused 422 when it is incomplete or names a feature that cannot be in it; 409 when it is started already
     */
    public Release plan(String planId, ReleasePlan plan, By by) {
        plan.requireComplete();
        Optional<Release> before = rows.find("plan_id", planId);
        before.ifPresent(release -> requireSame(release, plan));
        List<String> present =
                before.map(release -> rows.features(release.key(), false)).orElse(List.of());
        chains.lock(plan.features(), present);
        requireFree(plan, before.map(Release::key).orElse(null));
        Release release = before.orElseGet(() -> chains.create(planId, plan, false, by));
        if (before.isPresent()) {
            rows.rewrite(release.key(), plan.title(), plan.build());
        }
        Map<String, Object> data = ReleaseChains.described(release.key(), plan.title(), plan.build());
        data.put("features", plan.features());
        log.append(
                ReleaseChains.entry(
                        plan.features().get(0), before.isPresent() ? "RELEASE_CHANGED" : "RELEASE_PLANNED", data, by),
                sequence -> {},
                sequence -> {
                    if (before.isEmpty()) {
                        rows.began(release.key(), sequence);
                    }
                    plan.features().forEach(feature -> rows.number(release.key(), feature, "planned", sequence));
                    present.forEach(feature -> rows.number(release.key(), feature, "ended", sequence));
                });
        plan.features().forEach(feature -> rows.of(feature)
                .filter(ReleasePlans::givesWay)
                .ifPresent(alone -> {
                    chains.end(
                            alone,
                            List.of(feature),
                            "RELEASE_WITHDRAWN",
                            ReleaseChains.described(alone.key(), alone.title(), null),
                            by);
                    rows.state(alone.key(), State.WITHDRAWN, alone.lead(), null);
                }));
        present.stream()
                .filter(feature -> !plan.features().contains(feature))
                .forEach(feature -> rows.mark(release.key(), feature, "ended"));
        plan.features().stream()
                .filter(feature -> !present.contains(feature))
                .forEach(feature -> rows.add(release.key(), feature));
        return releases.require(release.key());
    }

    /** @throws Refused 409 when it is started already */
    public Release withdraw(String key, String reason, By by) {
        Release release = releases.require(key);
        ReleaseChains.requirePlanned(release);
        List<String> present = rows.features(key, false);
        chains.lock(present, List.of());
        Map<String, Object> data = ReleaseChains.described(key, release.title(), release.build());
        data.put("reason", reason);
        chains.end(release, present, "RELEASE_WITHDRAWN", data, by);
        rows.state(key, State.WITHDRAWN, release.lead(), release.instanceId());
        return releases.require(key);
    }

    private static void requireSame(Release release, ReleasePlan plan) {
        ReleaseChains.requirePlanned(release);
        if (!plan.product().equals(release.product())) {
            throw Refused.unprocessable(
                    release.key() + " is a release of " + release.product() + ".",
                    List.of(Problem.of("product", "It stays with the product it was planned for.")));
        }
    }

    private void requireFree(ReleasePlan plan, String own) {
        List<Problem> problems = new ArrayList<>();
        for (String key : plan.features()) {
            Optional<Feature> feature =
                    features.find(key).filter(found -> found.product().equals(plan.product()));
            Optional<Release> other =
                    rows.of(key).filter(release -> !release.key().equals(own) && !givesWay(release));
            if (feature.isEmpty()) {
                problems.add(Problem.of("features", "There is no feature " + key + " in " + plan.product() + "."));
            } else if (feature.get().phase().equals("STOPPED")) {
                problems.add(Problem.of("features", key + " was stopped."));
            } else if (other.isPresent()) {
                problems.add(
                        Problem.of("features", key + " is in " + other.get().key() + "."));
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.unprocessable("These features cannot be in the release.", problems);
        }
    }

    /** A release of one that was sent back gives way to a plan. */
    private static boolean givesWay(Release release) {
        return release.alone() && release.state() == State.PLANNED;
    }
}
