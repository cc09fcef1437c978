package org.designcontrol.workflow;

import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Team;

/** Releases that product management plans, starts and sees features leave. */
abstract class ReleaseScene extends ReleasedPaths {

    void start(String release) {
        team.as("product").post("/api/releases/" + release + "/start", Map.of()).isOk();
        team.runJobs();
    }

    /** From its inputs to the end of its verification: then it waits for the release that it is planned into. */
    void buildsAndVerifies(Journey journey) {
        new LaterSteps(journey).recordsOutputs();
        team.runJobs();
        journey.reviewsForEveryFunction().approves();
        LaterSteps steps = new LaterSteps(journey).verifies();
        team.runJobs();
        steps.checksRiskControls().testsSecurity().evaluatesModel();
        team.runJobs();
    }

    void stops(Journey journey) {
        team.as("product")
                .post("/api/features/" + journey.feature + "/stop", Map.of("reason", "The board said no for this year"))
                .isOk();
        team.runJobs();
    }

    static Map<String, Object> wish(Journey... journeys) {
        return Map.of(
                "product",
                Team.PRODUCT,
                "title",
                "Spring release",
                "build",
                "1.4.0",
                "features",
                List.of(journeys).stream().map(each -> each.feature).toList());
    }

    /** A started release of these features, each with a design that is verified. */
    String startsVerified(Journey... journeys) {
        String release = plan(journeys);
        for (Journey journey : journeys) {
            LifecyclePaths.verified(journey);
        }
        start(release);
        return release;
    }

    String plan(Journey... journeys) {
        return team.as("product")
                .post("/api/releases", wish(journeys))
                .isCreated()
                .text("/key");
    }
}
