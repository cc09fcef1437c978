package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Chromium;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.Team;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** What people see in a browser where the work of others matters: a suspect link, and a release of several features. */
@OnH2
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "design-control.access.password-iterations=1000"})
@AutoConfigureMockMvc
@EnabledIf(value = "org.designcontrol.testkit.Chromium#isThere", disabledReason = "no chromium with chromedriver")
class TogetherInTasklistIT {

    private static final String ITEMS = "dc-items";
    private static final String EDITOR = "dc-item-editor";
    private static final String PICKER = "dc-link-picker";
    private static final String PANEL = "dc-judge-link";

    @Autowired
    MockMvc http;

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    private Team team;
    private Chromium browser;

    @BeforeEach
    void sitDown() {
        team = Team.apart(http, application);
        browser = Chromium.at(port);
    }

    @AfterEach
    void getUp() {
        browser.close();
    }

    @Test
    void looksAgainAtASuspectLinkAndCallsItRight() {
        Journey journey = LifecyclePaths.specified(team, "Looked at again by hand");
        revision("clinical", journey);
        team.as("clinical")
                .on(taskOf(journey, Revision.Element.REVISE_RECORD))
                .writes(Line.of("USER_NEED", journey.key("UN"))
                        .with("text", "Notice a fall of saturation while asleep, without a light.")
                        .with("reason", "The light woke people."))
                .completes();
        journey.takes("quality", Revision.Element.REVIEW_REVISION).decides(Revision.Outcome.ACCEPT);
        revision("engineering", journey);
        String input = "tr[data-key=" + journey.key("DI") + "]";
        String again = "[data-judge=" + journey.key("UN") + "]";
        browser.open(AtTasklist.TASKLIST + "#/?task=" + taskOf(journey, Revision.Element.REVISE_RECORD))
                .loginAs("engineering");
        browser.click(ITEMS, "[role=tab][data-kind=DESIGN_INPUT]").reads("suspect", ITEMS, input);

        browser.click(ITEMS, input).click(ITEMS, EDITOR, PICKER, again);
        browser.reads("light", ITEMS, EDITOR, PICKER, PANEL, "dl");
        browser.click(ITEMS, EDITOR, PICKER, PANEL, "button.main");
        browser.until("a reason is asked for", () -> !browser.text(
                        ITEMS, EDITOR, PICKER, PANEL, "[data-field=judgement] .error")
                .isBlank());
        browser.type(
                "The time of the alarm has nothing to do with light",
                ITEMS,
                EDITOR,
                PICKER,
                PANEL,
                "[data-field=judgement] textarea");
        browser.click(ITEMS, EDITOR, PICKER, PANEL, "button.main");

        browser.reads("is judged against revision 2", ITEMS, EDITOR, PICKER, "p.help");
        browser.until("nothing is suspect", () -> !browser.has(ITEMS, EDITOR, PICKER, again));
        assertThat(status(journey)).isEqualTo("covered");
    }

