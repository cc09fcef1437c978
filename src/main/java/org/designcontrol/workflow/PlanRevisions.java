package org.designcontrol.workflow;

import java.util.List;
import java.util.Optional;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.FollowUp;
import org.designcontrol.trace.FollowUp.Topic;
import org.designcontrol.trace.FollowUps;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.RecordReader;
import org.springframework.stereotype.Component;

/**
 * The plan is changed in one place at a time, in its own task or in one revision: each begins with the whole document,
 * and whoever completed last would take back what the other one changed.
 */
@Component
class PlanRevisions {

    private final RevisionWindow window;
    private final FollowUps followUps;
    private final RecordReader reader;

    PlanRevisions(RevisionWindow window, FollowUps followUps, RecordReader reader) {
        this.window = window;
        this.followUps = followUps;
        this.reader = reader;
    }

    /** Why the plan cannot be revised now, and what to do instead; empty when it can. */
    Optional<String> closed(Feature feature) {
        return window.closed(feature, Topic.PLAN)
                .or(() -> reader.document(feature, Kind.PLAN).isPresent()
                        ? Optional.empty()
                        : Optional.of("There is no plan: the track of this feature asks for none."))
                .or(() -> underWay(feature.key())
                        .map(other -> "The plan is being revised already: " + other.id()
                                + " of " + other.person()
                                + ". Say there what else has to change, or ask again when it is accepted."));
    }

    /** What speaks against sending the plan of these features back to its own task. */
    List<Problem> objections(List<String> features) {
        return features.stream()
                .flatMap(each -> underWay(each).stream())
                .map(revision -> Problem.of(
                        DesignReview.REWORK_TASKS.name(),
                        "The plan of " + revision.feature() + " is being revised: " + revision.id() + " of "
                                + revision.person() + ". Leave " + FeatureLifecycle.PLAN_TASK
                                + " out and say it there, or have that revision accepted first."))
                .toList();
    }

    private Optional<FollowUp> underWay(String feature) {
        return followUps.underWay(feature).stream()
                .filter(each -> each.topic() == Topic.PLAN)
                .findFirst();
    }
}
