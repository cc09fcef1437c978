package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.TaskService;
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

/**
 * Every form of a task, opened in Tasklist by the person who has just taken the task, on a small and on a wide screen.
 * Features are led through everything that the models ask; each form is looked at the first time that it comes.
 */
@OnH2
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "design-control.access.password-iterations=1000"})
@AutoConfigureMockMvc
@EnabledIf(value = "org.designcontrol.testkit.Chromium#isThere", disabledReason = "no chromium with chromedriver")
class EveryFormInBrowserIT {

    private static final Set<String> OF_NO_TASK = Set.of("start-feature.html", "start-release.html");
    private static final String FORM = "embedded:deployment:forms/";

    /** What stands out of the column that the form has in Tasklist; a table may scroll within a frame of its own. */
    private static final String WIDER = """
            const column = document.querySelector('dc-task').closest('form') ?? document.querySelector('dc-task').parentElement;
            const edge = column.getBoundingClientRect().right + 1;
            const found = [];
            const look = (root) => {
              for (const node of root.children) {
                const box = node.getBoundingClientRect();
                if (box.width && box.right > edge && node.checkVisibility()) found.push(node.outerHTML.slice(0, 120));
                if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(node).overflowX)) continue;
                look(node);
                if (node.shadowRoot) look(node.shadowRoot);
              }
            };
            look(column);
            return found.slice(0, 3).join(' ');
            """;

    /** What a screen reader would call nameless, in the shadow of every component too. */
    private static final String NAMELESS = """
            const found = [];
            const look = (root) => {
              for (const node of root.querySelectorAll('*')) {
                if (node.shadowRoot) look(node.shadowRoot);
                if (!node.matches('input:not([type=hidden]), select, textarea') || !node.checkVisibility()) continue;
                const by = (node.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean).map((id) => root.getElementById?.(id));
                const words = [node.getAttribute('aria-label'), ...[...node.labels ?? []].map((one) => one.textContent), ...by.map((one) => one?.textContent)];
                if (!words.some((one) => one?.trim())) found.push(node.outerHTML.slice(0, 120));
              }
            };
            look(document.querySelector('dc-task'));
            return found.join(' ');
            """;

    @Autowired
    MockMvc http;

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskService tasks;

    @LocalServerPort
    int port;

    private final Set<String> seen = new TreeSet<>();
    private final SoftAssertions found = new SoftAssertions();
    private Team team;
    private Chromium browser;
    private String before = "";

    @BeforeEach
    void sitDown() {
        team = Team.apart(http, application);
        team.watchedBy(this::looks);
        browser = Chromium.at(port);
    }

    @AfterEach
    void getUp() {
        browser.close();
    }

    @Test
    void opensWithoutAnErrorFitsItsColumnAndNamesEveryField() throws IOException {
        isShutOverAGap();
        isWorriedAbout();
        isPlannedAnew();
        Journey journey = LifecyclePaths.specified(team, "Looked at from its idea to its launch");
        isRevised(journey);
        raisesAHazard(journey);
        new LaterSteps(journey).recordsOutputs();
        team.runJobs();
        journey.reviewsForEveryFunction().approves();
        LaterSteps steps = new LaterSteps(journey).verifies();
        team.runJobs();
        steps.checksRiskControls().testsSecurity().evaluatesModel();
        team.runJobs();
        ReleaseWork.goesThrough(journey, journey.key("UN"), journey.key("UG"));

        found.assertThat(seen).as("every form of a task").containsExactlyElementsOf(forms());
        found.assertAll();
    }

    @Test
    void noticesAFieldWithoutANameAndAFormThatIsTooWide() {
        team.watchedBy((person, task) -> {});
        Journey journey = new Journey(team, "Spoilt by hand");
        opens(
                "product",
                journey.takes("product", FeatureLifecycle.Element.DEFINE_INTENDED_USE)
                        .task());
        assertThat(browser.asks(NAMELESS)).isEqualTo("");
        assertThat(browser.asks(WIDER)).isEqualTo("");

        browser.runs("document.querySelector('dc-task').append(document.createElement('input'));"
                + " document.querySelector('dc-context').shadowRoot.append(document.createElement('textarea'));");
        assertThat((String) browser.asks(NAMELESS)).contains("<input", "<textarea");
        browser.runs("document.querySelector('dc-task').insertAdjacentHTML('beforeend', '<div style=width:5000px>');");
        assertThat((String) browser.asks(WIDER)).contains("5000px");
    }

