package org.designcontrol.workflow;

import java.util.List;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.FollowUps;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.WorkingRows;
import org.springframework.stereotype.Component;

/**
 * Revisions of what was approved meanwhile: nobody would look at what they change before it is launched. Those that
 * quality sent back go on, because what they changed is in the record and no gate opens until it is accepted.
 */
@Component
class ShutRevisions {

    private final RevisionWindow window;
    private final FollowUps followUps;
    private final Features features;
    private final RecordTasks tasks;
    private final WorkingRows rows;
    private final FeatureInstances instances;
    private final Because because;

    ShutRevisions(
            RevisionWindow window,
            FollowUps followUps,
            Features features,
            RecordTasks tasks,
            WorkingRows rows,
            FeatureInstances instances,
            Because because) {
        this.window = window;
        this.followUps = followUps;
        this.features = features;
        this.tasks = tasks;
        this.rows = rows;
        this.instances = instances;
        this.because = because;
    }

    /** Ends those that this gate overtook while they were written for the first time, and takes back what they wrote. */
    void endBy(Gate gate, Feature feature, String actor) {
        if (!window.closesWith(gate, feature)) {
            return;
        }
        followUps.underWay(feature.key()).forEach(revision -> {
            List<RecordTask> run = tasks.ofInstance(revision.instanceId());
            if (run.size() != 1 || !isWritten(run.get(0))) {
                return;
            }
            String reason = gate + " is passed: what was built is approved without revision " + revision.id() + ".";
            rows.takeBack(run.get(0), actor, reason);
            because.run(actor, reason, () -> instances.end(revision.instanceId(), reason));
        });
    }

    /** @throws Refused 409 when the task revises a record that was approved, or launched, without it */
    void requireOpen(RecordTask task) {
        if (isWritten(task) && tasks.ofInstance(task.origin().instanceId()).size() == 1) {
            window.shut(features.require(task.feature())).ifPresent(sentence -> {
                throw Refused.conflict(sentence);
            });
        }
    }

    private static boolean isWritten(RecordTask task) {
        return task.isOpen()
                && Revision.WRITTEN_IN_THE_WINDOW.contains(task.origin().activity());
    }
}
