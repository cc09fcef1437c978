package org.designcontrol.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.access.Browser.ENGINE;
import static org.designcontrol.access.Browser.json;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class LoginIT {

    @Autowired
    private Scene.Stage stage;

    @Test
    void oneLoginOpensTasklistCockpitAndOurInterfaces() {
        Browser browser = stage.loggedInAs("quality");

        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get(ENGINE + "/task").statusCode()).isEqualTo(200);
        assertThat(json(browser.get("/api/me")).at("/name").asText()).isEqualTo("Quinn Quality");
        assertThat(json(browser.get("/camunda/api/admin/auth/user/default"))
                        .at("/authorizedApps")
                        .toString())
                .contains("tasklist", "cockpit");
    }

    @Test
    void sendsPeopleToTheLoginPageAndScriptsAway() {
        Browser anonymous = stage.browser();

        HttpResponse<String> page = anonymous.get("/camunda/app/tasklist/default/");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        HttpResponse<String> api = anonymous.get("/api/me");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        HttpResponse<String> engine = anonymous.get(ENGINE + "/task");
        assertThat(engine.statusCode()).isEqualTo(401);
        assertThat(json(engine).at("/message").asText()).isNotEmpty();
    }

    @Test
    void comesBackToTheTaskThatALinkNamed() {
        Browser browser = stage.browser();
        browser.get("/camunda/app/tasklist/default/");

        HttpResponse<String> answer = browser.tryLogin("clinical", Scene.PASSWORD, "#/?task=abc");

        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to)
                .contains("/camunda/app/tasklist/default/")
                .endsWith("#/?task=abc"));
    }

    @Test
    void takesNoPlaceThatWouldLeadElsewhere() {
        HttpResponse<String> answer = stage.browser().tryLogin("clinical", Scene.PASSWORD, "//evil.example/#x");

        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil");
    }

    @Test
    void makesEverybodyWaitAfterAWrongPassword() {
        String person = stage.newPerson("hasty", "legal");
        Browser browser = stage.browser();

        HttpResponse<String> wrong = browser.tryLogin(person, "not the password", "");
        HttpResponse<String> rightTooSoon = browser.tryLogin(person, Scene.PASSWORD, "");

        assertThat(wrong.headers().firstValue("Location").orElse("")).endsWith("/login?failed");
        assertThat(rightTooSoon.headers().firstValue("Location").orElse("")).endsWith("/login?failed");
    }

    @Test
    void acceptsBasicWithoutATokenButNeverFromAForeignPage() {
        Browser script = stage.browser().withBasic("admin", Scene.PASSWORD);

        assertThat(script.post("/api/products", "{\"key\":\"lower\"}").statusCode())
                .isNotIn(401, 403);
        HttpResponse<String> foreign = stage.browser()
                .send(stage.browser()
                        .withBasic("admin", Scene.PASSWORD)
                        .request("/api/products")
                        .header("Origin", "https://evil.example")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"key\":\"EVIL\",\"name\":\"x\"}")));
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void asksPagesForTheToken() {
        Browser browser = stage.loggedInAs("admin");
        String token = browser.cookie("XSRF-TOKEN");

        assertThat(token)
                .isNotEmpty()
                .isEqualTo(json(browser.get("/api/me")).at("/csrf/token").asText());
        HttpResponse<String> without = browser.withToken(null).post("/api/products", "{}");
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("X-XSRF-TOKEN");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void logsOutOfEverythingAtOnce() {
        Browser browser = stage.loggedInAs("clinical");
        browser.get("/camunda/app/tasklist/default/");

        HttpResponse<String> out = browser.post("/camunda/api/admin/auth/user/default/logout", null);

        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(browser.get(ENGINE + "/task").statusCode()).isEqualTo(401);
    }

    @Test
    void keepsTheSessionCookieFromScriptsAndForeignPages() {
        HttpResponse<String> page = stage.browser().get("/login");

        assertThat(page.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("JSESSIONID")
                .contains("HttpOnly")
                .contains("SameSite=Lax"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void servesAssetsToEverybodyAndLetsThemBeKept() {
        for (String path : new String[] {
            "/camunda/app/tasklist/scripts/config.js",
            "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js",
            "/camunda/lib/deps.js",
            "/camunda/app/cockpit/camunda-cockpit-bootstrap.js",
            "/access/access.css"
        }) {
            HttpResponse<String> asset = stage.browser().get(path);

            assertThat(asset.statusCode()).as(path).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .doesNotContain("no-store");
        }
    }

    @Test
    void hasNoOtherDoor() {
        Browser browser = stage.loggedInAs("admin");

        for (String closed : new String[] {"/engine-rest/engine", "/h2-console", "/actuator", "/rest/engine"}) {
            assertThat(browser.get(closed).statusCode()).as(closed).isEqualTo(404);
        }
    }
}
