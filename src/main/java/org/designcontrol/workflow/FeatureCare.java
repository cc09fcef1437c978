package org.designcontrol.workflow;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Origin;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Halts;
import org.designcontrol.trace.Phase;
import org.designcontrol.trace.ReleaseSteps;
import org.designcontrol.trace.Releases;
import org.designcontrol.trace.Scopes;
import org.designcontrol.trace.WorkingRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops a feature for good, pauses it, lets it go on: always with a reason (ADR 12). */
@Service
@Transactional
class FeatureCare {

    private static final Set<String> MAY = Set.of("product-management", "quality");
    private static final int SHORTEST = 10;
    private static final int LONGEST = 2000;

    private final Actor actor;
    private final Features features;
    private final Scopes scopes;
    private final AuditLog log;
    private final Halts halts;
    private final WorkingRows rows;
    private final FeatureInstances instances;
    private final Because because;
    private final Attendance attendance;
    private final ReleaseSteps releases;
    private final WaitingFeatures waiting;

    FeatureCare(
            Actor actor,
            Features features,
            Scopes scopes,
            AuditLog log,
            Halts halts,
            WorkingRows rows,
            FeatureInstances instances,
            Because because,
            Attendance attendance,
            ReleaseSteps releases,
            WaitingFeatures waiting) {
        this.actor = actor;
        this.features = features;
        this.scopes = scopes;
        this.log = log;
        this.halts = halts;
        this.rows = rows;
        this.instances = instances;
        this.because = because;
        this.attendance = attendance;
        this.releases = releases;
        this.waiting = waiting;
    }

    /** Every process of the feature ends, its tasks are cancelled, and what they left unfinished is taken back. */
    void stop(String feature, String asked) {
        String person = require(feature);
        String reason = reason(asked);
        log.lock(feature);
        List<ProcessInstance> running = running(feature);
        halts.stop(feature, reason, person, origin(running));
        rows.takeBack(feature, person, feature + " is stopped: " + reason);
        if (running.stream().anyMatch(ProcessInstance::isSuspended)) {
            instances.activate(running);
        }
        because.run(person, reason, () -> instances.end(running, reason));
        waiting.wake(releases.leave(feature, reason, Releases.By.person(person)));
    }

    /** Nobody works on its tasks and nobody is reminded of them until it is resumed. */
    void pause(String feature, String asked) {
        String person = require(feature);
        String reason = reason(asked);
        log.lock(feature);
        halts.requireRunning(feature);
        List<ProcessInstance> running = running(feature);
        halts.pause(feature, reason, person, origin(running));
        instances.suspend(running);
    }

    void resume(String feature, String asked) {
        String person = require(feature);
        String reason = reason(asked);
        log.lock(feature);
        List<ProcessInstance> running = instances.of(feature);
        halts.resume(feature, reason, person, running.isEmpty() ? null : origin(running));
        instances.activate(running);
        waiting.wake(List.of(feature));
        attendance.look(feature, person);
    }

    private String require(String feature) {
        String person = actor.requirePerson();
        scopes.feature(feature);
        if (MAY.stream().noneMatch(actor::isIn)) {
            throw Refused.forbidden("Product management and quality stop, pause and resume features. Ask one of them.");
        }
        return person;
    }

    private List<ProcessInstance> running(String feature) {
        if (features.require(feature).phase().equals(Phase.LAUNCHED.name())) {
            throw Refused.conflict(feature
                    + " is launched: what is in the market is neither stopped nor paused here. Raise a concern or a"
                    + " hazard, or begin a feature that changes it.");
        }
        List<ProcessInstance> running = instances.of(feature);
        if (running.isEmpty()) {
            halts.requireRunning(feature);
            throw Refused.conflict(feature + " has come to its end; there is nothing to stop or to pause.");
        }
        return running;
    }

    private Origin origin(List<ProcessInstance> running) {
        return instances.origin(running.stream()
                .filter(each -> each.getId().equals(each.getRootProcessInstanceId()))
                .findFirst()
                .orElse(running.get(0)));
    }

    private static String reason(String asked) {
        String reason = asked == null ? "" : asked.strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            String problem = "Say why, in " + SHORTEST + " to " + LONGEST + " characters; now " + reason.length() + ".";
            throw Refused.unprocessable(problem, List.of(Problem.of("reason", problem)));
        }
        return reason;
    }
}
