package org.designcontrol.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.designcontrol.audit.AsOf;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.RecordReader;
import org.springframework.stereotype.Component;

/** Who reviews at a gate: the table's answer to what is known of the feature. */
@Component
class Reviewers {

    private final Profiles profiles;
    private final RecordReader reader;
    private final TaskModels models;
    private final DecisionTables tables;
    private final RepositoryService repository;
    private final DecisionService decisions;

    Reviewers(
            Profiles profiles,
            RecordReader reader,
            TaskModels models,
            DecisionTables tables,
            RepositoryService repository,
            DecisionService decisions) {
        this.profiles = profiles;
        this.reader = reader;
        this.models = models;
        this.tables = tables;
        this.repository = repository;
        this.decisions = decisions;
    }

    /** By the table of the same deployment as the model of the review: a review ends by the rules it began with. */
    List<DmnDecisionRuleResult> of(String definitionId, Feature feature, Gate gate, AsOf candidate) {
        String deployment = models.deploymentOf(definitionId);
        DecisionDefinition table = repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(GateReviewers.KEY)
                .singleResult();
        Map<String, Object> known = Facts.of(profiles.of(feature).facts());
        Map<String, Object> facts = new HashMap<>();
        // What nobody knows is there without a value: the table says what that means.
        tables.of(deployment, GateReviewers.KEY).inputs().forEach(fact -> facts.put(fact, known.get(fact)));
        boolean claims = reader.has(feature.key(), candidate, Kind.CLAIM, Kind.LABEL);
        facts.put(GateReviewers.CLAIMS, claims ? "yes" : "no");
        facts.put(GateReviewers.GATE.name(), gate.name());
        return List.copyOf(decisions
                .evaluateDecisionTableById(table.getId())
                .variables(facts)
                .evaluate());
    }
}
