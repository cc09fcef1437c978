package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.designcontrol.testkit.Team;
import org.designcontrol.trace.Idea;
import org.designcontrol.trace.Ideas;
import org.designcontrol.trace.RecordVerification;
import org.designcontrol.trace.Releases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of releases share: a small model stands for the spine behind its verification. */
abstract class ReleasedPaths extends Paths {

    @Autowired
    RepositoryService repository;

    @Autowired
    Releases releases;

    @Autowired
    Ideas ideas;

    @Autowired
    RecordVerification verification;

    @AfterEach
    void everyRowIsAsItsEntriesSay() {
        assertThat(verification.verify()).isEmpty();
    }

    @BeforeEach
    void standInForTheSpine() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("verified-feature")
                .addClasspathResource("workflow/verified-feature.bpmn")
                .deploy();
    }

    Journey verified(String title, boolean alone, String tasksToRun) {
        Journey journey = new Journey(team, title);
        waits(journey, alone, tasksToRun);
        return journey;
    }

    void waits(Journey journey, boolean alone, String tasksToRun) {
        String idea = UUID.randomUUID().toString();
        ideas.save(idea, new Idea(Team.PRODUCT, "Stands in", "Which product?", "The tests"), "product");
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put(FeatureLifecycle.IDEA_ID.name(), idea);
        variables.put(FeatureLifecycle.FEATURE_KEY.name(), journey.feature);
        variables.put(FeatureLifecycle.TASKS_TO_RUN.name(), tasksToRun);
        variables.put("alone", alone);
        identity.clearAuthentication();
        runtime.startProcessInstanceByKey("verified-feature", journey.feature, variables);
        team.runJobs();
    }

    List<String> timersOf(Journey journey) {
        return management
                .createJobQuery()
                .timers()
                .processInstanceId(instance(journey, ReleasePhase.KEY).getId())
                .list()
                .stream()
                .map(job -> job.getId())
                .toList();
    }

    List<JsonNode> notices(String person, Journey journey) {
        List<JsonNode> found = new ArrayList<>();
        team.as(person).get("/api/notices").isOk().body().path("notices").forEach(notice -> {
            if (notice.path("feature").asText().equals(journey.feature)) {
                found.add(notice);
            }
        });
        return found;
    }
}
