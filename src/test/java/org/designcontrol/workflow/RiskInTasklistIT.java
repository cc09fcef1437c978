package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Chromium;
import org.designcontrol.testkit.OnH2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The picture of the risks, and a register that is brought in by hand, in a real browser. */
@OnH2
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@EnabledIf(value = "org.designcontrol.testkit.Chromium#isThere", disabledReason = "no chromium with chromedriver")
class RiskInTasklistIT {

    private static final String MATRIX = "dc-risk-matrix";
    private static final String IMPORT = "dc-import";
    private static final String WORST = "[data-side=before] [data-at='before 5 3']";

    private static FeatureOverRest feature;
    private static String task;

    @Autowired
    TestRestTemplate rest;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private Chromium browser;

    @BeforeEach
    void openTheTask() {
        if (feature == null) {
            feature = new FeatureOverRest(rest, "Risks by hand").upToDesignInputs();
            task = feature.taskOf("quality", "T09");
            feature.claims("quality", task);
            hazard("H1", "The alarm does not wake", 5, 3, Map.of("residualSeverity", 5, "residualProbability", 1));
            hazard("H2", "Too many false alarms", 5, 3, Map.of("residualSeverity", 3, "residualProbability", 2));
            hazard("H3", "The skin is burnt", 3, 2, Map.of("residualSeverity", 3, "residualProbability", 1));
            hazard("H4", "The model is wrong", 4, "not estimable", Map.of());
        }
        browser = Chromium.at(port);
    }

    @AfterEach
    void getUp() {
        browser.close();
    }

