package org.designcontrol.testkit;

import java.io.File;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.NoSuchShadowRootException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person in front of a real browser. Everything waits until it is there: nobody clicks on what is not drawn yet. */
public final class Chromium implements AutoCloseable {

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ChromeDriver browser;
    private final String base;

    private Chromium(ChromeDriver browser, String base) {
        this.browser = browser;
        this.base = base;
    }

    public static boolean isThere() {
        return CHROMIUM.exists() && DRIVER.exists();
    }

    public static Chromium at(int port) {
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--window-size=1280,1000");
        options.setCapability("goog:loggingPrefs", logging);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER)
                .usingAnyFreePort()
                .build();
        return new Chromium(new ChromeDriver(service, options), "http://localhost:" + port);
    }

    @Override
    public void close() {
        browser.quit();
    }

    public Chromium open(String path) {
        browser.get(base + path);
        return this;
    }

    /** Types name and password on the login page that is shown. */
    public Chromium loginAs(String person) {
        type(person, "#username");
        type("design-control", "#password");
        click("button[type=submit]");
        until("the login page is left", () -> !browser.getCurrentUrl().contains("/login"));
        return this;
    }

    /** Whoever was logged in is so no more. */
    public Chromium signsOut() {
        browser.manage().deleteAllCookies();
        return this;
    }

    public Chromium resizes(int width, int height) {
        browser.manage().window().setSize(new Dimension(width, height));
        return this;
    }

    /** Presses a key on whatever has the focus, in whatever shadow root. */
    public Chromium presses(CharSequence key) {
        new Actions(browser).sendKeys(key).perform();
        return this;
    }

    /** What the window shows, as a PNG. */
    public byte[] picture() {
        return browser.getScreenshotAs(OutputType.BYTES);
    }

    /** Brings an element to the top of what is seen. */
    public Chromium scrollsTo(String... selectors) {
        browser.executeScript("arguments[0].scrollIntoView({block: 'start'})", find(selectors));
        return this;
    }

    /** Finds by selectors, each in the open shadow root of the one before it. */
    public WebElement find(String... selectors) {
        return until("there is " + String.join(" → ", selectors), () -> now(selectors));
    }

    public boolean has(String... selectors) {
        try {
            return now(selectors).isDisplayed();
        } catch (NoSuchElementException | NoSuchShadowRootException | StaleElementReferenceException e) {
            return false;
        }
    }

    private WebElement now(String... selectors) {
        WebElement found = browser.findElement(By.cssSelector(selectors[0]));
        for (int i = 1; i < selectors.length; i++) {
            found = found.getShadowRoot().findElement(By.cssSelector(selectors[i]));
        }
        return found;
    }

    public Chromium click(String... selectors) {
        return until("one can click " + String.join(" → ", selectors), () -> {
            WebElement there = now(selectors);
            if (!there.isEnabled()) return null;
            // Tasklist's footer lies over what is only just in view.
            browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", there);
            there.click();
            return this;
        });
    }

    /** Clicks the first of these elements that says all of the words. */
    public Chromium clickWhatSays(String selector, String... words) {
        return until("one can click what says " + List.of(words), () -> {
            for (WebElement each : browser.findElements(By.cssSelector(selector))) {
                if (List.of(words).stream().allMatch(each.getText()::contains)) {
                    each.click();
                    return this;
                }
            }
            return null;
        });
    }

    public Chromium clickWords(String words) {
        By named = By.xpath("//*[self::a or self::button][contains(., '" + words + "')]");
        return until("one can click '" + words + "'", () -> {
            for (WebElement each : browser.findElements(named)) {
                if (each.getText().strip().equals(words) && each.isEnabled()) {
                    each.click();
                    return this;
                }
            }
            return null;
        });
    }

    /** Clicks the button of these words in the shadow root of the last of these elements. */
    public Chromium clickInside(String words, String... selectors) {
        return until("one can click '" + words + "' in " + String.join(" → ", selectors), () -> {
            for (WebElement each : now(selectors).getShadowRoot().findElements(By.cssSelector("button"))) {
                if (each.getText().strip().equals(words) && each.isEnabled()) {
                    browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", each);
                    each.click();
                    return this;
                }
            }
            return null;
        });
    }

    public Chromium type(CharSequence text, String... selectors) {
        return until("one can write in " + String.join(" → ", selectors), () -> {
            now(selectors).sendKeys(text);
            return this;
        });
    }

    public Chromium runs(String script) {
        browser.executeScript(script);
        return this;
    }

    /** What a script on the page answers. */
    public Object asks(String script) {
        return browser.executeScript(script);
    }

    /** Until what the page asked the server for is answered and drawn. */
    public Chromium pauses() {
        browser.executeAsyncScript("const done = arguments[0]; setTimeout(done, 1500)");
        return this;
    }

    /** Until nothing has come to the page for a moment, in the shadow of its components neither. */
    public Chromium settles() {
        browser.executeAsyncScript("""
                const done = arguments[0];
                const size = (root) => [...root.querySelectorAll('*')].reduce((sum, one) => sum + 1 + (one.shadowRoot ? size(one.shadowRoot) : 0), 0);
                let before = 0;
                let same = 0;
                const look = () => {
                  const now = size(document);
                  same = now === before ? same + 1 : 0;
                  before = now;
                  if (same === 4) done(); else setTimeout(look, 120);
                };
                look();
                """);
        return this;
    }

    public String text(String... selectors) {
        return find(selectors).getText();
    }

    /** Waits until an element, in the shadow roots named before it, says these words. */
    public Chromium reads(String words, String... selectors) {
        try {
            until(
                    "'" + words + "' is read in " + String.join(" → ", selectors),
                    () -> now(selectors).getText().contains(words));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\nBut there is: " + deepest(selectors), e);
        }
        return this;
    }

    /** As many of the nested elements as there are, and what the last one says. */
    private String deepest(String... selectors) {
        for (int depth = selectors.length; depth > 0; depth--) {
            try {
                return selectors[depth - 1] + ", "
                        + now(Arrays.copyOf(selectors, depth)).getText();
            } catch (NoSuchElementException | NoSuchShadowRootException | StaleElementReferenceException e) {
                // The one around it may be there.
            }
        }
        return "nothing of it";
    }

    public Chromium sees(String words) {
        return reads(words, "body");
    }

    public String address() {
        return browser.getCurrentUrl();
    }

    /** What the server refused and what broke since this was asked last, as the browser's console has it. */
    public List<String> errors() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Waits for what is neither null nor false; says what the page showed when it never came. */
    public <T> T until(String what, Supplier<T> wanted) {
        WebDriverWait wait = new WebDriverWait(browser, PATIENCE);
        wait.ignoring(StaleElementReferenceException.class)
                .ignoring(NoSuchElementException.class)
                .ignoring(NoSuchShadowRootException.class)
                .ignoring(ElementNotInteractableException.class);
        try {
            return wait.until(driver -> wanted.get());
        } catch (TimeoutException e) {
            String page = browser.findElement(By.tagName("body")).getText();
            throw new AssertionError("Not: " + what + ", at " + address() + ":\n" + page + "\n" + errors(), e);
        }
    }
}
