package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Chromium;
import org.designcontrol.testkit.OnH2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do to rows in the form of a task, and what they are told, in a real browser. */
@OnH2
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@EnabledIf(value = "org.designcontrol.testkit.Chromium#isThere", disabledReason = "no chromium with chromedriver")
class RowsInTasklistIT {

    private static final String ITEMS = "dc-items";
    private static final String EDITOR = "dc-item-editor";
    private static final String PANEL = "dc-paste";
    private static final int MEGABYTES = 3;

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
            feature = new FeatureOverRest(rest, "Rows by hand").upToDesignInputs();
            task = feature.taskOf("engineering", "T07");
            feature.claims("engineering", task);
        }
        browser = Chromium.at(port);
        browser.open(AtTasklist.TASKLIST + "#/?task=" + task).loginAs("engineering");
        browser.find(ITEMS, "[data-do=add]");
    }

    @AfterEach
    void getUp() {
        browser.close();
    }

    @Test
    void pastesRowsFromASpreadsheetAndSaysWhichCellIsWrong() {
        pastes("Key\\tStatement\\nnot a key\\tThe alarm sounds within 10 s\\nDI-P2\\tThe alarm reaches 85 dB at 1 m");
        browser.reads("2 rows found", ITEMS, PANEL, "section").click(ITEMS, PANEL, "button.main");

        browser.reads("Nothing was added.", ITEMS, PANEL, "[role=alert]");
        assertThat(browser.text(ITEMS, PANEL, "[role=alert] tbody tr")).startsWith("1 Key");
        assertThat(feature.inputs()).noneMatch(row -> row.get("key").asText().equals("DI-P2"));

        browser.click(ITEMS, PANEL, ".head button");
        pastes("Key\\tStatement\\nDI-P1\\tThe alarm sounds within 10 s\\nDI-P2\\tThe alarm reaches 85 dB at 1 m");
        browser.click(ITEMS, PANEL, "button.main").reads("2 rows added.", ITEMS, "section");
        browser.reads("The alarm reaches 85 dB at 1 m", ITEMS, "tr[data-key=DI-P2]");
        assertThat(feature.inputs()).anyMatch(row -> row.get("key").asText().equals("DI-P1"));
    }

    @Test
    void tellsAtTheFieldWhatIsWrongWithARow() {
        browser.click(ITEMS, "[data-do=add]");
        browser.type("The alarm can be heard", ITEMS, EDITOR, "[data-field=text] textarea");
        browser.type("no key", ITEMS, EDITOR, "[data-field=key] input");
        browser.click(ITEMS, EDITOR, "button.main");

        browser.until("the field says what is wrong", () -> !browser.text(ITEMS, EDITOR, "[data-field=key] .error")
                .isBlank());
        assertThat(browser.find(ITEMS, EDITOR, "[data-field=key] input").getAttribute("aria-invalid"))
                .isEqualTo("true");
        assertThat(browser.find(ITEMS, EDITOR, "[data-field=text] textarea").getAttribute("value"))
                .isEqualTo("The alarm can be heard");
    }

    @Test
    void showsTheClauseOfAFieldToWhoeverWantsIt() {
        browser.click(ITEMS, "[data-do=add]");
        assertThat(browser.text(ITEMS, EDITOR, "[data-field=unit] .help"))
                .isEqualTo("In which it is measured, such as s, dB(A) or %.");

        browser.click(ITEMS, EDITOR, "[data-do=clauses]");

        browser.reads("Clause: ISO 13485:2016 7.3.3", ITEMS, EDITOR, "[data-field=unit] .help");
    }

    @Test
    void removesARowAndKeepsItForWhoeverLooks() {
        row("DI-R1", "The alarm blinks");
        browser.click(ITEMS, "tr[data-key=DI-R1]").click(ITEMS, EDITOR, "button.danger");
        browser.type("Nobody sees it at night", ITEMS, EDITOR, "[data-field=reason] textarea");
        browser.click(ITEMS, EDITOR, "button.main");

        browser.until("the row is gone", () -> !browser.has(ITEMS, "tr[data-key=DI-R1]"));
        browser.click(ITEMS, ".choice input").reads("retired", ITEMS, "tr[data-key=DI-R1]");
    }

    @Test
    void tellsThatAColleagueWasFasterAndLosesNeitherText() {
        row("DI-C1", "The alarm sounds for 30 s");
        browser.click(ITEMS, "tr[data-key=DI-C1]");
        browser.type(" at least", ITEMS, EDITOR, "[data-field=text] textarea");
        feature.writes("engineering", task, row("DI-C1", "The alarm sounds for 60 s", 1));
        browser.click(ITEMS, EDITOR, "button.main");

        browser.reads("saved revision 2 of DI-C1 while you were writing", ITEMS, EDITOR, "[aria-live]");
        browser.reads("Theirs: The alarm sounds for 60 s", ITEMS, EDITOR, "[aria-live]");
        browser.reads("Yours: The alarm sounds for 30 s at least", ITEMS, EDITOR, "[aria-live]");
        browser.click(ITEMS, EDITOR, "[aria-live] button");
        browser.reads("The alarm sounds for 30 s at least", ITEMS, "tr[data-key=DI-C1]");
    }

    @Test
    void showsHowFarAnUploadIsAndWhatWasStored() throws IOException {
        Path file = Files.write(
                folder.resolve("measurement.txt"),
                "0123456789abcde\n".repeat(65_536 * MEGABYTES).getBytes());
        browser.click("dc-evidence", "summary");
        browser.runs(
                "const root = document.querySelector('dc-evidence').shadowRoot; window.bars = [];"
                        + "new MutationObserver(() => root.querySelectorAll('progress').forEach(bar =>"
                        + " window.bars.includes(bar) || window.bars.push(bar))).observe(root, {subtree: true, childList: true})");
        browser.type(file.toString(), "dc-evidence", "input[type=file]");

        browser.reads("measurement.txt", "dc-evidence", "tbody").reads("3", "dc-evidence", "tbody");
        assertThat(browser.asks("return window.bars.map(bar => bar.getAttribute('aria-label') + ' ' + bar.value)"))
                .isEqualTo(List.of("Uploading measurement.txt 1"));
    }

    /** As a person who presses Ctrl+V over the table. */
    private void pastes(String cells) {
        browser.runs("const cells = new DataTransfer(); cells.setData('text/plain', \"" + cells + "\");"
                + "document.querySelector('dc-items').shadowRoot.querySelector('table').dispatchEvent("
                + "new ClipboardEvent('paste', {clipboardData: cells, bubbles: true, cancelable: true}))");
        browser.find(ITEMS, PANEL);
    }

    private void row(String key, String text) {
        feature.writes("engineering", task, Map.of("kind", "DESIGN_INPUT", "key", key, "text", text));
        browser.runs("document.querySelector('dc-task').refresh()").find(ITEMS, "tr[data-key=" + key + "]");
    }

    private static Map<String, Object> row(String key, String text, int basedOn) {
        return Map.of("kind", "DESIGN_INPUT", "key", key, "text", text, "basedOn", basedOn);
    }
}
