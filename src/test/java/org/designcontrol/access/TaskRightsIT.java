package org.designcontrol.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.designcontrol.access.Browser.ENGINE;
import static org.designcontrol.access.Browser.json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class TaskRightsIT {

    @Autowired
    private Scene.Stage stage;

    @Autowired
    private AuthorizationService authorizations;

    private Task task;

    @BeforeEach
    void aFeatureWaitsForTheClinicians() {
        task = stage.clinicalTaskOf("OXI");
    }

    @AfterEach
    void nobody() {
        stage.identity().clearAuthentication();
    }

    @Test
    void aCandidateClaimsAndCompletes() {
        Browser clinical = stage.loggedInAs("clinical");

        assertThat(clinical.post(ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"clinical\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(clinical.post(
                                ENGINE + "/task/" + task.getId() + "/submit-form",
                                "{\"variables\":{\"outcome\":{\"value\":\"ENDORSE\",\"type\":\"String\"}}}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(stage.taskNow(task.getId())).isNull();
    }

    @Test
    void anotherFunctionReadsTheTaskButNeitherClaimsNorCompletesIt() {
        Browser engineer = stage.loggedInAs("engineering");

        assertThat(engineer.get(ENGINE + "/task/" + task.getId()).statusCode()).isEqualTo(200);
        assertThat(engineer.post(ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"engineering\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(engineer.post(ENGINE + "/task/" + task.getId() + "/complete", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyTheHolderCompletes() {
        String colleague = stage.newPerson("colleague", "clinical");
        stage.identity().setAuthentication("clinical", List.of("clinical"), List.of("OXI"));
        stage.tasks().claim(task.getId(), "clinical");

        stage.identity().setAuthentication(colleague, List.of("clinical"), List.of("OXI"));

        assertThatThrownBy(() -> stage.tasks().complete(task.getId()))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("held by clinical");
    }

    @Test
    void nobodyClaimsForSomebodyWhoIsNoCandidate() {
        stage.identity().setAuthentication("clinical", List.of("clinical"), List.of("OXI"));

        assertThatThrownBy(() -> stage.tasks().claim(task.getId(), "engineering"))
                .hasMessageContaining("engineering cannot take the task")
                .hasMessageContaining("it is for clinical of product OXI");
    }

    @Test
    void nobodyGivesATaskToSomebodyOfAnotherProduct() {
        String elsewhere = stage.newPerson("elsewhere", "clinical");
        stage.identity().setAuthentication("clinical", List.of("clinical"), List.of("OXI"));

        assertThatThrownBy(() -> stage.tasks().claim(task.getId(), elsewhere))
                .hasMessageContaining("cannot take the task");
    }

    @Test
    void theHolderGivesATaskBackAndNobodyElseTakesItAway() {
        Browser clinical = stage.loggedInAs("clinical");
        Browser engineer = stage.loggedInAs("engineering");
        clinical.post(ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"clinical\"}");

        assertThat(engineer.post(ENGINE + "/task/" + task.getId() + "/unclaim", null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(stage.taskNow(task.getId()).getAssignee()).isEqualTo("clinical");
        assertThat(clinical.post(ENGINE + "/task/" + task.getId() + "/unclaim", null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(stage.taskNow(task.getId()).getAssignee()).isNull();
    }

    @Test
    void whoLosesTheFunctionNoLongerCompletesWhatTheyHold() {
        stage.identity().setAuthentication("clinical", List.of("clinical"), List.of("OXI"));
        stage.tasks().claim(task.getId(), "clinical");

        stage.identity().setAuthentication("clinical", List.of("legal"), List.of("OXI"));

        assertThatThrownBy(() -> stage.tasks().complete(task.getId())).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void errorsAndEscalationsAskForACandidateToo() {
        stage.identity().setAuthentication("engineering", List.of("engineering"), List.of("OXI"));

        assertThatThrownBy(() -> stage.tasks().handleBpmnError(task.getId(), "x"))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> stage.tasks().handleEscalation(task.getId(), "x"))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> stage.tasks().resolveTask(task.getId())).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void auditorsReadOnly() {
        Browser auditor = stage.loggedInAs("auditor");

        assertThat(auditor.get(ENGINE + "/task/" + task.getId()).statusCode()).isEqualTo(200);
        assertThat(auditor.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(auditor.post(ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"auditor\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(auditor.post(ENGINE + "/task/" + task.getId() + "/comment/create", "{\"message\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyWatchingFunctionsOpenCockpit() {
        Browser legal = stage.loggedInAs("legal");
        legal.get("/camunda/app/tasklist/default/");

        assertThat(legal.get("/camunda/app/cockpit/default/").statusCode()).isNotEqualTo(200);
        assertThat(json(legal.get("/camunda/api/admin/auth/user/default"))
                        .at("/authorizedApps")
                        .toString())
                .contains("tasklist")
                .doesNotContain("cockpit")
                .doesNotContain("admin");
    }

    @Test
    void noAuthorizationIsWrittenPerTask() {
        stage.identity().setAuthentication("clinical", List.of("clinical"), List.of("OXI"));
        stage.tasks().claim(task.getId(), "clinical");
        stage.identity().clearAuthentication();

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .count())
                .isZero();
    }

    @Test
    void productManagementStartsTheLifecycleAndNothingElse() {
        stage.identity().setAuthentication("product", List.of("product-management"), List.of("OXI"));

        String instance = stage.runtime()
                .createProcessInstanceByKey("feature-lifecycle")
                .setVariable("ideaId", stage.ideaOf("OXI"))
                .execute()
                .getId();

        assertThat(stage.tasks()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getTenantId())
                .isEqualTo("OXI");
        assertThatThrownBy(() -> stage.runtime().startProcessInstanceByKey("access-inputs"))
                .isInstanceOf(AuthorizationException.class);
        stage.identity().setAuthentication("legal", List.of("legal"), List.of("OXI"));
        assertThatThrownBy(() -> stage.runtime().startProcessInstanceByKey("feature-lifecycle"))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void nothingStartsWithoutAProductNorForAForeignOne() {
        assertThatThrownBy(() -> stage.runtime().startProcessInstanceByKey("feature-lifecycle"))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("for which product");
        stage.identity().setAuthentication("product", List.of("product-management"), List.of("OXI"));
        assertThatThrownBy(() -> stage.runtime()
                        .createProcessInstanceByKey("feature-lifecycle")
                        .setVariable("ideaId", stage.ideaOf("OTHER"))
                        .execute())
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void calledProcessesInheritTheProduct() {
        stage.identity().setAuthentication("clinical", List.of("clinical"), List.of("OXI"));
        stage.tasks().claim(task.getId(), "clinical");
        stage.tasks().complete(task.getId(), Map.of("outcome", "ENDORSE"));
        stage.identity().clearAuthentication();

        assertThat(stage.tasks()
                        .createTaskQuery()
                        .taskCandidateGroup("engineering")
                        .processDefinitionKey("access-inputs")
                        .list())
                .isNotEmpty()
                .allSatisfy(inputs -> assertThat(inputs.getTenantId()).isEqualTo("OXI"));
    }

    @Test
    void aNewTaskIsDueWhenItsFunctionSays() {
        assertThat(Duration.between(
                        task.getCreateTime().toInstant(), task.getDueDate().toInstant()))
                .isBetween(
                        Duration.ofDays(10).minusMinutes(1), Duration.ofDays(10).plusMinutes(1));
    }
}
