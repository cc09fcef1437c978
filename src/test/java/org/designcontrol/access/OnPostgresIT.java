package org.designcontrol.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.access.Browser.ENGINE;
import static org.designcontrol.access.Browser.json;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same tables, grants and walls on PostgreSQL. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "design-control.access.password-iterations=1000"})
@ActiveProfiles({"demo", "postgres"})
@Import(Scene.class)
@DirtiesContext
class OnPostgresIT {

    @Autowired
    private Scene.Stage stage;

    @Autowired
    private AccessAtStart start;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) throws IOException {
        // Stopped when the tests end: stopped earlier, closing the context would wait for its connections.
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "");
    }

    @Test
    void keepsProductsApartHereToo() {
        start.run(null);
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
        assertThat(json(oximetry.get(ENGINE + "/task/" + theirs.getId()))
                        .at("/assignee")
                        .isNull())
                .isTrue();
    }
}
