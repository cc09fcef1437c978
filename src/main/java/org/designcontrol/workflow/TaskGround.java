package org.designcontrol.workflow;

import java.util.List;
import org.designcontrol.audit.AsOf;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Graph;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.Releases;
import org.designcontrol.trace.View;
import org.springframework.stereotype.Component;

/** What a task is judged by: the record of its feature, working rows included. */
@Component
class TaskGround {

    private final RecordReader reader;
    private final Features features;
    private final Releases releases;

    TaskGround(RecordReader reader, Features features, Releases releases) {
        this.reader = reader;
        this.features = features;
        this.releases = releases;
    }

    /** A task of a release answers for all its features. */
    Graph of(TaskModel model, Feature feature, AsOf now) {
        return reader.features(feature.product(), features(model, feature), now, View.WORKING);
    }

    /** The features that a review of this gate is about, the one that leads first. */
    List<Feature> atGate(Gate gate, Feature feature) {
        return gate.compareTo(Gate.G4) < 0
                ? List.of(feature)
                : releases.together(feature.key()).stream()
                        .map(features::require)
                        .toList();
    }

    /** The features that the task is about: one, or all that its release took. */
    List<String> features(TaskModel model, Feature feature) {
        return ReleasePhase.PHASES.contains(String.valueOf(model.phase()))
                ? releases.together(feature.key())
                : List.of(feature.key());
    }
}
