package org.designcontrol.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.designcontrol.DesignControlApplication;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.testkit.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the first start makes to look at, stopped in the middle and started again. */
class DemonstrationIT {

    private final String database = Databases.H2.url();
    private ConfigurableApplicationContext running;

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void theProcessMakesTheFeaturesOnceHoweverOftenItIsStartedAndWhereverItIsStopped() throws InterruptedException {
        start();
        waitFor(() -> features().size() >= 2);
        assertThat(untold()).isNotEmpty();
        stop();

        start();
        waitFor(() -> untold().isEmpty());
        standWhereTheyAreToBeLookedAt();
        areMadeByThePeopleUnderTheirTasks();

        long before = head();
        stop();
        start();
        assertThat(running.getBean(Demonstration.class).isRunning()).isTrue();
        waitFor(() -> !running.getBean(Demonstration.class).isTelling());
        assertThat(features()).hasSize(Story.NAMES.size());
        assertThat(head()).isEqualTo(before);
    }

    private void standWhereTheyAreToBeLookedAt() {
        Map<String, String> phases = new TreeMap<>();
        features()
                .forEach(feature -> phases.put(
                        feature.path("title").asText(), feature.path("phase").asText()));
        assertThat(phases)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Dark screen at night", "LAUNCHED",
                        "Alarm that wakes when oxygen stays low", "VERIFICATION",
                        "Early alert of a deterioration", "INPUTS",
                        "Sensor that notices when it sits loosely", "INPUTS",
                        "Readings for the family", "CONCEPT",
                        "Sleep score for everybody", "STOPPED"));
        assertThat(of("Dark screen at night").at("/profile/track").asText()).isEqualTo("light");
        assertThat(of("Early alert of a deterioration").at("/openTasks").findValuesAsText("name"))
                .containsExactlyInAnyOrder("Review candidate", "Review candidate", "Review independently");
        assertThat(person("product")
                        .get("/api/features/" + key("Sensor that notices when it sits loosely") + "/gaps")
                        .path("gaps")
                        .findValuesAsText("rule"))
                .contains("DANGLING", "G01", "G08");
    }

    private void areMadeByThePeopleUnderTheirTasks() {
        Set<String> people = new HashSet<>(DemoPerson.OF_FUNCTION.values());
        people.add("reviewer");
        for (JsonNode feature : features()) {
            JsonNode items = person("product")
                    .get("/api/features/" + feature.path("key").asText() + "/items")
                    .path("items");
            assertThat(items).isNotEmpty().allSatisfy(item -> {
                assertThat(people).contains(item.path("author").asText());
                assertThat(item.path("task").asText()).isNotBlank();
            });
        }
        JsonNode log = person("admin").get("/api/audit/verification");
        assertThat(log.path("broken")).isEmpty();
    }

    private void start() {
        running = new SpringApplicationBuilder(DesignControlApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database,
                        "--design-control.evidence.folder=" + folder.resolve("evidence"),
                        "--design-control.demo.features=true");
    }

    private List<String> untold() {
        return running.getBean(ToldStories.class).untold(Story.NAMES);
    }

    private long head() {
        return running.getBean(AuditLog.class).head().sequence();
    }

    private DemoPerson person(String id) {
        return new DemoPerson(id, "http://localhost:" + running.getEnvironment().getProperty("local.server.port"));
    }

    private List<JsonNode> features() {
        List<JsonNode> features = new ArrayList<>();
        person("product").get("/api/features").path("features").forEach(features::add);
        return features;
    }

    private String key(String title) {
        return features().stream()
                .filter(feature -> feature.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow()
                .path("key")
                .asText();
    }

    private JsonNode of(String title) {
        return person("product").get("/api/features/" + key(title));
    }

    private static void waitFor(BooleanSupplier there) throws InterruptedException {
        long until = System.nanoTime() + 240_000_000_000L;
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("Waited for it").isLessThan(until);
            Thread.sleep(200);
        }
    }
}
