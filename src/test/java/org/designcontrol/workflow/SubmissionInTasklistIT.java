package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.designcontrol.testkit.Chromium;
import org.designcontrol.testkit.OnH2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checklists that are answered line by line, and questions of an authority, in a real browser. */
@OnH2
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@EnabledIf(value = "org.designcontrol.testkit.Chromium#isThere", disabledReason = "no chromium with chromedriver")
class SubmissionInTasklistIT {

    private static final String LISTS = "dc-checklists";
    private static final String DOCUMENT = "dc-document";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    RuntimeService runtime;

    @LocalServerPort
    int port;

    private Chromium browser;

    @BeforeEach
    void openTheBrowser() {
        browser = Chromium.at(port);
    }

    @AfterEach
    void getUp() {
        browser.close();
    }

    @Test
    void answersEachLineInItsPlaceAndKeepsItOnTheServer() {
        FeatureOverRest feature = waiting(ReleasePhase.Element.SUBMIT);
        browser.click(DOCUMENT, "[data-field=submissionTypes] [value='510(k)']");
        browser.click(LISTS, "button.main").reads("0 of 27 answered", LISTS, ".head .chip");
        List<String> keys =
                lines(feature).stream().map(line -> line.path("key").asText()).toList();
        assertThat(keys).hasSize(27);

        answers(keys.get(0), "yes", "Cover letter, page 1");
        answers(keys.get(1), "no", "No establishment is registered yet");

        browser.reads("2 of 27 answered", LISTS, ".head .chip");
        browser.until("both are kept", () -> lines(feature).stream()
                .filter(line -> line.at("/fields/applies").isTextual())
                .map(line -> line.at("/fields/applies").asText()
                        + line.at("/fields/evidence").asText()
                        + line.at("/fields/whyNot").asText())
                .toList()
                .equals(List.of("yesCover letter, page 1", "noNo establishment is registered yet")));
        browser.click(LISTS, ".choice input[type=checkbox]")
                .until("what is answered is hidden", () -> !browser.has(LISTS, "tr[data-key=" + keys.get(0) + "]"));
    }

    @Test
    void leavesWhoWritesInALineWhereTheyAreWhileTheRecordIsReadAgain() {
        FeatureOverRest feature = waiting(ReleasePhase.Element.SUBMIT);
        browser.click(DOCUMENT, "[data-field=submissionTypes] [value='510(k)']");
        browser.click(LISTS, "button.main").reads("0 of 27 answered", LISTS, ".head .chip");
        String key = lines(feature).get(0).path("key").asText();
        String line = "tr[data-key=" + key + "] ";

        browser.click(LISTS, line + "input[value=yes]");
        browser.until(
                "the answer is kept",
                () -> lines(feature).get(0).at("/fields/applies").asText().equals("yes"));
        // A colleague answers the next one meanwhile.
        feature.writes(
                "regulatory",
                feature.taskOf("regulatory", "T18"),
                Map.of(
                        "kind", "CHECKLIST_LINE",
                        "key", lines(feature).get(1).path("key").asText(),
                        "applies", "yes",
                        "evidence", "Technical file, page 2"));
        browser.runs("document.querySelector('dc-task').refresh()");
        browser.reads("1 of 27 answered", LISTS, ".head .chip");

        assertThat(browser.has(LISTS, line + "textarea:focus")).isTrue();
    }

    @Test
    void showsHowLongTheAuthorityHasHadItAndWhichQuestionIsOpen() {
        FeatureOverRest feature = waiting(ReleasePhase.Element.RECORD_AUTHORITY_DECISION);
        String task = feature.taskOf("regulatory", "T18");

        feature.writes(
                "regulatory",
                task,
                Map.of(
                        "kind", "AUTHORITY_QUESTION",
                        "key", feature.key("AQ"),
                        "text", "How was the alarm validated?",
                        "askedOn", "2026-11-20",
                        "answerDue", "2027-01-20",
                        "clockStopped", "yes"));
        browser.runs("document.querySelector('dc-task').refresh()");

        browser.reads("1 question open", "dc-authority-clock", ".head .chip");
        browser.reads("The day on which it was sent is not known.", "dc-authority-clock", ".body");
        browser.reads("How was the alarm validated?", "dc-items", "tr[data-key=" + feature.key("AQ") + "]");
    }

    /** A feature whose release waits at this task, taken by regulatory affairs and opened. */
    private FeatureOverRest waiting(String element) {
        FeatureOverRest feature = new FeatureOverRest(rest, "Submitted");
        runtime.createProcessInstanceByKey(ReleasePhase.KEY)
                .businessKey(feature.key())
                .setVariable(FeatureLifecycle.FEATURE_KEY.name(), feature.key())
                .startBeforeActivity(element)
                .execute();
        String task = feature.taskOf("regulatory", "T18");
        feature.claims("regulatory", task);
        browser.open(AtTasklist.TASKLIST + "#/?task=" + task).loginAs("regulatory");
        browser.find("dc-context", "summary");
        return feature;
    }

    private void answers(String key, String applies, String words) {
        String line = "tr[data-key=" + key + "] ";
        browser.click(LISTS, line + "input[value=" + applies + "]");
        browser.type(words + Keys.TAB, LISTS, line + "textarea");
    }

    private static List<JsonNode> lines(FeatureOverRest feature) {
        List<JsonNode> lines = new ArrayList<>();
        feature.get("/items").get("items").forEach(row -> {
            if (row.get("kind").asText().equals("CHECKLIST_LINE")) {
                lines.add(row);
            }
        });
        return lines;
    }
}
