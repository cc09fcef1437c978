package org.designcontrol.access;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.designcontrol.workflow.StartingProduct;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the tests of this room act on: a second product with a person of its own, and features that wait at a task. */
@TestConfiguration
class Scene {

    static final String PASSWORD = "design-control";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    @Bean
    @Primary
    StartingProduct ideasNameTheirProduct() {
        return variables -> Optional.ofNullable(variables.get("ideaId"))
                .map(Object::toString)
                .filter(idea -> idea.startsWith("idea-of-"))
                .map(idea -> idea.substring("idea-of-".length()));
    }

    @Bean
    Stage stage(
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            IdentityService identity,
            PeopleAdministration people,
            ProductAdministration products,
            ServletWebServerApplicationContext server) {
        return new Stage(repository, runtime, tasks, identity, people, products, server);
    }

    record Stage(
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            IdentityService identity,
            PeopleAdministration people,
            ProductAdministration products,
            ServletWebServerApplicationContext server) {

        Browser browser() {
            return new Browser(server.getWebServer().getPort());
        }

        Browser loggedInAs(String person) {
            return browser().login(person, PASSWORD);
        }

        void deployModels() {
            repository
                    .createDeployment()
                    .name("access-test")
                    .addClasspathResource("access/feature-lifecycle.bpmn")
                    .addClasspathResource("access/access-inputs.bpmn")
                    .enableDuplicateFiltering(true)
                    .deploy();
        }

        /** A product of its own with a clinician who is in no other. */
        String newProductWith(String person) {
            String key = "P" + COUNTER.incrementAndGet();
            people.create(person, "Someone", "Elsewhere", PASSWORD, Set.of("clinical", "product-management"));
            products.create(key, "Another product", Set.of(person));
            return key;
        }

        String newPerson(String prefix, String... functions) {
            String id = prefix + COUNTER.incrementAndGet();
            people.create(id, "Someone", "New", PASSWORD, Set.of(functions));
            return id;
        }

        /** The clinical task of a new feature of the product, unclaimed. */
        Task clinicalTaskOf(String product) {
            deployModels();
            String instance = runtime.createProcessInstanceByKey("feature-lifecycle")
                    .setVariable("ideaId", "idea-of-" + product)
                    .execute()
                    .getId();
            return tasks.createTaskQuery().processInstanceId(instance).singleResult();
        }

        Task taskNow(String id) {
            return tasks.createTaskQuery().taskId(id).singleResult();
        }
    }
}
