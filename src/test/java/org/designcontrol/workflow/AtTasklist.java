package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.designcontrol.testkit.Chromium;
import org.openqa.selenium.Keys;

/** People who do the tasks of one feature in Tasklist, one after the other, and every answer that they give. */
final class AtTasklist {

    static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String ITEMS = "dc-items";
    private static final String EDITOR = "dc-item-editor";
    private static final String DOCUMENT = "dc-document";

    private final Chromium browser;
    private final String title;
    private final List<String> answers = new ArrayList<>();
    private String task = "";
    private String feature = "";

    AtTasklist(Chromium browser, String title) {
        this.browser = browser;
        this.title = title;
    }

    /** What was typed, chosen or linked so far, each with the task; what stood there already is not among it. */
    List<String> answers() {
        return answers;
    }

    AtTasklist sitsDown(String person) {
        browser.signsOut().open(TASKLIST).loginAs(person);
        return this;
    }

    /** Product management enters the idea. */
    AtTasklist entersTheIdea(String problem, String forWhom) {
        task = "T00";
        browser.clickWords("Start process").clickWords("Feature lifecycle");
        types(title, "title", "dc-idea", "[data-field=title] input");
        types(problem, "problem", "dc-idea", "[data-field=problem] textarea");
        types(forWhom, "forWhom", "dc-idea", "[data-field=forWhom] textarea");
        return this;
    }

    /** @param key tells the key of the feature that was started */
    AtTasklist starts(Supplier<String> key) {
        browser.clickWords("Start").until("the dialog is closed", () -> !browser.has("dc-idea"));
        feature = key.get();
        return this;
    }

    /** Opens the task of this name from the list of the person's functions, and takes it. */
    AtTasklist takes(String number, String name) {
        task = number;
        browser.clickWords("My groups").clickWhatSays(".tasks-list .clickable", name, feature);
        browser.click(".claim").until("it is taken", () -> !browser.has(".claim"));
        browser.find("dc-context", "summary");
        return this;
    }

    AtTasklist says(String field, String text) {
        String box = "[data-field=" + field + "] :is(input, textarea)";
        // Something may be offered there: it is written over.
        browser.type(Keys.chord(Keys.CONTROL, "a"), DOCUMENT, box).type(Keys.BACK_SPACE, DOCUMENT, box);
        types(text, field, DOCUMENT, "[data-field=" + field + "] :is(input, textarea)");
        return this;
    }

    /** This one of several ticks, whatever was offered. */
    AtTasklist choosesOnly(String field, String value) {
        answers.add(task + " " + field);
        String wanted = "[data-field=" + field + "] [value='" + value + "']";
        browser.find(DOCUMENT, wanted);
        browser.runs("for (const one of document.querySelector('" + DOCUMENT
                + "').shadowRoot.querySelectorAll(\"[data-field=" + field
                + "] input\")) if (one.checked !== (one.value === '" + value + "')) one.click()");
        return this;
    }

    /** One of a list, a radio button or a tick. */
    AtTasklist chooses(String field, String value) {
        answers.add(task + " " + field);
        browser.click(DOCUMENT, "[data-field=" + field + "] [value='" + value + "']");
        return this;
    }

    AtTasklist decides(String outcome) {
        answers.add(task + " decision");
        browser.click("dc-decision", "input[value=" + outcome + "]");
        return this;
    }

    AtTasklist addsA(String kind) {
        browser.click(ITEMS, "[role=tab][data-kind=" + kind + "]").click(ITEMS, "[data-do=add]");
        browser.find(ITEMS, EDITOR);
        return this;
    }

    AtTasklist writes(String column, String text) {
        types(text, column, ITEMS, EDITOR, "[data-field=" + column + "] :is(input, textarea)");
        return this;
    }

    AtTasklist marks(String column, String value) {
        answers.add(task + " " + column);
        browser.click(ITEMS, EDITOR, "[data-field=" + column + "] [value='" + value + "']");
        return this;
    }

    /** The row is linked already to what alone can be meant. */
    AtTasklist isOfferedALink() {
        browser.find(ITEMS, EDITOR, "dc-link-picker", ".chip");
        return this;
    }

    AtTasklist savesTheRow() {
        browser.click(ITEMS, EDITOR, "button.main");
        browser.until("the row is saved", () -> !browser.has(ITEMS, EDITOR));
        return this;
    }

    AtTasklist completes() {
        browser.until(
                "nothing is missing",
                () -> !browser.has("dc-exit-rules")
                        || browser.text("dc-exit-rules", ".head").contains("nothing is missing"));
        browser.clickWords("Complete").until("its form is gone", () -> !browser.has("dc-task"));
        return this;
    }

    private void types(String text, String field, String... selectors) {
        answers.add(task + " " + field);
        browser.type(text, selectors);
    }
}
