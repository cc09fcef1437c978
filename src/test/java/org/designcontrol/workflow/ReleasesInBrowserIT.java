package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.designcontrol.testkit.Chromium;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.trace.Idea;
import org.designcontrol.trace.Ideas;
import org.designcontrol.trace.Release;
import org.designcontrol.trace.Releases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** Product management starts a release on its page, and Tasklist's bar says what waits to be read. */
@OnH2
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@EnabledIf(value = "org.designcontrol.testkit.Chromium#isThere", disabledReason = "no chromium with chromedriver")
class ReleasesInBrowserIT {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String FUNCTION = "/api/functions/product-management";
    private static final String BAR = "a.dc-notices";
    private static final String WORDS = "input[placeholder='Filter Tasks']";
    private static final String NO_WORDS = "input[placeholder=SEARCH_PLACEHOLDER]";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Ideas ideas;

    @Autowired
    Releases releases;

    @LocalServerPort
    int port;

    private Chromium browser;

    @BeforeEach
    void sitDown() {
        browser = Chromium.at(port);
    }

    @AfterEach
    void getUp() {
        browser.close();
    }

    @Test
    void productManagementStartsARelease() {
        FeatureOverRest ready = new FeatureOverRest(rest, "Ready for its release");
        FeatureOverRest late = new FeatureOverRest(rest, "Late for its release");
        waits(ready.key());
        browser.open("/releases.html").loginAs("product").click("[data-plan]");
        browser.type("Winter release", "[data-field=title] input").type("2.0.0", "[data-field=build] input");
        browser.click("input[value=" + ready.key() + "]").click("input[value=" + late.key() + "]");
        // The one that this test plans, whatever others planned before it.
        browser.click("section.card button.main")
                .reads("Winter release", "#releases")
                .sees("Planned by Paula Product");
        String release = browser.find("[data-start]").getAttribute("data-start");
        String start = "[data-start='" + release + "']";
        browser.reads("Late for its release", "#releases");

        browser.click(start + " button");

        browser.until("it is started", () -> releases.require(release).state() == Release.State.STARTED);
        browser.until("the button is gone", () -> !browser.has(start + " button"));
        assertThat(releases.require(release).lead()).isEqualTo(ready.key());
        assertThat(browser.text("#releases")).doesNotContain("Late for its release");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void productManagementStartsAPlannedReleaseInTasklistToo() {
        FeatureOverRest ready = new FeatureOverRest(rest, "Ready for Tasklist");
        waits(ready.key());
        String release = ready.send(
                        "product",
                        HttpMethod.POST,
                        "/api/releases",
                        Map.of("product", "OXI", "title", "Summer release", "features", List.of(ready.key())))
                .path("key")
                .asText();
        browser.open(TASKLIST).loginAs("product").clickWords("Start process").clickWords("Release");
        browser.click("dc-release-plan", "[data-field=release] option[value=" + release + "]");
        browser.reads("Ready for Tasklist", "dc-release-plan", ".field[role=group]");
        assertThat(browser.find("dc-release-plan", "[data-field=title] input").getAttribute("value"))
                .isEqualTo("Summer release");

        browser.type("3.0.0", "dc-release-plan", "[data-field=build] input").clickWords("Start");

        browser.until("it is started", () -> releases.require(release).state() == Release.State.STARTED);
        assertThat(releases.require(release).build()).isEqualTo("3.0.0");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void othersSeeReleasesAndStartNone() {
        browser.open("/releases.html").loginAs("engineering").find("#releases table, #releases .empty");

        assertThat(browser.has("[data-start] button")).isFalse();
        assertThat(browser.text("body")).doesNotContain("Plan a release …");
    }

    @Test
    void theBarOfTasklistCountsWhatIsNotRead() {
        FeatureOverRest feature = new FeatureOverRest(rest, "Brings the product into being");
        JsonNode before = function(feature);
        feature.send("admin", HttpMethod.PUT, FUNCTION, Map.of("dueDays", Map.of("T01", 1)));
        try {
            new FeatureOverRest(rest, "Soon due").taskOf("product", "T01");
        } finally {
            feature.send("admin", HttpMethod.PUT, FUNCTION, before);
        }
        feature.send("product", HttpMethod.POST, "/api/notices/read", Map.of());
        browser.open(TASKLIST).loginAs("product").clickWords("My groups");
        assertThat(browser.has(BAR)).as("nothing to read").isFalse();

        management.executeJob(management
                .createJobQuery()
                .timers()
                .processDefinitionKey(Reminders.KEY)
                .singleResult()
                .getId());

        int unread = feature.send("product", HttpMethod.GET, "/api/notices?unread=true", null)
                .path("unread")
                .asInt();
        assertThat(unread).isPositive();
        browser.open(TASKLIST).reads(unread == 1 ? "1 notice" : unread + " notices", BAR);
        browser.click(BAR).sees("Soon due");
        assertThat(browser.errors()).isEmpty();
    }

    private static JsonNode function(FeatureOverRest feature) {
        for (JsonNode each : feature.send("admin", HttpMethod.GET, "/api/functions", null)) {
            if (FUNCTION.endsWith("/" + each.path("id").asText())) {
                return each;
            }
        }
        throw new AssertionError("There is no " + FUNCTION);
    }

    /** A small model stands for the spine: the feature is verified and waits for its release. */
    private void waits(String feature) {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("verified-feature")
                .addClasspathResource("workflow/verified-feature.bpmn")
                .deploy();
        String idea = UUID.randomUUID().toString();
        ideas.save(idea, new Idea("OXI", "Stands in", "Which product?", "The tests"), "product");
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put(FeatureLifecycle.IDEA_ID.name(), idea);
        variables.put(FeatureLifecycle.FEATURE_KEY.name(), feature);
        variables.put("alone", false);
        runtime.startProcessInstanceByKey("verified-feature", feature, variables);
    }

    @Test
    void tasklistIsDrawnOnceMoreWhenItsWordsCameTooLate() {
        browser.open(TASKLIST).loginAs("engineering").find(WORDS);

        Object shown = browser.asks("const list = document.querySelector(\"" + WORDS
                + "\"); list.setAttribute('placeholder', 'SEARCH_PLACEHOLDER'); return list.placeholder");

        assertThat(shown).isEqualTo("SEARCH_PLACEHOLDER");
        browser.until("the words are there", () -> browser.has(WORDS) && !browser.has(NO_WORDS));
        assertThat(browser.errors()).isEmpty();
    }
}
