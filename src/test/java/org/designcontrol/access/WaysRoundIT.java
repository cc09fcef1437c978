package org.designcontrol.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.access.Browser.ENGINE;
import static org.designcontrol.access.Browser.json;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each way round a gate that the engine's own interface offers, tried by somebody who may work on the task. */
@AccessTest
class WaysRoundIT {

    @Autowired
    private Scene.Stage stage;

    private Task task;
    private Browser clinical;

    @BeforeEach
    void aClinicianHoldsATask() {
        task = stage.clinicalTaskOf("OXI");
        clinical = stage.loggedInAs("clinical");
        clinical.post(of("/claim"), "{\"userId\":\"clinical\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\":{\"gateOutcome\":{\"value\":\"PASSED\"}}}",
                "{\"variables\":{\"outcome\":{\"value\":\"ENDORSE\"},\"tasksToRun\":{\"value\":\"T01\"}}}",
                "{\"variables\":{\"outcome\":{\"value\":\"x\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"a.B\"}}}}",
                "{\"variables\":{\"outcome\":{\"value\":{\"a\":1},\"type\":\"Json\"}}}",
                "{\"variables\":{\"outcome\":{\"value\":\"x\",\"local\":true}}}",
                "{\"variables\":{\"outcome\":{\"value\":\"x\"}},\"variables\":{\"gateOutcome\":{\"value\":\"PASSED\"}}}",
                "{\"skipCustomListeners\":true}",
                "[]",
                "{\"variables\":[]}",
                "{broken"
            })
    void completesWithNothingButDeclaredDecisions(String body) {
        for (String route : new String[] {"/complete", "/submit-form"}) {
            HttpResponse<String> answer = clinical.post(of(route), body);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(json(answer).at("/message").asText()).isNotEmpty();
        }
        assertThat(stage.taskNow(task.getId())).isNotNull();
    }

