package org.designcontrol.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.designcontrol.trace.Idea;
import org.designcontrol.trace.Ideas;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;

/** What the tests of this room act on: a second product with a person of its own, and features that wait at a task. */
@TestConfiguration
class Scene {

    static final String PASSWORD = "design-control";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    @Bean
    Stage stage(
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            IdentityService identity,
            PeopleAdministration people,
            ProductAdministration products,
            Ideas ideas,
            ServletWebServerApplicationContext server) {
        return new Stage(repository, runtime, tasks, identity, people, products, ideas, server);
    }

    record Stage(
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            IdentityService identity,
            PeopleAdministration people,
            ProductAdministration products,
            Ideas ideas,
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
                    .addInputStream("forms/endorse.html", Scene.class.getResourceAsStream("/access/endorse.html"))
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
            identity.setAuthentication("product", List.of("product-management"), List.of(product));
            try {
                String instance = runtime.createProcessInstanceByKey("feature-lifecycle")
                        .setVariable("ideaId", ideaOf(product))
                        .execute()
                        .getId();
                return tasks.createTaskQuery().processInstanceId(instance).singleResult();
            } finally {
                identity.clearAuthentication();
            }
        }

        /** An idea as the start form keeps it; its id is what a start carries. */
        String ideaOf(String product) {
            String id = UUID.randomUUID().toString();
            ideas.save(id, new Idea(product, "Night mode", "People wake up", "People at home"), "product");
            return id;
        }

        Task taskNow(String id) {
            return tasks.createTaskQuery().taskId(id).singleResult();
        }
    }
}
