package org.designcontrol.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.access.Browser.ENGINE;
import static org.designcontrol.access.Browser.json;

import java.net.http.HttpResponse;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.designcontrol.testkit.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The same tables, grants and walls on PostgreSQL. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            // The server stops with the JVM, perhaps before the context does.
            "spring.datasource.hikari.connection-timeout=2000",
            "design-control.access.password-iterations=1000"
        })
@OnPostgres
@Import(Scene.class)
class OnPostgresIT {

    @Autowired
    private Scene.Stage stage;

    @Autowired
    private AccessAtStart start;

    @Test
    void keepsProductsApartHereToo() {
        start.ensureAll();
        String stranger = "stranger" + System.nanoTime();
        String product = stage.newProductWith(stranger);
        Task theirs = stage.clinicalTaskOf(product);

        Browser oximetry = stage.loggedInAs("clinical");
        Browser other = stage.loggedInAs(stranger);

        assertThat(json(oximetry.get(ENGINE + "/task"))).isEmpty();
        assertThat(json(other.get(ENGINE + "/task"))).hasSize(1);
        assertThat(other.post(ENGINE + "/task/" + theirs.getId() + "/claim", "{\"userId\":\"" + stranger + "\"}")
                        .statusCode())
                .isEqualTo(204);
        stage.people().deactivate(stranger);
        stage.people().reactivate(stranger);
        stage.products().setMembers(product, Set.of("clinical"));
        HttpResponse<String> seen = stage.loggedInAs("clinical").get(ENGINE + "/task/" + theirs.getId());
        assertThat(seen.statusCode()).as(seen.body()).isEqualTo(200);
        assertThat(json(seen).at("/assignee").asText("")).isIn("", "null");
    }
}
