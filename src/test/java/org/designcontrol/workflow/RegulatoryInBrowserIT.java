package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.designcontrol.testkit.Chromium;
import org.designcontrol.testkit.OnH2;
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

/** Regulatory affairs says on its page what becomes of a question that is open again, and searches product codes. */
@OnH2
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@EnabledIf(value = "org.designcontrol.testkit.Chromium#isThere", disabledReason = "no chromium with chromedriver")
class RegulatoryInBrowserIT {

    private static final String PAGE = "/regulatory.html";
    private static final String CODES = "dc-product-codes";
    private static final String WHY = "The new row is about what the screen tells nurses, and ours tells them that.";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    RepositoryService repository;

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
    void regulatoryAffairsSaysThatAClassificationStays() throws Exception {
        FeatureOverRest feature = new FeatureOverRest(rest, "Classified under an older table").upToDesignInputs();
        String card = "section[data-feature='" + feature.key() + "']";
        String deployment = repository
                .createDeployment()
                .addString("processes/software-and-data.dmn", ReopenedClassificationIT.newRow())
                .deploy()
                .getId();
        try {
            browser.resizes(1280, 900).open(PAGE).loginAs("regulatory");
            browser.reads("I → II", card).reads("Open: no gate", card).reads("IMDRF category", card);

            browser.type("Too short.", card + " textarea").click(card + " [data-again=false]");
            browser.reads("at least 20 characters; now 10", card + " .wrong");
            browser.type(" " + WHY, card + " textarea").click(card + " [data-again=false]");

            browser.reads("Stays as it is, regulatory said", card).reads(WHY, card);
            assertThat(browser.has(card + " textarea")).isFalse();
            assertThat(browser.errors()).isEmpty();

            browser.signsOut().open(PAGE).loginAs("engineering").reads("Stays as it is", card);
            assertThat(browser.has(card + " button")).isFalse();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void regulatoryAffairsFindsAProductCodeWhileTypingAndTakesIt() {
        FeatureOverRest feature = new FeatureOverRest(rest, "To be found in the catalogue").upToClassification();
        String task = feature.taskOf("regulatory", "T04");
        feature.claims("regulatory", task);
        browser.open(AtTasklist.TASKLIST + "#/?task=" + task).loginAs("regulatory");
        browser.click("dc-document", "[data-field=deviceExpected] input[value=yes]");

        browser.type("electrocardiograph", CODES, "#product-code-query");
        browser.reads("QDA", CODES, "ul.plain");
        assertThat(browser.text(CODES, "ul.plain"))
                .as("only what has these words")
                .doesNotContain("DQA");
        browser.click(CODES, "button[aria-label^='Take QDA']");

        browser.until("the document has it", () -> "QDA"
                .equals(browser.find("dc-document", "[data-field=productCode] input")
                        .getAttribute("value")));
        browser.until("the server has it", () -> feature.send("regulatory", HttpMethod.GET, "/api/tasks/" + task, null)
                .at("/document/draft/fields/productCode")
                .asText()
                .equals("QDA"));
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whoeverOnlyLooksFindsCodesOnThePageAndTakesNone() {
        browser.open(PAGE).loginAs("regulatory").type("oximeter", CODES, "#product-code-query");

        browser.reads("DQA", CODES, "ul.plain");
        assertThat(browser.has(CODES, "button[aria-label^=Take]")).isFalse();
        assertThat(browser.errors()).isEmpty();
    }
}
