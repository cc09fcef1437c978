package org.designcontrol.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.designcontrol.access.Browser.ENGINE;
import static org.designcontrol.access.Browser.json;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The two published holes of Camunda 7.24.0 that have no free fix. Each test fails when its guard is taken out. */
@AccessTest
class PublishedHolesIT {

    private static final String HOLE = "org.designcontrol.access.hole";
    private static final String RUN = "${''.getClass().forName('java.lang.System').getMethod('setProperty',"
            + " ''.getClass(), ''.getClass()).invoke(null, '" + HOLE + "', 'open')}";

    @Autowired
    private Scene.Stage stage;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void shut() {
        System.clearProperty(HOLE);
    }

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
        System.clearProperty(HOLE);
    }

    @Test
    void cve2026109432AnExpressionInAnOrQueryRunsNothing() {
        identity.setAuthentication("clinical", List.of("clinical"), List.of("OXI"));
        TaskQuery query =
                tasks.createTaskQuery().or().taskAssigneeExpression(RUN).endOr();

        assertThatThrownBy(query::list).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(query::count).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> query.listPage(0, 1)).isInstanceOf(BadUserRequestException.class);
        assertThat(System.getProperty(HOLE)).isNull();
    }

    @Test
    void cve2026109432NorWhenItExtendsAFilter() {
        Filter filter = filters.createTaskFilterQuery().filterName("Mine").singleResult();
        identity.setAuthentication("clinical", List.of("clinical"), List.of("OXI"));
        TaskQuery query =
                tasks.createTaskQuery().or().taskAssigneeExpression(RUN).endOr();

        assertThatThrownBy(() -> filters.list(filter.getId(), query)).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.count(filter.getId(), query)).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.listPage(filter.getId(), query, 0, 1))
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.singleResult(filter.getId(), query))
                .isInstanceOf(BadUserRequestException.class);
        assertThat(System.getProperty(HOLE)).isNull();
    }

    @Test
    void cve2026109432NorOverTheWeb() {
        Browser clinical = stage.loggedInAs("clinical");
        String id = filters.createTaskFilterQuery()
                .filterName("Mine")
                .singleResult()
                .getId();
        String nested = "{\"orQueries\":[{\"assigneeExpression\":\"" + RUN + "\"}]}";
        String plain = "{\"assigneeExpression\":\"" + RUN + "\"}";

        for (String body : List.of(nested, plain)) {
            for (String route :
                    List.of("/task", "/task/count", "/filter/" + id + "/list", "/filter/" + id + "/count")) {
                HttpResponse<String> answer = clinical.post(ENGINE + route, body);
                assertThat(answer.statusCode()).as(route).isEqualTo(400);
            }
        }
        assertThat(clinical.get(ENGINE + "/task?assigneeExpression=" + "%24%7BcurrentUser()%7D")
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(System.getProperty(HOLE)).isNull();
    }

    @Test
    void onlyAdministratorsMakeFiltersAndOnlyWithHarmlessExpressions() {
        Browser admin = stage.loggedInAs("admin");
        Browser clinical = stage.loggedInAs("clinical");
        String harmless = filter("Of " + System.nanoTime(), "${ currentUser() }");

        assertThat(clinical.post(ENGINE + "/filter/create", harmless).statusCode())
                .isEqualTo(403);
        assertThat(admin.post(ENGINE + "/filter/create", filter("Bad", RUN)).statusCode())
                .isEqualTo(400);
        HttpResponse<String> made = admin.post(ENGINE + "/filter/create", harmless);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        String id = json(made).at("/id").asText();
        assertThat(admin.put(ENGINE + "/filter/" + id, filter("Bad", RUN)).statusCode())
                .isEqualTo(400);
        assertThat(clinical.send("DELETE", ENGINE + "/filter/" + id, null).statusCode())
                .isEqualTo(403);
        assertThat(admin.send("DELETE", ENGINE + "/filter/" + id, null).statusCode())
                .isEqualTo(204);
        assertThat(System.getProperty(HOLE)).isNull();
    }

    @Test
    void theFiltersOfEverybodyWork() {
        stage.clinicalTaskOf("OXI");
        Browser clinical = stage.loggedInAs("clinical");

        assertThat(json(clinical.get(ENGINE + "/filter")))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(filter -> {
                    HttpResponse<String> found =
                            clinical.post(ENGINE + "/filter/" + filter.at("/id").asText() + "/list", "{}");
                    assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
                    if (filter.at("/name").asText().matches("My groups|Everything of a feature")) {
                        assertThat(json(found)).isNotEmpty();
                    }
                });
    }

    @Test
    void cve202677226NobodyCreatesAnAdministratorThroughTheSetup() {
        String intruder = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"I\",\"lastName\":\"T\"},"
                + "\"credentials\":{\"password\":\"Long-enough-1-password\"}}";
        Browser admin = stage.loggedInAs("admin");
        // The hole is open only while the group has no member.
        identity.deleteMembership("admin", "camunda-admin");
        try {
            for (Browser somebody : List.of(stage.loggedInAs("clinical"), admin, stage.browser())) {
                assertThat(somebody.post("/camunda/api/admin/setup/default/user/create", intruder)
                                .statusCode())
                        .isIn(401, 403);
                assertThat(somebody.get("/camunda/app/admin/default/setup/").body())
                        .doesNotContain("ng-app");
                assertThat(somebody.get("/camunda/app/tasklist/default/setup/").statusCode())
                        .isIn(302, 403);
            }
        } finally {
            identity.createMembership("admin", "camunda-admin");
        }
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    }

    @Test
    void theEnginesOwnLoginIsShut() {
        HttpResponse<String> answer = stage.loggedInAs("clinical")
                .post("/camunda/api/admin/auth/user/default/login/tasklist", "username=admin&password=design-control");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static String filter(String name, String expression) {
        return "{\"resourceType\":\"Task\",\"name\":\"" + name + "\",\"query\":{\"assigneeExpression\":\"" + expression
                + "\"},\"properties\":{}}";
    }
}
