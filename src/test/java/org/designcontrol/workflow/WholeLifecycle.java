package org.designcontrol.workflow;

import static org.designcontrol.workflow.ReleaseWork.goesThrough;

import org.designcontrol.testkit.Team;

/** A feature of the full track, of which everything is asked, from the idea to its launch. */
public final class WholeLifecycle {

    private WholeLifecycle() {}

    /** @return the key of the launched feature */
    public static String launch(Team team, String title) {
        Journey journey = LifecyclePaths.verified(team, title);
        goesThrough(journey, journey.key("UN"), journey.key("UG"));
        return journey.feature;
    }
}