    /** A need that no input serves leads to the gaps of its gate. */
    private void isShutOverAGap() {
        Journey journey = new Journey(team, "Looked at over its gaps").reachesInputs();
        journey.definesInputs().analysesHazards();
        journey.takes("ux", DesignInputs.Element.ANALYSE_USE_RELATED_RISK)
                .fills(Journey.usability())
                .writes(Journey.need(journey.key("UN-UX")), Journey.useTask(journey.key("UT")))
                .completes();
        journey.definesInteroperability();
        team.runJobs();
        journey.takes("quality", DesignReview.Element.DECIDE_ON_GAPS);
    }

    /** A concern, and the action that its answer asks for. */
    private void isWorriedAbout() {
        Journey journey = new Journey(team, "Looked at with a concern");
        team.as("clinical")
                .post(
                        "/api/features/" + journey.feature + "/concerns",
                        Map.of("text", "The alarm was not heard in our ward."))
                .isCreated();
        journey.takes("quality", Concern.Element.ANSWER_CONCERN)
                .fills(Map.of("answer", "We measure it, and tell you what came out."))
                .writes(Line.of("ACTION", journey.key("ACT"))
                        .with("text", "Measure the delay with the second sensor.")
                        .with("owner", "ux")
                        .with("due", "2099-01-01"))
                .decides(Concern.Outcome.NEEDS_WORK);
        team.runJobs();
        looks("ux", taskOf(journey, Action.Element.COMPLETE_ACTION));
    }

    private void isPlannedAnew() {
        Journey journey = LifecyclePaths.specified(team, "Looked at with its plan");
        beside("product", journey, Map.of("reason", "The laboratory is free only in autumn.", "plan", true));
        looks("product", taskOf(journey, Revision.Element.REVISE_PLAN));
    }

    private void isRevised(Journey journey) {
        beside("engineering", journey, Map.of("reason", "The new sensor averages longer."));
        String task = taskOf(journey, Revision.Element.REVISE_RECORD);
        looks("engineering", task);
        team.as("engineering")
                .on(task)
                .writes(Line.of("RISK_CONTROL", journey.key("RC"))
                        .with("text", "The alarm sounds though the phone is muted, at once.")
                        .with("reason", "Said more exactly"))
                .completes();
        journey.takes("quality", Revision.Element.REVIEW_REVISION).decides(Revision.Outcome.ACCEPT);
    }

    private void raisesAHazard(Journey journey) {
        beside("clinical", journey, Map.of("reason", "A nurse told us of a burn.", "hazards", true));
        String task = taskOf(journey, Revision.Element.RAISE_HAZARD);
        looks("clinical", task);
        team.as("clinical").on(task).completes();
        team.runJobs();
    }

    private void beside(String person, Journey journey, Map<String, ?> why) {
        team.as(person)
                .post("/api/features/" + journey.feature + "/revisions", why)
                .isCreated();
        team.runJobs();
    }

    private String taskOf(Journey journey, String element) {
        return team.tasks(journey.feature, element).get(0);
    }

    private void looks(String person, String task) {
        String form = tasks.createTaskQuery()
                .taskId(task)
                .initializeFormKeys()
                .singleResult()
                .getFormKey()
                .replace(FORM, "");
        if (!seen.add(form)) {
            return;
        }
        opens(person, task);
        for (int width : List.of(1280, 1920)) {
            browser.resizes(width, 1000);
            found.assertThat(browser.asks(WIDER))
                    .as("%s is wider than its column at %s", form, width)
                    .isEqualTo("");
            found.assertThat(browser.asks(NAMELESS))
                    .as("fields of %s without a name at %s", form, width)
                    .isEqualTo("");
        }
        found.assertThat(browser.errors()).as("errors in %s", form).isEmpty();
        // The form must not see how its task is completed behind its back.
        browser.open("/risks.html");
    }

    private void opens(String person, String task) {
        String place = AtTasklist.TASKLIST + "#/?task=" + task;
        if (before.equals(person)) {
            browser.open(place);
        } else {
            browser.signsOut().open(place).loginAs(person);
            before = person;
        }
        browser.find("dc-task");
        browser.settles();
    }

    private static List<String> forms() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("forms"))) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".html") && !OF_NO_TASK.contains(name))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
