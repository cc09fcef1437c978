package org.designcontrol.workflow;

import org.designcontrol.audit.AsOf;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Graph;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.Releases;
import org.designcontrol.trace.View;
import org.springframework.stereotype.Component;

/** What a task is judged by: the record of its feature, working rows included. */
@Component
class TaskGround {

    private final RecordReader reader;
    private final Releases releases;

    TaskGround(RecordReader reader, Releases releases) {
        this.reader = reader;
        this.releases = releases;
    }

    /** A task of a release answers for all its features. */
    Graph of(TaskModel model, Feature feature, AsOf now) {
        return ReleasePhase.PHASES.contains(String.valueOf(model.phase()))
                ? reader.features(feature.product(), releases.together(feature.key()), now, View.WORKING)
                : reader.feature(feature, now, View.WORKING);
    }
}
