package org.designcontrol.workflow;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.Release;
import org.designcontrol.trace.Releases;
import org.springframework.stereotype.Component;

/** The features whose lifecycle stands at the door of its release: they are verified, and wait. */
@Component
class WaitingFeatures {

    private final RuntimeService runtime;
    private final Releases releases;
    private final AuditLog log;
    private final Unattended unattended;

    WaitingFeatures(RuntimeService runtime, Releases releases, AuditLog log, Unattended unattended) {
        this.runtime = runtime;
        this.releases = releases;
        this.log = log;
        this.unattended = unattended;
    }

    /** Those of this release, in order of their keys. */
    List<String> of(String release) {
        return releases.members(release, log.head()).stream()
                .map(Release.Member::feature)
                .filter(this::waits)
                .toList();
    }

    boolean waits(String feature) {
        return unattended.ask(() -> runtime.createExecutionQuery()
                        .processInstanceBusinessKey(feature)
                        .messageEventSubscriptionName(ReleasePhase.RELEASE_CHANGED)
                        .active()
                        .count()
                > 0);
    }

    /**
     * Tells them that something came of their release; whoever does not wait misses nothing, and who is paused is told on
     * its resumption.
     */
    void wake(Collection<String> features) {
        unattended.ask(() -> {
            features.stream().filter(this::waits).forEach(feature -> runtime.createMessageCorrelation(
                            ReleasePhase.RELEASE_CHANGED)
                    .processInstanceBusinessKey(feature)
                    .correlateAll());
            return null;
        });
    }
}
