package org.designcontrol.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;

/** The login and the guards in a real browser: Tasklist and Cockpit must find every door that they need open. */
@AccessTest
@EnabledIf("chromiumIsThere")
class InBrowserIT {

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");

    @Autowired
    private Scene.Stage stage;

    private ChromeDriver browser;
    private WebDriverWait wait;
    private String base;

    static boolean chromiumIsThere() {
        return CHROMIUM.exists() && DRIVER.exists();
    }

    @BeforeEach
    void open() {
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1400,1000");
        options.setCapability("goog:loggingPrefs", logging);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER)
                        .usingAnyFreePort()
                        .build(),
                options);
        wait = new WebDriverWait(browser, Duration.ofSeconds(30));
        wait.ignoring(StaleElementReferenceException.class);
        base = "http://localhost:" + stage.server().getWebServer().getPort();
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    @Test
    void aLinkToATaskSurvivesTheLoginAndTheTaskIsClaimedAndCompleted() {
        Task task = stage.clinicalTaskOf("OXI");

        browser.get(base + "/camunda/app/tasklist/default/#/?task=" + task.getId());
        login("clinical");

        see("Endorse the clinical need");
        assertThat(browser.getCurrentUrl())
                .contains("/camunda/app/tasklist/default/")
                .contains(task.getId());
        WebElement claim = wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(".claim")));
        claim.click();
        wait.until(driver -> "clinical".equals(stage.taskNow(task.getId()).getAssignee()));
        see("Clara Clinical");
        wait.until(ExpectedConditions.elementToBeClickable(By.id("outcome"))).sendKeys("ENDORSE");
        wait.until(ExpectedConditions.elementToBeClickable(By.xpath("//button[contains(., 'Complete')]")))
                .click();
        wait.until(driver -> stage.taskNow(task.getId()) == null);
        assertThat(refusals()).isEmpty();
    }

    @Test
    void loggingOutOfTasklistLeadsToTheOneLoginPage() {
        browser.get(base + "/camunda/app/tasklist/default/");
        login("clinical");
        wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(".user-account, .account a")))
                .click();
        wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("a.logout, .logout a")))
                .click();

        wait.until(ExpectedConditions.urlContains("/login"));
        wait.until(ExpectedConditions.presenceOfElementLocated(By.id("username")));
    }

    @Test
    void cockpitShowsWhatRuns() {
        Task task = stage.clinicalTaskOf("OXI");
        browser.get(base + "/camunda/app/cockpit/default/");
        login("quality");

        see("Running Process Instances");
        browser.get(base + "/camunda/app/cockpit/default/#/process-definition/" + task.getProcessDefinitionId()
                + "/runtime");
        see("Feature lifecycle");
        browser.get(base + "/camunda/app/cockpit/default/#/process-instance/" + task.getProcessInstanceId()
                + "/runtime?tab=user-tasks-tab");
        see("Endorse the clinical need");
        browser.get(base + "/camunda/app/cockpit/default/#/decisions");
        see("Decision");
        assertThat(refusals()).isEmpty();
    }

    @Test
    void administratorsCreateAPersonOnOnePage() {
        browser.get(base + "/admin.html");
        login("admin");
        see("A new person");
        String id = "shown" + System.nanoTime();
        type("new-id", id);
        type("new-firstName", "Shown");
        type("new-lastName", "Here");
        type("new-password", "a long enough secret");
        browser.findElement(By.xpath("//section[h2='People']//button[.='Create']"))
                .click();

        see("The person is created and can log in.");
        assertThat(stage.identity().createUserQuery().userId(id).count()).isOne();
        assertThat(refusals()).isEmpty();
    }

    private void login(String person) {
        wait.until(ExpectedConditions.presenceOfElementLocated(By.id("username")))
                .sendKeys(person);
        browser.findElement(By.id("password")).sendKeys(Scene.PASSWORD);
        browser.findElement(By.cssSelector("button[type=submit]")).click();
    }

    private void type(String field, String text) {
        browser.findElement(By.id(field)).sendKeys(text);
    }

    private void see(String text) {
        try {
            wait.until(
                    driver -> driver.findElement(By.tagName("body")).getText().contains(text));
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "No '" + text + "' at " + browser.getCurrentUrl() + ":\n"
                            + browser.findElement(By.tagName("body")).getText() + "\n" + refusals(),
                    e);
        }
    }

    /** What the server refused and what broke, as the browser's console tells it. */
    private List<String> refusals() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }
}
