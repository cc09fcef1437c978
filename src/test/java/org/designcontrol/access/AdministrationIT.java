package org.designcontrol.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.access.Browser.ENGINE;
import static org.designcontrol.access.Browser.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class AdministrationIT {

    @Autowired
    private Scene.Stage stage;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuditLog log;

    private Browser admin;

    @BeforeEach
    void anAdministrator() {
        admin = stage.loggedInAs("admin");
    }

    @Test
    void createsAPersonWhoCanLogInAtOnce() {
        String id = "new" + System.nanoTime();

        HttpResponse<String> made = admin.post("/api/people", person(id, "a long enough secret", "legal"));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.body()).doesNotContain("secret");
        Browser theirs = stage.browser().login(id, "a long enough secret");
        assertThat(json(theirs.get("/api/me")).at("/groups/0").asText()).isEqualTo("legal");
        assertThat(identity.createUserQuery().memberOfGroup("legal").userId(id).count())
                .isOne();
        assertThat(last("PERSON_CREATED")).contains(id, "legal", "\"admin\"").doesNotContain("secret");
    }

    @Test
    void deactivatesSoThatNothingOpensAnyMoreAndNothingIsLost() {
        String id = stage.newPerson("leaver", "clinical");
        stage.products().setMembers(newProduct(), Set.of(id));
        Browser theirs = stage.loggedInAs(id);
        theirs.get("/camunda/app/tasklist/default/");

        assertThat(admin.post("/api/people/" + id + "/deactivate", null).statusCode())
                .isEqualTo(200);

        assertThat(theirs.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(theirs.get(ENGINE + "/task").statusCode()).isEqualTo(401);
        assertThat(stage.browser().withBasic(id, Scene.PASSWORD).get("/api/me").statusCode())
                .isEqualTo(401);
        assertThat(identity.createGroupQuery().groupMember(id).count()).isZero();
        assertThat(identity.createTenantQuery().userMember(id).count()).isZero();
        assertThat(last("PERSON_DEACTIVATED")).contains(id);

        JsonNode back = json(admin.post("/api/people/" + id + "/reactivate", null));
        assertThat(back.at("/functions/0").asText()).isEqualTo("clinical");
        assertThat(identity.createTenantQuery().userMember(id).count()).isOne();
        stage.loggedInAs(id);
    }

    @Test
    void tasksOfWhoIsDeactivatedGoBackToTheirFunction() {
        String id = stage.newPerson("holder", "clinical");
        String product = newProduct();
        stage.products().setMembers(product, Set.of(id));
        Task task = stage.clinicalTaskOf(product);
        stage.loggedInAs(id).post(ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"" + id + "\"}");
        assertThat(stage.taskNow(task.getId()).getAssignee()).isEqualTo(id);

        HttpResponse<String> answer = admin.post("/api/people/" + id + "/deactivate", null);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(stage.taskNow(task.getId()).getAssignee()).isNull();
    }

    @Test
    void keepsTheLastAdministrator() {
        assertThat(admin.post("/api/people/admin/deactivate", null).statusCode())
                .isEqualTo(409);
        assertThat(admin.put("/api/people/admin", "{\"firstName\":\"Ada\",\"lastName\":\"Admin\",\"functions\":[]}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void neverGivesAnIdTwice() {
        String id = stage.newPerson("gone", "legal");
        admin.post("/api/people/" + id + "/deactivate", null);

        assertThat(admin.post("/api/people", person(id, "a long enough secret", "legal"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(admin.send("DELETE", "/api/people/" + id, null).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({
        "Upper,a long enough secret,legal",
        "system,a long enough secret,legal",
        "camunda-admin,a long enough secret,legal",
        "x,a long enough secret,legal",
        "fine-1,short,legal",
        "fine-2,aaaaaaaaaaaaaaaa,legal",
        "fine-3,fine-3-and-more,legal",
        "fine-4,a long enough secret,wizards"
    })
    void refusesWhatIsBrokenAndNamesIt(String id, String password, String function) {
        HttpResponse<String> answer = admin.post("/api/people", person(id, password, function));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json(answer).at("/problems/0/field").asText()).isIn("id", "password", "functions");
        assertThat(identity.createUserQuery().userId(id).count()).isZero();
    }

    @Test
    void createsAProductAsATenantWithItsMembers() {
        String key = newProduct();

        assertThat(admin.put("/api/products/" + key + "/members", "{\"members\":[\"legal\",\"clinical\"]}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(identity.createUserQuery().memberOfTenant(key).list())
                .extracting("id")
                .containsExactlyInAnyOrder("legal", "clinical");
        assertThat(last("PRODUCT_MEMBERS_CHANGED")).contains(key, "clinical");
        assertThat(admin.put("/api/products/" + key + "/members", "{\"members\":[\"nobody\"]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.put("/api/products/NONE/members", "{\"members\":[]}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void givesFunctionsLeadsAndDueDays() {
        HttpResponse<String> changed =
                admin.put("/api/functions/privacy", "{\"lead\":\"legal\",\"dueDays\":{\"*\":7,\"T05\":3}}");

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        JsonNode privacy = json(changed);
        assertThat(privacy.at("/dueDays/T05").asInt()).isEqualTo(3);
        assertThat(last("FUNCTION_CHANGED")).contains("privacy", "legal");
        assertThat(admin.put("/api/functions/privacy", "{\"lead\":\"nobody\"}").statusCode())
                .isEqualTo(422);
        assertThat(admin.put("/api/functions/privacy", "{\"dueDays\":{\"T05\":0}}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void nobodyElseAdministers() {
        Browser quality = stage.loggedInAs("quality");

        assertThat(quality.get("/api/people").statusCode()).isEqualTo(403);
        assertThat(quality.post("/api/people", person("sneaky", "a long enough secret", "camunda-admin"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(quality.post("/api/products", "{\"key\":\"QQ\",\"name\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(quality.put("/api/products/OXI/members", "{\"members\":[]}").statusCode())
                .isEqualTo(403);
        assertThat(quality.put("/api/functions/quality", "{}").statusCode()).isEqualTo(403);
        assertThat(quality.put("/api/people/admin/password", "{\"password\":\"a long enough secret\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(quality.get("/api/functions").statusCode()).isEqualTo(200);
    }

    @Test
    void everybodyChangesTheirOwnPasswordKnowingTheOldOne() {
        String id = stage.newPerson("careful", "legal");
        Browser theirs = stage.loggedInAs(id);

        assertThat(theirs.put("/api/me/password", "{\"current\":\"wrong\",\"next\":\"another long secret\"}")
                        .statusCode())
                .isEqualTo(403);
        stage.identity().unlockUser(id);
        assertThat(theirs.put(
                                "/api/me/password",
                                "{\"current\":\"" + Scene.PASSWORD + "\",\"next\":\"another long secret\"}")
                        .statusCode())
                .isEqualTo(204);
        stage.browser().login(id, "another long secret");
        assertThat(last("PERSON_PASSWORD_SET")).contains(id).doesNotContain("secret");
    }

    private String newProduct() {
        String key = "N" + System.nanoTime();
        HttpResponse<String> made =
                admin.post("/api/products", "{\"key\":\"" + key + "\",\"name\":\"A new one\",\"members\":[]}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return key;
    }

    private String last(String action) {
        List<Entry> entries = log.entries(null, 1, 100_000);
        return entries.stream()
                .filter(entry -> entry.action().equals(action))
                .reduce((first, second) -> second)
                .map(Entry::content)
                .orElse("");
    }

    private static String person(String id, String password, String function) {
        return "{\"id\":\"" + id + "\",\"firstName\":\"Some\",\"lastName\":\"Body\",\"password\":\"" + password
                + "\",\"functions\":[\"" + function + "\"]}";
    }
}
