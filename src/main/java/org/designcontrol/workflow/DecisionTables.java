package org.designcontrol.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * The tables as deployed. What began under one version of a table is judged by it to the end, unless regulatory affairs
 * has the classification done again because of a newer one.
 */
@Component
class DecisionTables {

    private final RepositoryService repository;
    private final Unattended unattended;
    private final Map<String, DecisionTable> tables = new ConcurrentHashMap<>();

    DecisionTables(RepositoryService repository, Unattended unattended) {
        this.repository = repository;
        this.unattended = unattended;
    }

    /** The table of this deployment. A deployment never changes, so what was read once is kept. */
    DecisionTable of(String deployment, String key) {
        return tables.computeIfAbsent(deployment + "#" + key, id -> unattended.ask(() -> read(deployment, key)));
    }

    /** Whether this deployment has the table: what began before there was one is judged without it. */
    boolean knows(String deployment, String key) {
        return unattended.ask(() -> repository
                        .createDecisionDefinitionQuery()
                        .deploymentId(deployment)
                        .decisionDefinitionKey(key)
                        .count())
                > 0;
    }

    /** The newest version of a table, wherever it was deployed. */
    DecisionTable latest(String key) {
        DecisionDefinition newest = unattended.ask(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult());
        return of(newest.getDeploymentId(), key);
    }

    private DecisionTable read(String deployment, String key) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(key)
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("The deployment " + deployment + " has no table " + key);
        }
        try (InputStream file = repository.getResourceAsStream(deployment, definition.getResourceName())) {
            return new DecisionTable(key, definition.getVersion(), file.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the table " + key, e);
        }
    }
}
