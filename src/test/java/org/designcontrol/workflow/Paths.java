package org.designcontrol.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Entry;
import org.designcontrol.testkit.Team;
import org.designcontrol.testkit.WholeApplication;
import org.designcontrol.trace.Baseline;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Gates;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.Row;
import org.designcontrol.trace.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of whole paths share. */
@WholeApplication
abstract class Paths {

    @Autowired
    Team team;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    IdentityService identity;

    @Autowired
    Features features;

    @Autowired
    Gates gates;

    @Autowired
    RecordTasks recordTasks;

    @Autowired
    RecordReader reader;

    @Autowired
    AuditLog log;

    @BeforeEach
    void assertOnThisEngine() {
        BpmnAwareTests.init(engine);
        EveryPathIT.WALKED.add(getClass().getSimpleName());
    }

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
        BpmnAwareTests.reset();
    }

    /** The spine of a feature; as the engine knew it last when it has ended. */
    ProcessInstance spine(Journey journey) {
        return instance(journey, FeatureLifecycle.KEY);
    }

    /** The running instance of a called process. */
    ProcessInstance instance(Journey journey, String key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(journey.feature)
                .processDefinitionKey(key)
                .singleResult();
    }

    /** Starts a phase by itself, as the spine would call it. */
    ProcessInstance phase(Journey journey, String key, String tasksToRun) {
        Object idea = history.createHistoricVariableInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(journey.feature)
                        .processDefinitionKey(FeatureLifecycle.KEY)
                        .singleResult()
                        .getId())
                .variableName(FeatureLifecycle.IDEA_ID.name())
                .singleResult()
                .getValue();
        return runtime.startProcessInstanceByKey(
                key,
                journey.feature,
                Map.of(
                        FeatureLifecycle.IDEA_ID.name(), idea,
                        FeatureLifecycle.FEATURE_KEY.name(), journey.feature,
                        FeatureLifecycle.TASKS_TO_RUN.name(), tasksToRun));
    }

    /** The keys of the documents that completed tasks of this feature left behind. */
    List<String> documents(Journey journey) {
        return reader.feature(features.require(journey.feature), log.head(), View.ISSUED)
                .rows()
                .filter(row -> row.kind().isDocument())
                .map(Row::key)
                .toList();
    }

    /** A field of an item as it was issued last; empty when it has none. */
    String field(String item, String name) {
        return reader.history(Team.PRODUCT, item).stream()
                .filter(row -> row.issued() != null)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .text(name);
    }

    /** How often an element was finished for this feature. */
    long finished(Journey journey, String element) {
        return finished(journey.feature, element);
    }

    long finished(String feature, String element) {
        List<String> instances =
                history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(feature).list().stream()
                        .map(org.camunda.bpm.engine.history.HistoricProcessInstance::getId)
                        .toList();
        return instances.stream()
                .mapToLong(id -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(id)
                        .activityId(element)
                        .finished()
                        .count())
                .sum();
    }

    List<Baseline> baselines(Journey journey) {
        return gates.baselines(features.require(journey.feature), log.head());
    }

    List<Entry> entries(Journey journey) {
        return log.entries(journey.feature, 1, 10_000);
    }

    long entries(Journey journey, String action) {
        return entries(journey).stream()
                .filter(entry -> entry.action().equals(action))
                .count();
    }

    AsOf head() {
        return log.head();
    }
}