    @Test
    void showsEveryHazardInItsCellWithAColourALetterAndANumber() {
        browser.open(AtTasklist.TASKLIST + "#/?task=" + task).loginAs("quality");

        browser.reads("3 unacceptable (U), 1 acceptable (A)", MATRIX, "[data-side=before]");
        browser.reads("1 to be reduced (R), 2 acceptable (A)", MATRIX, "[data-side=after]");
        assertThat(browser.text(MATRIX, WORST)).isEqualTo("U\n2");
        assertThat(browser.find(MATRIX, WORST).getAttribute("aria-label"))
                .isEqualTo("Severity 5 Catastrophic, probability 3 Occasional: evaluated as U, 2 hazards");
        assertThat(browser.asks("return [...new Set([...document.querySelector('dc-risk-matrix').shadowRoot"
                        + ".querySelectorAll('[data-side=before] td')].map(cell => cell.classList[0] + ' '"
                        + " + getComputedStyle(cell).backgroundColor))].length"))
                .as("each letter has one colour of its own")
                .isEqualTo(3L);
        browser.reads("not estimated", MATRIX, "[data-side=after] button.plain");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void saysWhatTheTableSaysWhileAHazardIsWritten() {
        browser.open(AtTasklist.TASKLIST + "#/?task=" + task).loginAs("quality");
        browser.find(MATRIX, WORST);
        browser.click("dc-items", "[data-do=add]");
        browser.click("dc-items", "dc-item-editor", "[data-field=severity] option[value='3']");
        browser.click("dc-items", "dc-item-editor", "[data-field=probability] option[value='not estimable']");

        browser.reads(
                "Before the controls: R, to be reduced and justified.", "dc-items", "dc-item-editor", ".evaluated");
        browser.click("dc-items", "dc-item-editor", "[data-field=residualSeverity] option[value='1']");
        browser.click("dc-items", "dc-item-editor", "[data-field=residualProbability] option[value='1']");
        browser.reads("With the controls: A, acceptable.", "dc-items", "dc-item-editor", ".evaluated");
        assertThat(browser.find("dc-items", "dc-item-editor", "[data-field=benefitRisk] textarea")
                        .isDisplayed())
                .isTrue();
    }

    @Test
    void opensTheHazardsOfACellWithoutAMouse() {
        browser.open("/feature.html?key=" + feature.key() + "#risks").loginAs("quality");
        browser.find(MATRIX, WORST).sendKeys(Keys.ENTER);

        browser.reads(feature.key("H1"), MATRIX, ".listed").reads("The alarm does not wake", MATRIX, ".listed");
        assertThat(browser.find(MATRIX, WORST).getAttribute("aria-expanded")).isEqualTo("true");
        browser.presses(Keys.TAB).presses(Keys.ENTER);
        browser.until(
                "the next cell is open",
                () -> !browser.find(MATRIX, WORST).getAttribute("aria-expanded").equals("true"));
        browser.find(MATRIX, WORST).sendKeys(Keys.ENTER);
        browser.find(MATRIX, WORST).sendKeys(Keys.ENTER);
        browser.until("the list is closed", () -> !browser.has(MATRIX, ".listed"));
        browser.sees("S5 P3").sees("not estimated");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void translatesTheColumnsOfARegisterAndSaysWhatItsRowsAre() throws IOException {
        Path register = Files.writeString(
                folder.resolve("register.csv"),
                "risk_id,risk_description,Worst case,arms\n" + feature.key("R") + "1,Heat,Burn,2\n" + feature.key("R")
                        + "2,\"Cold, wet\",Cramp,3\n");
        browser.open(AtTasklist.TASKLIST + "#/?task=" + task).loginAs("quality");
        browser.click(IMPORT, "summary").type(register.toString(), IMPORT, "input[type=file]");

        assertThat(browser.find(IMPORT, "[data-choose=kind]").getAttribute("value"))
                .isEqualTo("HAZARD");
        assertThat(browser.find(IMPORT, "[data-column=risk_id]").getAttribute("value"))
                .isEqualTo("key");
        assertThat(browser.find(IMPORT, "[data-column=risk_description]").getAttribute("value"))
                .isEqualTo("hazard");
        browser.click(IMPORT, "[data-column='Worst case'] option[value=harm]");
        browser.clickInside("Check the file", IMPORT);
        browser.reads("This is what the import would do:", IMPORT, "[aria-live]");
        browser.clickInside("Import 2 rows", IMPORT);
        browser.reads("Imported.", IMPORT, "[aria-live]");

        browser.reads("2 hazards not estimated", MATRIX, "[data-side=before]");
        assertThat(fields("Cramp")).isEqualTo(Map.of("hazard", "Cold, wet", "harm", "Cramp", "arms", "3"));
    }

    @Test
    void asksWhatTheWordsOfARegisterMeanAndKeepsThem() throws IOException {
        Path register = Files.writeString(
                folder.resolve("estimated.csv"),
                "risk_id,hazard,Severity,Likelihood\n" + feature.key("E") + "1,Shock,High,2\n" + feature.key("E")
                        + "2,Glare,4 - Critical,2\n" + feature.key("E") + "3,Noise,n/a,2\n");
        browser.open(AtTasklist.TASKLIST + "#/?task=" + task).loginAs("quality");
        browser.click(IMPORT, "summary").type(register.toString(), IMPORT, "input[type=file]");

        browser.reads("2 words of Severity have no meaning yet: “High”, “n/a”", IMPORT, "[data-values=severity]");
        browser.clickInside("Check the file", IMPORT);
        browser.reads("\"High\" is none of 1 Negligible", IMPORT, "[aria-live]");
        browser.click(IMPORT, "[data-value='severity High'] option[value='5']");
        browser.click(IMPORT, "[data-value='severity n/a'] option[value='-']");
        browser.clickInside("Check the file", IMPORT);
        browser.reads("This is what the import would do:", IMPORT, "[aria-live]");
        browser.clickInside("Import 3 rows", IMPORT);
        browser.reads("Imported.", IMPORT, "[aria-live]");

        assertThat(fields("Shock")).containsEntry("severity", "5").containsEntry("severityInFile", "High");
        assertThat(fields("Glare")).containsEntry("severity", "4").containsEntry("severityInFile", "4 - Critical");
        assertThat(fields("Noise")).doesNotContainKey("severity").containsEntry("severityInFile", "n/a");
        assertThat(browser.errors()).isEmpty();
        // The other tests count what is there.
        List.of("E1", "E2", "E3")
                .forEach(name -> feature.writes(
                        "quality", task, Map.of("kind", "HAZARD", "key", feature.key(name), "retire", true)));
    }

    @Test
    void showsTheRisksOfAProductOnAPageOfTheirOwnWithoutAMouse() {
        browser.open("/").loginAs("auditor");
        browser.click("#features a[href*='risks.html?product=OXI']");
        browser.reads("Risks of OXI", "#head");
        browser.find(MATRIX, WORST).sendKeys(Keys.ENTER);
        browser.reads("The alarm does not wake", MATRIX, ".listed").reads(feature.key(), MATRIX, ".listed");
        browser.find(MATRIX, ".listed button").sendKeys(Keys.ENTER);
        browser.until("the line of the hazard has the focus", () -> feature.key("H1")
                .equals(browser.asks("return document.activeElement.dataset.hazard")));
        browser.reads(feature.key(), "[data-hazard='" + feature.key("H1") + "']");
        browser.click("#which option[value=after-R]");
        browser.reads("The alarm does not wake", "#list table");
        assertThat(browser.text("#list table")).doesNotContain("Too many false alarms");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void showsTheRisksOfAFeatureAsOfThenAndSaysWhereThereAreNone() {
        browser.open("/feature.html?key=" + feature.key() + "#risks").loginAs("auditor");
        browser.click("a[href*='risks.html?feature=']");
        browser.reads("The skin is burnt", "#list table").reads("(now)", "[data-told=moment]");
        browser.open("/risks.html?feature=" + feature.key() + "&asOf=1");
        browser.reads("No hazards", "#list .empty").reads("As of entry 1,", "[data-told=moment]");
        browser.reads("No hazards yet.", MATRIX, "section");
        browser.open("/risks.html?release=REL-9999");
        browser.reads("There is no release REL-9999 among your products.", "#list [role=alert]");
        browser.open("/risks.html");
        browser.reads("names no feature, release or product", "#list");
    }

    private static Map<String, String> fields(String words) {
        Map<String, String> fields = new LinkedHashMap<>();
        feature.get("/items?kind=HAZARD&q=" + words)
                .at("/items/0/fields")
                .fields()
                .forEachRemaining(
                        field -> fields.put(field.getKey(), field.getValue().asText()));
        return fields;
    }

    private static void hazard(String name, String words, Object severity, Object probability, Map<String, ?> more) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of(
                "kind",
                "HAZARD",
                "key",
                feature.key(name),
                "hazard",
                words,
                "sequence",
                "One thing leads to another",
                "situation",
                "Nobody notices",
                "harm",
                "Hypoxia",
                "severity",
                severity,
                "probability",
                probability));
        row.putAll(more);
        feature.writes("quality", task, row);
    }
}
