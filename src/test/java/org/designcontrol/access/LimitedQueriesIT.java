package org.designcontrol.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.access.Browser.ENGINE;
import static org.designcontrol.access.Browser.json;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody asks the engine for everything at once, and Tasklist and Cockpit need not know that. */
@AccessTest
class LimitedQueriesIT {

    @Autowired
    private Scene.Stage stage;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Test
    void refusesToGiveMoreThanTheLimit() {
        HttpResponse<String> answer = stage.loggedInAs("quality").get(ENGINE + "/task?maxResults=2001");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/message").asText()).contains("limit of 2000 exceeded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-definition?key=feature-lifecycle&sortBy=version&sortOrder=desc&withoutTenantId=true",
                "/task",
                "/process-instance?maxResultsOf=nothing"
            })
    void answersAQuestionWithoutAnEndUpToTheLimit(String question) {
        HttpResponse<String> answer = stage.loggedInAs("quality").get(ENGINE + question);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void bothKnowTheSameLimit() {
        assertThat(engine.getQueryMaxResultsLimit()).isEqualTo(BoundedQuery.MOST);
    }
}