    @Test
    void showsAtTheGateOfOneFeatureWhatChangedInTheRequirementOfAnotherThatItShares() {
        Journey owner = LifecyclePaths.specified(team, "Owns it by hand");
        Team others = Team.apart(http, application);
        Journey sharing = LifecyclePaths.restingOn(owner, others, "Shares it by hand");
        revision("engineering", owner);
        team.as("engineering")
                .on(taskOf(owner, Revision.Element.REVISE_RECORD))
                .writes(Line.of("DESIGN_INPUT", owner.key("DI"))
                        .with("text", "The alarm sounds within 15 s of a saturation below 88 %.")
                        .with("reason", "The new sensor averages longer."))
                .completes();
        owner.takes("quality", Revision.Element.REVIEW_REVISION).decides(Revision.Outcome.ACCEPT);
        new LaterSteps(sharing).recordsOutputs();
        others.runJobs();
        String review =
                sharing.takes("quality", DesignReview.Element.REVIEW_CANDIDATE).task();

        browser.open(AtTasklist.TASKLIST + "#/?task=" + review).loginAs("quality");

        String change = "details[data-key=" + owner.key("DI") + "]";
        browser.reads("shared with " + owner.feature, "dc-changes", change + " [data-part=shared]");
        browser.reads("10", "dc-changes", change + " del").reads("15", "dc-changes", change + " ins");
        browser.reads("The new sensor averages longer.", "dc-changes", change);
        browser.reads(
                sharing.key("DI") + " derives " + owner.key("DI") + " judged at revision 1, now 2",
                "dc-changes",
                "[data-part=suspects]");
        assertThat(browser.has("dc-changes", "details[data-key=" + sharing.key("DO") + "] [data-part=shared]"))
                .as("what is its own is shared with nobody")
                .isFalse();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void writesARowOfTheFeatureThatIsChosenAndSeesWhatChangedInEach() {
        Journey lead = new Journey(team, "Leads by hand");
        // Each team runs the jobs of the feature that it started last.
        Journey other = new Journey(Team.apart(http, application), "Follows by hand");
        String release = team.as("product")
                .post(
                        "/api/releases",
                        Map.of(
                                "product",
                                Team.PRODUCT,
                                "title",
                                "By hand",
                                "build",
                                "1.4.0",
                                "features",
                                List.of(lead.feature, other.feature)))
                .isCreated()
                .text("/key");
        LifecyclePaths.verified(lead);
        LifecyclePaths.verified(other);
        team.as("product").post("/api/releases/" + release + "/start", Map.of()).isOk();
        team.runJobs();
        String validation =
                lead.takes("clinical", ReleasePhase.Element.VALIDATE_DESIGN).task();
        browser.open(AtTasklist.TASKLIST + "#/?task=" + validation).loginAs("clinical");
        browser.reads("of 2 features", "dc-context", "[data-part=release]");

        browser.click(ITEMS, "[role=tab][data-kind=VALIDATION]").click(ITEMS, "[data-do=add]");
        browser.click(ITEMS, EDITOR, "[data-field=feature] option[value=" + other.feature + "]");
        browser.type("Worn for one night", ITEMS, EDITOR, "[data-field=text] textarea");
        browser.type(other.key("VAL"), ITEMS, EDITOR, "[data-field=key] input").click(ITEMS, EDITOR, "button.main");

        browser.reads(other.feature, ITEMS, "tr[data-key=" + other.key("VAL") + "]");
        assertThat(team.as("auditor")
                        .get("/api/features/" + other.feature + "/items?kind=VALIDATION")
                        .isOk()
                        .body()
                        .at("/items/0/feature")
                        .asText())
                .isEqualTo(other.feature);

        team.as("clinical")
                .on(validation)
                .writes(ReleaseWork.validation(other)
                        .linked("validates", other.key("UN"))
                        .linked("validates", other.key("UG")))
                .fills(Map.of(
                        "representative", "The build that is released.",
                        "sampleRationale", "As the protocol says.",
                        "humanSubjects", "no",
                        "euMarket", "yes",
                        "evaluationReport", "CER-1, revision 1",
                        "evaluationReportOn", "2026-11-20"))
                .writes(ReleaseWork.validation(lead)
                        .linked("validates", lead.key("UN"))
                        .linked("validates", lead.key("UG")))
                .completes();
        ReleaseWork.confirms(lead, ReleasePhase.Element.CONFIRM_VALIDATION);
        ReleaseWork.evaluates(lead, lead.key("UG"), other.key("UG"));
        String review =
                lead.takes("quality", DesignReview.Element.REVIEW_CANDIDATE).task();
        browser.signsOut().open(AtTasklist.TASKLIST + "#/?task=" + review).loginAs("quality");
        for (Journey each : List.of(lead, other)) {
            String section = "section[data-feature=" + each.feature + "]";
            browser.reads("since gate G3", "dc-changes", section).reads(each.key("VAL"), "dc-changes", section);
        }
    }

    private void revision(String person, Journey journey) {
        team.as(person)
                .post(
                        "/api/features/" + journey.feature + "/revisions",
                        Map.of("reason", "People told us what woke them."))
                .isCreated();
        team.runJobs();
    }

    private String taskOf(Journey journey, String element) {
        return team.tasks(journey.feature, element).get(0);
    }

    private String status(Journey journey) {
        for (var item : team.as("auditor")
                .get("/api/features/" + journey.feature + "/items?kind=DESIGN_INPUT")
                .isOk()
                .body()
                .path("items")) {
            if (item.path("key").asText().equals(journey.key("DI")))
                return item.at("/links/0/status").asText();
        }
        throw new AssertionError("There is no input");
    }
}
