package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.designcontrol.testkit.Chromium;
import org.designcontrol.testkit.OnH2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The work of a person in Tasklist, in a real browser, on the whole application; jobs run by themselves. */
@OnH2
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@EnabledIf(value = "org.designcontrol.testkit.Chromium#isThere", disabledReason = "no chromium with chromedriver")
class TasklistIT {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String ITEMS = "dc-items";
    private static final String EDITOR = "dc-item-editor";
    private static final String RULES = "dc-exit-rules";

    @Autowired
    TestRestTemplate rest;

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
    void engineeringWritesThreeInputsAndCompletesOnlyWhenNothingIsMissing() {
        FeatureOverRest feature = new FeatureOverRest(rest, "Night mode").upToDesignInputs();
        String task = feature.taskOf("engineering", "T07");

        browser.open(TASKLIST).loginAs("engineering").clickWords("My groups");
        browser.click(".tasks-list .clickable").sees(feature.key()).click(".claim");
        browser.reads("things open", RULES, ".head").find(RULES, "[data-rule=G01]");
        assertThat(rulesOf(feature)).contains("G01");

        add("The alarm sounds within 10 s of a saturation below 88 %", "SYSTEM", "T", feature.key("UN") + "1");
        browser.reads(feature.key("UN") + "2", RULES, "[data-rule=G01]");
        browser.until("the first need is no gap any more", () -> !browser.text(RULES, "[data-rule=G01]")
                .contains(feature.key("UN") + "1"));
        add("The alarm reaches 85 dB at 1 m", "HARDWARE", "T", feature.key("UN") + "2");
        add("The alarm is fast", "SOFTWARE", "A", feature.key("UN") + "3");
        browser.until("every need is derived", () -> !browser.has(RULES, "[data-rule=G01]"));
        browser.find(RULES, "[data-rule=G08]");

        keepsTheRequestForADeviationThatIsBeingTyped();
        lookElsewhereAndComeBack();
        browser.reads("Design inputs (3)", ITEMS, "[role=tab][data-kind=DESIGN_INPUT]");
        browser.reads("The alarm is fast", ITEMS, "tbody");

        browser.clickWords("Complete");
        browser.reads("Not completed.", RULES, "[role=alert]");
        assertThat(browser.text("body")).doesNotContain("ENGINE-", "Exception");
        assertThat(feature.openTasks("engineering")).contains("T07");

        browser.click(ITEMS, "tr[data-key]:nth-child(3)");
        replace("The alarm sounds within 2 s of the measurement", "text");
        shortField("Delay of the alarm", "metric");
        shortField("s", "unit");
        shortField("0 to 2", "tolerance");
        browser.click(ITEMS, EDITOR, "button.main");
        browser.reads("nothing is missing", RULES, ".head");
        browser.clickWords("Complete");

        browser.until(
                "the task is gone", () -> !feature.openTasks("engineering").contains("T07"));
        browser.until("its form is gone", () -> !browser.has(RULES));
        assertThat(feature.inputs()).hasSize(3).allSatisfy(this::isIssuedBy);
        assertThat(feature.inputs()).allMatch(input -> input.toString().contains(task));
        assertThat(browser.errors()).isEmpty();
    }

    private void isIssuedBy(JsonNode input) {
        assertThat(input.get("state").asText()).isEqualTo("ISSUED");
        assertThat(input.get("author").asText()).isEqualTo("engineering");
    }

    private List<String> rulesOf(FeatureOverRest feature) {
        return feature.get("/gaps").findValuesAsText("rule");
    }

    private void add(String statement, String level, String method, String need) {
        browser.click(ITEMS, "[data-do=add]");
        field(statement, "text");
        choose(level, "level");
        choose(method, "verifyMethod");
        String[] far = {ITEMS, EDITOR, "dc-link-picker", "input"};
        browser.type(need, far);
        browser.reads(need, ITEMS, EDITOR, "dc-link-picker", "[role=option]");
        browser.type(Keys.ENTER, far);
        browser.click(ITEMS, EDITOR, "button.main");
        browser.reads(statement, ITEMS, "tbody").until("the row is saved", () -> !browser.has(ITEMS, EDITOR));
    }

    private void field(String text, String name) {
        browser.type(text, ITEMS, EDITOR, "[data-field=" + name + "] textarea");
    }

    /** What a device is measured by stands in short fields. */
    private void shortField(String text, String name) {
        browser.type(text, ITEMS, EDITOR, "[data-field=" + name + "] input");
    }

    private void replace(String text, String name) {
        browser.find(ITEMS, EDITOR, "[data-field=" + name + "] textarea").clear();
        field(text, name);
    }

    private void choose(String value, String name) {
        browser.click(ITEMS, EDITOR, "[data-field=" + name + "] option[value='" + value + "']");
    }

    /** Colleagues' saves and the look every few seconds draw the gaps anew; what is being typed stays. */
    private void keepsTheRequestForADeviationThatIsBeingTyped() {
        browser.click("dc-gaps", "[data-rule=G08] summary");
        browser.click("dc-gaps", "[data-rule=G08] input[type=checkbox]");
        browser.click("dc-gaps", "[data-rule=G08] button:not(.plain)");
        String[] reason = {"dc-gaps", "dc-deviation-request", "[data-field=reason] textarea"};
        browser.type("Measured in spring", reason);

        browser.runs("document.querySelector('dc-gaps').load(); document.querySelector('dc-task').refresh()");
        browser.pauses();

        assertThat(browser.find(reason).getAttribute("value")).isEqualTo("Measured in spring");
        browser.click("dc-gaps", "dc-deviation-request", "button:not(.main)");
    }

    private void lookElsewhereAndComeBack() {
        browser.clickWords("History").until("the form is put aside", () -> !browser.has(RULES));
        browser.clickWords("Diagram").find(".djs-container svg");
        browser.clickWords("Form").find(RULES, ".head");
    }

    @Test
    void theStartDialogStartsAFeature() {
        browser.open(TASKLIST).loginAs("product").clickWords("Start process");
        browser.clickWords("Feature lifecycle");
        browser.type("Travel mode", "dc-idea", "[data-field=title] input");
        browser.type("The sensor is left at home", "dc-idea", "[data-field=problem] textarea");
        browser.type("Patients who travel", "dc-idea", "[data-field=forWhom] textarea");
        browser.clickWords("Start");

        browser.until("the dialog is closed", () -> !browser.has("dc-idea"));
        browser.open("/").sees("Travel mode");
        browser.clickWords("Tasks").clickWords("My groups").sees("Define intended use");
        assertThat(browser.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"product", "auditor"})
    void everyPageOpensWithoutAnError(String person) {
        FeatureOverRest feature = new FeatureOverRest(rest, "Open to all");

        browser.open(TASKLIST).loginAs(person).sees("My groups");
        browser.open("/camunda/app/cockpit/default/").sees("Running Process Instances");
        browser.open("/").sees("Open to all").sees("Cockpit");
        browser.open("/feature.html?key=" + feature.key()).sees("Open to all").sees("Gaps");

        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void engineeringHasItsPagesAndIsToldThatCockpitIsNotAmongThem() {
        FeatureOverRest feature = new FeatureOverRest(rest, "Open to engineering");

        browser.open("/feature.html?key=" + feature.key())
                .loginAs("engineering")
                .sees("Open to engineering");
        browser.open("/").sees("Open to engineering").sees("Enzo Engineering");

        assertThat(browser.text(".bar")).contains("Tasks").doesNotContain("Cockpit");
        assertThat(browser.errors()).isEmpty();
        browser.open("/camunda/app/cockpit/default/").sees("This page is not for you");
    }
}