    @Test
    void sendsNoBodyOfAnotherKind() {
        HttpResponse<String> answer = clinical.send(clinical.request(of("/complete"))
                .header("Content-Type", "text/plain")
                .header("X-XSRF-TOKEN", clinical.cookie("XSRF-TOKEN"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"variables\":{\"gateOutcome\":{\"value\":1}}}")));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "POST /task/{task}/bpmnError",
                "POST /task/{task}/bpmnEscalation",
                "POST /task/{task}/resolve",
                "POST /task/{task}/delegate",
                "POST /task/{task}/identity-links",
                "POST /task/{task}/identity-links/delete",
                "POST /task/{task}/attachment/create",
                "GET /task/{task}/attachment",
                "PUT /task/{task}/variables/gateOutcome",
                "POST /task/{task}/variables",
                "PUT /task/{task}/localVariables/outcome",
                "POST /task/{task}/localVariables",
                "DELETE /task/{task}/variables/featureKey",
                "PUT /task/{task}",
                "DELETE /task/{task}",
                "POST /task/create",
                "DELETE /task/{task}/comment",
                "POST /process-instance/{instance}/modification",
                "POST /process-instance/{instance}/modification-async",
                "DELETE /process-instance/{instance}",
                "POST /process-instance/delete",
                "PUT /process-instance/{instance}/suspended",
                "PUT /process-instance/suspended",
                "PUT /process-instance/{instance}/variables/gateOutcome",
                "POST /process-instance/{instance}/variables",
                "POST /process-instance/variables-async",
                "POST /process-instance/message-async",
                "POST /process-instance/job-retries",
                "POST /process-definition/{definition}/start",
                "POST /process-definition/key/feature-lifecycle/start",
                "POST /process-definition/{definition}/restart",
                "POST /process-definition/{definition}/restart-async",
                "PUT /process-definition/{definition}/suspended",
                "PUT /process-definition/{definition}/history-time-to-live",
                "DELETE /process-definition/{definition}",
                "POST /execution/{instance}/signal",
                "POST /execution/{instance}/localVariables",
                "POST /execution/{instance}/messageSubscriptions/x/trigger",
                "POST /execution/{instance}/create-incident",
                "POST /message",
                "POST /signal",
                "POST /condition",
                "POST /migration/generate",
                "POST /migration/execute",
                "POST /modification/execute",
                "POST /external-task/fetchAndLock",
                "POST /external-task/x/complete",
                "POST /decision-definition/key/gate-reviewers/evaluate",
                "POST /job/x/execute",
                "PUT /job/x/duedate",
                "DELETE /job/x",
                "PUT /job/x/suspended",
                "POST /deployment/create",
                "DELETE /deployment/x",
                "POST /deployment/x/redeploy",
                "POST /history/cleanup",
                "POST /history/process-instance/delete",
                "DELETE /history/process-instance/{instance}",
                "DELETE /history/variable-instance/x",
                "POST /history/process-instance/set-removal-time",
                "PUT /history/user-operation/x/set-annotation",
                "POST /user/create",
                "PUT /user/clinical/profile",
                "PUT /user/clinical/credentials",
                "DELETE /user/clinical",
                "PUT /group/camunda-admin/members/clinical",
                "POST /group/create",
                "PUT /tenant/OXI/user-members/clinical",
                "POST /authorization/create",
                "PUT /authorization/x",
                "POST /identity/verify",
                "POST /filter/create",
                "PUT /filter/x",
                "DELETE /filter/x",
                "PUT /job/x/retries",
                "GET /telemetry/data",
                "GET /metrics",
                "GET /schema/log"
            })
    void findsThisWayClosed(String method, String route) {
        String path = ENGINE
                + route.replace("{task}", task.getId())
                        .replace("{instance}", task.getProcessInstanceId())
                        .replace("{definition}", task.getProcessDefinitionId());

        HttpResponse<String> answer = clinical.send(method, path, method.equals("GET") ? null : "{}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(stage.taskNow(task.getId())).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\":{\"ideaId\":{\"value\":\"idea-of-OXI\"},\"tasksToRun\":{\"value\":\"none\"}}}",
                "{\"variables\":{\"ideaId\":{\"value\":\"idea-of-OXI\"}},\"startInstructions\":[{\"type\":\"startAfterActivity\",\"activityId\":\"UserTask_EndorseClinicalNeed\"}]}",
                "{\"variables\":{\"ideaId\":{\"value\":\"idea-of-OXI\"}},\"skipCustomListeners\":true}",
                "{\"variables\":{\"ideaId\":{\"value\":\"idea-of-OXI\"}},\"businessKey\":\"FEAT-9999\"}",
                "{\"variables\":{\"ideaId\":{\"value\":\"idea-of-OXI\"}},\"skipIoMappings\":true}"
            })
    void startsWithNothingButTheIdea(String body) {
        Browser product = stage.loggedInAs("product");

        assertThat(product.post(ENGINE + "/process-definition/key/feature-lifecycle/submit-form", body)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void startsTheLifecycleFromTheIdeaOnly() {
        Browser product = stage.loggedInAs("product");
        String idea = "{\"variables\":{\"ideaId\":{\"value\":\"" + stage.ideaOf("OXI") + "\",\"type\":\"String\"}}}";

        assertThat(product.post(ENGINE + "/process-definition/" + task.getProcessDefinitionId() + "/submit-form", idea)
                        .statusCode())
                .isEqualTo(200);
        assertThat(product.post(ENGINE + "/process-definition/key/access-inputs/submit-form", idea)
                        .statusCode())
                .isEqualTo(403);
        assertThat(clinical.post(ENGINE + "/process-definition/key/feature-lifecycle/submit-form", idea)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/%74ask/{task}/bpmnError",
                "/camunda/api/engine/engine/default/task/{task}/bpmn%45rror",
                "/camunda/api/engine/engine/default/task/{task}/bpmnError/",
                "/camunda/api/engine/engine/default//task/{task}/bpmnError",
                "/camunda/api/engine/engine/default/task/{task}/bpmnError;x=y",
                "/camunda/api/engine/engine/default/task/x/../{task}/bpmnError",
                "/camunda/api/engine/engine/default/task/x%2f..%2f{task}/bpmnError",
                "/camunda/api/engine/default/task/{task}/bpmnError",
                "/camunda/api/engine/task/{task}/bpmnError",
                "/camunda/api/engine/engine/%64efault/task/{task}/bpmnError",
                "/camunda/API/engine/engine/default/task/{task}/bpmnError"
            })
    void isNotFooledByOddPaths(String path) {
        HttpResponse<String> answer = clinical.post(path.replace("{task}", task.getId()), "{\"errorCode\":\"x\"}");

        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
        assertThat(stage.taskNow(task.getId())).isNotNull();
    }

    @Test
    void assignsNobodyElse() {
        assertThat(clinical.post(of("/assignee"), "{\"userId\":\"quality\"}").statusCode())
                .isEqualTo(403);
        assertThat(clinical.post(of("/claim"), "{\"userId\":\"quality\"}").statusCode())
                .isEqualTo(403);
        assertThat(clinical.post(of("/assignee"), "{\"userId\":null}").statusCode())
                .isEqualTo(204);
    }

    @Test
    void commentsOnWhatOneSees() {
        Browser legal = stage.loggedInAs("legal");

        HttpResponse<String> comment =
                legal.post(of("/comment/create"), "{\"message\":\"Ask me first\",\"processInstanceId\":\"somewhere\"}");

        assertThat(comment.statusCode()).isEqualTo(200);
        assertThat(json(clinical.get(of("/comment"))).at("/0/message").asText()).isEqualTo("Ask me first");
        assertThat(json(clinical.get(of("/comment"))).at("/0/userId").asText()).isEqualTo("legal");
    }

    @Test
    void administratorsRunJobsAgainButDecideNothing() {
        Browser admin = stage.loggedInAs("admin");

        assertThat(admin.post(of("/complete"), "{}").statusCode()).isEqualTo(403);
        assertThat(admin.send("DELETE", ENGINE + "/process-instance/" + task.getProcessInstanceId(), null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.put(ENGINE + "/job/none/retries", "{\"retries\":1}").statusCode())
                .isNotEqualTo(403);
    }

    private String of(String route) {
        return ENGINE + "/task/" + task.getId() + route;
    }
}
