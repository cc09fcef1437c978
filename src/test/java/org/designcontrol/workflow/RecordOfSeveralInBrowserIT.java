package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
import org.springframework.http.HttpMethod;

/** Somebody who looks for what a release, or a whole product, still lacks, and takes its record away. */
@OnH2
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@EnabledIf(value = "org.designcontrol.testkit.Chromium#isThere", disabledReason = "no chromium with chromedriver")
class RecordOfSeveralInBrowserIT {

    private static FeatureOverRest one;
    private static FeatureOverRest two;
    private static String release;

    @Autowired
    TestRestTemplate rest;

    @LocalServerPort
    int port;

    private Chromium browser;

    @BeforeEach
    void planARelease() {
        if (release == null) {
            one = withANeed("Seen in its release");
            two = withANeed("Seen beside it");
            release = one.send(
                            "product",
                            HttpMethod.POST,
                            "/api/releases",
                            Map.of(
                                    "product", "OXI",
                                    "title", "Autumn release",
                                    "features", List.of(one.key(), two.key())))
                    .path("key")
                    .asText();
        }
        browser = Chromium.at(port);
    }

    @AfterEach
    void getUp() {
        browser.close();
    }

    @Test
    void leadsFromAReleaseToItsGapsAndFromAGapToItsRowWithoutAMouse() {
        browser.open("/releases.html").loginAs("auditor").reads("Autumn release", "#releases");
        browser.find("a[href$='record.html?release=" + release + "#gaps']").sendKeys(Keys.ENTER);
        browser.reads(release + " Autumn release", "h1").reads("Seen beside it", "#head");
        String rule = "details[data-rule=G01]";
        browser.find("dc-gaps", rule + " summary").sendKeys(Keys.ENTER);
        browser.reads(one.key("UN"), "dc-gaps", rule).reads(two.key("UN"), "dc-gaps", rule);
        browser.reads(one.key(), "dc-gaps", rule).reads(two.key(), "dc-gaps", rule);

        browser.find("dc-gaps", rule + " td button").sendKeys(Keys.ENTER);

        browser.find("dc-items", "[role=tab][data-kind=USER_NEED][aria-selected=true]");
        browser.until("the row of the gap has the focus", () -> String.valueOf(browser.asks(
                        "return document.querySelector('dc-items')?.shadowRoot.activeElement?.dataset.key"))
                .startsWith("UN-"));
        browser.reads(one.key(), "dc-items", "tr[data-key=" + one.key("UN") + "]");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void showsTheMatrixOfAProductWithTheFeatureOfEachLineAndGivesItOut() {
        browser.open("/").loginAs("product").click("#features a[href$='record.html?product=OXI']");
        browser.reads("Product OXI", "h1").reads("(now)", "[data-told=moment]");
        browser.reads("Hear the alarm " + one.key(), "#view table").reads("Hear the alarm " + two.key(), "#view table");
        assertThat(browser.text("#view thead")).startsWith("Feature User need");

        for (String file : List.of(
                "format=csv&part=items",
                "format=csv&part=links",
                "format=csv&part=matrix",
                "format=csv&part=gaps",
                "format=csv&part=risks",
                "format=csv&part=reviews",
                "format=xlsx",
                "format=json")) {
            String link = "#head a[download][href$='/api/products/OXI/export?" + file + "']";
            assertThat(browser.find(link).isDisplayed()).as(file).isTrue();
        }
        for (String view : List.of("items", "risks", "gaps", "links", "matrix")) {
            browser.find(".tabs a[href='#" + view + "']").sendKeys(Keys.ENTER);
            browser.find(".tabs a[href='#" + view + "'][aria-current=page]");
            browser.pauses();
            for (int width : List.of(1280, 1920)) {
                browser.resizes(width, 1000);
                assertThat(browser.asks("return document.documentElement.scrollWidth <= innerWidth"))
                        .as(view + " scrolls sideways at " + width)
                        .isEqualTo(true);
            }
        }
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void showsARecordAsOfThenAndSaysWhereThereIsNone() {
        browser.open("/record.html?release=" + release + "&asOf=1").loginAs("auditor");
        browser.reads("This release had no features at that moment.", "#view .empty");
        browser.reads("As of entry 1,", "[data-told=moment]").clickWords("Now");
        browser.reads("Hear the alarm " + two.key(), "#view table");
        browser.open("/record.html?release=REL-9999");
        browser.reads("There is no release REL-9999 among your products.", "#view [role=alert]");
        browser.open("/record.html?product=NONE");
        browser.reads("There is no product NONE among yours.", "#view [role=alert]");
        browser.open("/record.html").reads("names no release and no product", "#head");
    }

    /** At T01, with a group of users, and a need that no input serves yet. */
    private FeatureOverRest withANeed(String title) {
        FeatureOverRest feature = new FeatureOverRest(rest, title);
        String task = feature.taskOf("product", "T01");
        feature.claims("product", task);
        feature.writes("product", task, Map.of("kind", "USER_GROUP", "key", feature.key("UG"), "who", "Adults"));
        feature.writes(
                "product",
                task,
                Map.of("kind", "USER_NEED", "key", feature.key("UN"), "text", "Hear the alarm " + feature.key()));
        return feature;
    }
}
