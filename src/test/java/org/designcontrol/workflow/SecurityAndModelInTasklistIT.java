package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.designcontrol.testkit.Chromium;
import org.designcontrol.testkit.OnH2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Privacy, bills of materials and groups of patients in the forms of their tasks, in a real browser. */
@OnH2
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@EnabledIf(value = "org.designcontrol.testkit.Chromium#isThere", disabledReason = "no chromium with chromedriver")
class SecurityAndModelInTasklistIT {

    private static final String IMPORT = "dc-import";
    private static final String GROUPS = "dc-subgroups";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @LocalServerPort
    int port;

    private Chromium browser;
    private FeatureOverRest feature;
    private String task;

    @AfterEach
    void getUp() {
        browser.close();
    }

    @Test
    void readsABillOfMaterialsAndTellsWhatANewerOneLeavesOut() {
        opens("security", Verification.KEY, "T10b");
        browser.type(sample("alarm-1.cdx.json"), IMPORT, "input[type=file]");
        browser.reads("CycloneDX", IMPORT, "details").click(IMPORT, "[data-do=check]");
        browser.reads("This is what the import would do", IMPORT, "details")
                .reads("are no components", IMPORT, "details");
        browser.click(IMPORT, "button.main").reads("Imported.", IMPORT, "details");
        browser.reads("hermes", "dc-items", "tbody");

        browser.type(sample("alarm-2.cdx.json"), IMPORT, "input[type=file]");
        browser.reads("Read as", IMPORT, "details").click(IMPORT, "[data-do=check]");
        browser.reads("are not in this one", IMPORT, "[data-part=left]").reads("Android", IMPORT, "[data-part=left]");
        browser.click(IMPORT, "button.main").reads("Imported.", IMPORT, "details");
        browser.reads("G18-SBOM", "dc-exit-rules", "section");
    }

    @Test
    void saysWhereAFileIsBroken() {
        opens("security", Verification.KEY, "T10b");
        browser.type(Path.of("pom.xml").toAbsolutePath().toString(), IMPORT, "input[type=file]");
        browser.reads("Read as", IMPORT, "details").click(IMPORT, "[data-do=check]");

        browser.reads("Nothing was imported", IMPORT, "[role=alert], .note.crit")
                .reads("none of CycloneDX", IMPORT, ".note.crit");
    }

    @Test
    void judgesEachGroupAsItsResultsAreWritten() {
        opens("data-science", Verification.KEY, "T11b");
        writes("SGW", "whole", 95, 300);
        writes("SGD", "skin tone", 82, 100);
        writes("SGO", "age", 95, 12);
        browser.runs("document.querySelector('dc-task').refresh()");

        browser.reads("insufficient", GROUPS, "tr[data-key=" + feature.key("SGO") + "]");
        browser.reads("block", GROUPS, "tr[data-key=" + feature.key("SGD") + "]")
                .reads("82 %, against 95 % in the whole", GROUPS, "tr[data-findings=" + feature.key("SGD") + "]");
        assertThat(browser.find(GROUPS, "tr[data-status=block] svg").getAttribute("aria-label"))
                .contains("Sensitivity 82", "79 to 85");
        browser.reads("G25-DIFFERENCE", "dc-gaps", "section");
    }

    @Test
    void asksOfPrivacyOnlyWhatApplies() {
        opens("privacy", RegulatoryAssessment.KEY, "T05");
        String document = "dc-document";
        assertThat(browser.find(document, "[data-field=art6]").isDisplayed()).isFalse();

        browser.click(document, "[data-field=gdpr] input[value=yes]");
        browser.until("the legal basis is asked", () -> browser.find(document, "[data-field=art6]")
                .isDisplayed());
        browser.click(document, "[data-field=dpia] input[value=yes]");
        browser.click(document, "[data-field=highRisk] input[value=yes]");
        browser.until("the authority is asked for", () -> browser.find(document, "[data-field=consultation]")
                .isDisplayed());
        browser.click(document, "[data-field=gdpr] input[value=no]");
        browser.until("nothing of it is left", () -> !browser.find(document, "[data-field=consultation]")
                .isDisplayed());
    }

    private void opens(String person, String process, String number) {
        feature = new FeatureOverRest(rest, "Looked at in " + number);
        Object idea = history.createHistoricVariableInstanceQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(feature.key())
                        .singleResult()
                        .getId())
                .variableName(FeatureLifecycle.IDEA_ID.name())
                .singleResult()
                .getValue();
        runtime.startProcessInstanceByKey(
                process,
                feature.key(),
                Map.of(
                        FeatureLifecycle.IDEA_ID.name(), idea,
                        FeatureLifecycle.FEATURE_KEY.name(), feature.key(),
                        FeatureLifecycle.TASKS_TO_RUN.name(), number));
        task = feature.taskOf(person, number);
        feature.claims(person, task);
        browser = Chromium.at(port);
        browser.open(AtTasklist.TASKLIST + "#/?task=" + task).loginAs(person);
        browser.find("dc-context", "summary");
    }

    private void writes(String key, String attribute, int sensitivity, int cases) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of(
                "kind",
                "SUBGROUP",
                "key",
                feature.key(key),
                "attribute",
                attribute,
                "group",
                "Group " + key,
                "targetShare",
                30,
                "datasetShare",
                31,
                "positives",
                cases,
                "negatives",
                400));
        row.put("psi", 0.05);
        row.putAll(Map.of(
                "sensitivity",
                sensitivity,
                "sensitivityLow",
                sensitivity - 3,
                "sensitivityHigh",
                sensitivity + 3,
                "specificity",
                88,
                "specificityLow",
                84,
                "specificityHigh",
                91));
        feature.writes("data-science", task, row);
    }

    private static String sample(String name) {
        return Path.of("src/test/resources/sbom", name).toAbsolutePath().toString();
    }
}
