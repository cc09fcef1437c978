package org.designcontrol.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, tables, forms and checklists together, whenever one of them changed, under names that are the same however the
 * application is started: a form or a checklist is frozen with its model, and a second start deploys nothing.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    static final String NAME = "design-control";
    private static final List<String> FOLDERS =
            List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.html", "checklists/*.csv");

    private final RepositoryService repository;
    private final RiskDecisionTables riskTables;

    ModelDeployment(RepositoryService repository, RiskDecisionTables riskTables) {
        this.repository = repository;
        this.riskTables = riskTables;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(NAME)
                .source("application")
                // All or nothing: a changed form or table must not strand its model.
                .enableDuplicateFiltering(false);
        for (String pattern : FOLDERS) {
            String folder = pattern.substring(0, pattern.indexOf('/') + 1);
            for (Resource resource : find(pattern)) {
                add(deployment, folder + resource.getFilename(), resource);
            }
        }
        // Before the engine has them: tables that do not fit each other are not to be the newest ones.
        RiskDecisionTables.read(ModelDeployment::table);
        deployment.deploy();
        riskTables.adopt();
    }

    private static DecisionTable table(String key) {
        Resource file = new ClassPathResource("processes/" + key + ".dmn");
        try (InputStream content = file.getInputStream()) {
            return new DecisionTable(key, 0, content.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }

    private static List<Resource> find(String pattern) {
        try {
            List<Resource> found = new ArrayList<>(
                    List.of(new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern)));
            found.sort(Comparator.comparing(Resource::getFilename));
            return found;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot list " + pattern, e);
        }
    }

    private static void add(DeploymentBuilder deployment, String name, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            deployment.addInputStream(name, content);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + name, e);
        }
    }
}
