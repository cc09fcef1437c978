package org.designcontrol.trace;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.Release.State;
import org.designcontrol.trace.Releases.By;
import org.springframework.stereotype.Component;

/** What every step of a release has in common: it is made, locks its features in the order of their keys, leaves entries. */
@Component
class ReleaseChains {

    private final ReleaseRows rows;
    private final Keys keys;
    private final AuditLog log;

    ReleaseChains(ReleaseRows rows, Keys keys, AuditLog log) {
        this.rows = rows;
        this.keys = keys;
        this.log = log;
    }

    Release create(String planId, ReleasePlan plan, boolean alone, By by) {
        Release release = new Release(
                keys.nextRelease(),
                planId,
                plan.product(),
                plan.title(),
                plan.build(),
                alone,
                null,
                State.PLANNED,
                null,
                by.actor(),
                log.now());
        rows.insert(release);
        return release;
    }

    void end(Release release, List<String> present, String action, Map<String, Object> data, By by) {
        present.forEach(feature -> rows.mark(release.key(), feature, "ended"));
        String chain = release.lead() != null ? release.lead() : present.get(0);
        log.append(
                entry(chain, action, data, by),
                sequence -> {},
                sequence -> present.forEach(feature -> rows.number(release.key(), feature, "ended", sequence)));
    }

    void lock(Collection<String> some, Collection<String> others) {
        TreeSet<String> all = new TreeSet<>(some);
        all.addAll(others);
        all.forEach(log::lock);
    }

    static void requirePlanned(Release release) {
        if (release.state() != State.PLANNED) {
            throw Refused.conflict(
                    release.key() + " is " + release.state().name().toLowerCase(java.util.Locale.ROOT) + " already.");
        }
    }

    static NewEntry entry(String feature, String action, Map<String, Object> data, By by) {
        return new NewEntry(feature, by.actor(), action, by.origin(), by.cause(), data);
    }

    static Map<String, Object> described(String key, String title, String build) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("release", key);
        data.put("title", title);
        if (build != null) {
            data.put("build", build);
        }
        return data;
    }
}
