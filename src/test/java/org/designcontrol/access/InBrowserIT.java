package org.designcontrol.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.task.Task;
import org.designcontrol.testkit.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;

/** The login and the guards in a real browser: Tasklist and Cockpit must find every door that they need open. */
@AccessTest
@EnabledIf(value = "org.designcontrol.testkit.Chromium#isThere", disabledReason = "no chromium with chromedriver")
class InBrowserIT {

    @Autowired
    private Scene.Stage stage;

    private Chromium browser;

    @BeforeEach
    void open() {
        browser = Chromium.at(stage.server().getWebServer().getPort());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aLinkToATaskSurvivesTheLoginAndTheTaskIsClaimedAndCompleted() {
        Task task = stage.clinicalTaskOf("OXI");

        browser.open("/camunda/app/tasklist/default/#/?task=" + task.getId()).loginAs("clinical");

        browser.sees("Endorse the clinical need");
        assertThat(browser.address()).contains("/camunda/app/tasklist/default/").contains(task.getId());
        browser.click(".claim");
        browser.until("the task is claimed", () -> "clinical"
                .equals(stage.taskNow(task.getId()).getAssignee()));
        browser.sees("Clara Clinical").type("ENDORSE", "#outcome").clickWords("Complete");
        browser.until("the task is completed", () -> stage.taskNow(task.getId()) == null);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void loggingOutOfTasklistLeadsToTheOneLoginPage() {
        browser.open("/camunda/app/tasklist/default/").loginAs("clinical");
        browser.click(".user-account, .account a").click("a.logout, .logout a");

        browser.until("one is at the login", () -> browser.address().contains("/login"));
        browser.find("#username");
    }

    @Test
    void cockpitShowsWhatRuns() {
        Task task = stage.clinicalTaskOf("OXI");
        String cockpit = "/camunda/app/cockpit/default/";

        browser.open(cockpit).loginAs("quality").sees("Running Process Instances");
        browser.open(cockpit + "#/process-definition/" + task.getProcessDefinitionId() + "/runtime")
                .sees("Feature lifecycle");
        browser.open(cockpit + "#/process-instance/" + task.getProcessInstanceId() + "/runtime?tab=user-tasks-tab")
                .sees("Endorse the clinical need");
        browser.open(cockpit + "#/decisions").sees("Decision");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void administratorsCreateAPersonOnOnePage() {
        browser.open("/admin.html").loginAs("admin").sees("A new person");
        String id = "shown" + System.nanoTime();
        browser.type(id, "#new-id").type("Shown", "#new-firstName");
        browser.type("Here", "#new-lastName").type("a long enough secret", "#new-password");
        browser.clickWords("Create");

        browser.sees("The person is created and can log in.");
        assertThat(stage.identity().createUserQuery().userId(id).count()).isOne();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void qualityRecordsATrainingAndSeesItOnTheSamePage() {
        browser.open("/admin.html").loginAs("quality").sees("Who was trained");
        browser.sees("Choose a person or a procedure");
        assertThat(browser.text("main")).doesNotContain("A new person");
        browser.find("#whose").sendKeys("Clara Clinical");
        browser.find("#what").sendKeys("Feature lifecycle");
        browser.runs("document.querySelector('#given-on').value = '2026-01-15'");
        browser.type("List of 15 January", "#proof").clickWords("Record");

        browser.sees("The training is recorded.").sees("List of 15 January");
        browser.find("#of-person").sendKeys("Marco Marketing");
        browser.sees("No training is recorded for this choice");
        assertThat(browser.errors()).isEmpty();
    }
}
