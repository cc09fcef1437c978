package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.designcontrol.testkit.Chromium;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.SmallPicture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One feature of the light track from the idea to the launch as people do it: in Tasklist, in a real browser, each task
 * by a person of its function. What they fill in is counted, and docs/light-track.md says the same.
 *
 * <p>{@code -Ddesign-control.pictures=docs/images/light-track} writes the pictures of that page anew.
 */
@OnH2
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@EnabledIf(value = "org.designcontrol.testkit.Chromium#isThere", disabledReason = "no chromium with chromedriver")
class LightTrackInTasklistIT {

    private static final Path PICTURES = Path.of(System.getProperty("design-control.pictures", "target/light-track"));
    private static final Path PAGE = Path.of("docs/light-track.md");

    private static final String TITLE = "Breathing pacer";

    @Autowired
    TestRestTemplate rest;

    @LocalServerPort
    int port;

    private Chromium browser;
    private AtTasklist people;

    @BeforeEach
    void sitDown() {
        browser = Chromium.at(port);
        people = new AtTasklist(browser, TITLE);
    }

    @AfterEach
    void getUp() {
        browser.close();
    }

    @Test
    void aFeatureGoesFromTheIdeaToTheLaunch() throws IOException {
        productManagementHasTheIdea();
        theConceptIsWrittenDown();
        theGateOpens("G0", "product", "clinical");
        regulatoryAffairsClassifiesIt();
        theGateOpens("G1", "regulatory", "quality", "legal");
        engineeringDesignsAndVerifiesIt();
        people.sitsDown("marketing").takes("T17", "Confirm labels and claims");
        picture("labels", "dc-exit-rules");
        people.completes();
        theGateOpens("G5", "quality", "regulatory", "legal");
        productManagementLaunchesIt();

        assertThat(browser.errors()).isEmpty();
        assertThat(people.answers()).as("%s", people.answers()).hasSizeLessThan(40);
        assertThat(Files.readString(PAGE)).contains(table());
    }

    private void productManagementHasTheIdea() {
        people.sitsDown("product")
                .entersTheIdea(
                        "Many people do not come to rest in the evening.",
                        "Adults who want to relax at the end of a day");
        picture("idea", "dc-idea");
        people.starts(this::key);
    }

    private void theConceptIsWrittenDown() {
        people.takes("T01", "Define intended use")
                .says(
                        "intendedUse",
                        "Shows adults a circle that grows and shrinks slowly, to breathe along with in the evening and"
                                + " relax. It measures nothing, keeps nothing, and is not meant for any disease.")
                .choosesOnly("markets", "US");
        picture("intended-use", "dc-document");
        people.addsA("USER_GROUP").writes("setting", "At home, in bed or in a chair");
        picture("user-group", "dc-items");
        people.savesTheRow()
                .addsA("USER_NEED")
                .writes("text", "Come to rest within a few minutes, without reading anything")
                .isOfferedALink()
                .savesTheRow();
        people.completes();
        people.sitsDown("clinical")
                .takes("T02", "Endorse clinical need")
                .chooses("state", "no disease or condition")
                .chooses("endorsement", "ENDORSED");
        picture("clinical-need", "dc-document");
        people.completes();
        people.sitsDown("marketing")
                .takes("T03", "Assess commercial fit")
                .says("buyer", "The people who use it")
                .says("segment", "Wellness, on phones")
                .says("effort", "3");
        picture("commercial-fit", "dc-document");
        people.completes();
    }

    private void regulatoryAffairsClassifiesIt() {
        people.sitsDown("regulatory")
                .takes("T04", "Classify feature")
                .chooses("deviceExpected", "no")
                .chooses("personalData", "no")
                .chooses("connectivity", "no")
                .chooses("aiModel", "no")
                .addsA("FUNCTION")
                .writes("text", "Draws a circle that grows and shrinks at a steady pace")
                .marks("exclusionsUnavailable", "no")
                .marks("medicalPurpose", "no")
                .savesTheRow();
        browser.reads("light", "dc-proposal");
        picture("classification", "dc-proposal");
        people.completes();
        people.sitsDown("quality").takes("T04", "Confirm classification").decides("CONFIRM");
        people.completes();
    }

    private void engineeringDesignsAndVerifiesIt() {
        people.sitsDown("engineering")
                .takes("T07", "Define design inputs")
                .addsA("DESIGN_INPUT")
                .writes("text", "The circle grows for 4 s and shrinks for 6 s, each within 0.2 s")
                .isOfferedALink();
        picture("input", "dc-items");
        people.savesTheRow().completes();
        people.sitsDown("quality")
                .takes("T09", "Analyse hazards")
                .addsA("HAZARD")
                .writes("hazard", "Somebody breathes along too fast")
                .writes("harm", "Dizziness that passes by itself")
                .marks("severity", "1");
        picture("hazard", "dc-items");
        people.savesTheRow().completes();
        people.sitsDown("engineering")
                .takes("T13", "Verify design")
                .addsA("VERIFICATION")
                .marks("result", "PASS")
                .writes("build", "1.4.0")
                .writes("actual", "4.0 s and 6.0 s in each of 20 runs, timed on video")
                .isOfferedALink();
        picture("verification", "dc-items");
        people.savesTheRow().completes();
    }

    private void productManagementLaunchesIt() {
        people.sitsDown("product")
                .takes("T20", "Launch")
                .says("launchPlan", "With app version 1.4 in the stores of the US, on the first Monday of May");
        picture("launch", "dc-exit-rules");
        people.completes();
        browser.open("/feature.html?key=" + key()).sees(TITLE).sees("Matrix");
        picture("record", "body");
    }

    private String key() {
        return rest.withBasicAuth("product", "design-control")
                .getForObject("/api/features?q=" + TITLE, JsonNode.class)
                .at("/features/0/key")
                .asText();
    }

    /** Each function looks at the candidate, and quality decides. */
    private void theGateOpens(String gate, String... reviewers) {
        for (String person : reviewers) {
            people.sitsDown(person).takes(gate, "Review candidate").decides("ENDORSE");
            if (gate.equals("G0") && person.equals(reviewers[0])) {
                picture("review-at-" + gate, "dc-context");
            }
            people.completes();
        }
        people.sitsDown("quality").takes(gate, "Decide on gate").decides("APPROVE");
        if (gate.equals("G1")) {
            picture("decision-on-" + gate, "dc-document");
        }
        people.completes();
    }

    private void picture(String name, String... atTheTop) {
        browser.pauses().scrollsTo(atTheTop);
        SmallPicture.write(browser.picture(), PICTURES.resolve(name + ".png"));
    }

    /** What was filled in, task by task, as a table of the page. */
    private String table() {
        Map<String, String> byTask = people.answers().stream()
                .map(answer -> answer.split(" ", 2))
                .collect(Collectors.groupingBy(
                        answer -> answer[0],
                        LinkedHashMap::new,
                        Collectors.mapping(answer -> answer[1], Collectors.joining(", "))));
        String lines = byTask.entrySet().stream()
                .map(each -> "| " + each.getKey() + " | " + each.getValue() + " | "
                        + each.getValue().split(", ").length + " |")
                .collect(Collectors.joining("\n"));
        return lines + "\n| in all | | " + people.answers().size() + " |";
    }
}
