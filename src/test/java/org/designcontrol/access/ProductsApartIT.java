package org.designcontrol.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.access.Browser.ENGINE;
import static org.designcontrol.access.Browser.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People see and do only what belongs to their products: in Tasklist, in Cockpit, in /api. */
@AccessTest
class ProductsApartIT {

    @Autowired
    private Scene.Stage stage;

    private String stranger;
    private String product;
    private Task theirs;
    private Browser oximetry;

    @BeforeEach
    void twoProducts() {
        stranger = "stranger" + System.nanoTime();
        product = stage.newProductWith(stranger);
        theirs = stage.clinicalTaskOf(product);
        stage.clinicalTaskOf("OXI");
        oximetry = stage.loggedInAs("clinical");
    }

    @Test
    void tasksOfAnotherProductAreNotThere() {
        assertThat(oximetry.get(ENGINE + "/task/" + theirs.getId()).statusCode())
                .isNotEqualTo(200);
        for (JsonNode task : json(oximetry.get(ENGINE + "/task"))) {
            assertThat(task.at("/tenantId").asText()).isEqualTo("OXI");
        }
        assertThat(oximetry.get(ENGINE + "/task/" + theirs.getId() + "/form").statusCode())
                .isNotEqualTo(200);
        assertThat(oximetry.get(ENGINE + "/task/" + theirs.getId() + "/comment").statusCode())
                .isEqualTo(404);
        assertThat(oximetry.post(ENGINE + "/task/" + theirs.getId() + "/comment/create", "{\"message\":\"hello\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(oximetry.post(ENGINE + "/task/" + theirs.getId() + "/claim", "{\"userId\":\"clinical\"}")
                        .statusCode())
                .isNotEqualTo(204);
        assertThat(stage.taskNow(theirs.getId()).getAssignee()).isNull();
    }

    @Test
    void theStrangerSeesOnlyTheirs() {
        Browser other = stage.loggedInAs(stranger);

        assertThat(json(other.get(ENGINE + "/task"))).hasSize(1);
        assertThat(json(other.get("/api/products"))).hasSize(1);
        assertThat(json(other.get("/api/products")).at("/0/key").asText()).isEqualTo(product);
    }

    @Test
    void cockpitCountsAndListsOnlyOwnInstances() {
        Browser cockpit = stage.loggedInAs("quality");

        JsonNode instances = json(cockpit.post("/camunda/api/cockpit/plugin/base/default/process-instance", "{}"));
        assertThat(instances).isNotEmpty();
        for (JsonNode instance : instances) {
            assertThat(instance.at("/tenantId").asText("OXI")).isEqualTo("OXI");
            assertThat(instance.at("/id").asText()).isNotEqualTo(theirs.getProcessInstanceId());
        }
        assertThat(cockpit.get(ENGINE + "/process-instance/" + theirs.getProcessInstanceId())
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(cockpit.get(ENGINE + "/process-instance/" + theirs.getProcessInstanceId() + "/activity-instances")
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(cockpit.get(ENGINE + "/history/process-instance/" + theirs.getProcessInstanceId())
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(json(cockpit.get(
                        ENGINE + "/history/user-operation?processInstanceId=" + theirs.getProcessInstanceId())))
                .isEmpty();
        assertThat(json(cockpit.get(
                        ENGINE + "/history/activity-instance?processInstanceId=" + theirs.getProcessInstanceId())))
                .isEmpty();
        assertThat(json(cockpit.get(
                        ENGINE + "/history/variable-instance?processInstanceId=" + theirs.getProcessInstanceId())))
                .isEmpty();
        assertThat(json(cockpit.get(ENGINE + "/history/detail?processInstanceId=" + theirs.getProcessInstanceId())))
                .isEmpty();
    }

    @Test
    void historyStatisticsDoNotCountOtherProducts() {
        Browser strangers = stage.loggedInAs(stranger);

        JsonNode running =
                json(strangers.get(ENGINE + "/process-definition/" + theirs.getProcessDefinitionId() + "/statistics"));

        assertThat(running.at("/0/instances").asInt()).isLessThanOrEqualTo(1);
    }

    @Test
    void namesOfPeopleStayInTheirProducts() {
        assertThat(oximetry.get(ENGINE + "/user/clinical/profile").statusCode()).isEqualTo(200);
        assertThat(oximetry.get(ENGINE + "/user/quality/profile").statusCode()).isEqualTo(200);
        assertThat(oximetry.get(ENGINE + "/user/" + stranger + "/profile").statusCode())
                .isEqualTo(404);
        assertThat(oximetry.get(ENGINE + "/user").statusCode()).isEqualTo(403);
        assertThat(oximetry.get(ENGINE + "/user?id=" + stranger).statusCode()).isEqualTo(404);
        assertThat(oximetry.get(ENGINE + "/user?id=clinical&memberOfTenant=" + product)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoJoinsAProductSeesItAndWhoLeavesNoLonger() {
        String newcomer = stage.newPerson("newcomer", "clinical");
        Browser browser = stage.loggedInAs(newcomer);
        assertThat(json(browser.get("/api/me")).at("/products")).isEmpty();

        stage.products().setMembers(product, Set.of(stranger, newcomer));
        assertThat(json(browser.get("/api/me")).at("/products/0/key").asText()).isEqualTo(product);

        stage.products().setMembers(product, Set.of(stranger));
        assertThat(json(browser.get("/api/me")).at("/products")).isEmpty();
    }
}
