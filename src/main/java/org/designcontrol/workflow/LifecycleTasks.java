package org.designcontrol.workflow;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Phase;
import org.springframework.stereotype.Component;

/**
 * The tasks of the lifecycle by their numbers: those of the spine and of every phase that it calls, reviews apart. Read
 * from the models of one deployment, so that a feature ends by the lifecycle it began with.
 */
@Component
class LifecycleTasks {

    /** @param name as the model says: {@code Define design inputs} */
    record Numbered(String number, String name, Phase phase) {}

    private final RepositoryService repository;
    private final TaskModels models;
    private final Unattended unattended;
    private final Map<String, Map<String, Numbered>> byDeployment = new ConcurrentHashMap<>();

    LifecycleTasks(RepositoryService repository, TaskModels models, Unattended unattended) {
        this.repository = repository;
        this.models = models;
        this.unattended = unattended;
    }

    /** All of them, by number, from the deployment of this definition. */
    Map<String, Numbered> of(String definitionId) {
        return byDeployment.computeIfAbsent(
                models.deploymentOf(definitionId), deployment -> unattended.ask(() -> read(deployment)));
    }

    /** Those in front of a gate: what its review may send back. */
    Collection<Numbered> before(Gate gate, String definitionId) {
        return of(definitionId).values().stream()
                .filter(task -> gate.isBehind(task.phase()))
                .toList();
    }

    private Map<String, Numbered> read(String deployment) {
        Map<String, Numbered> found = new TreeMap<>();
        collect(definition(deployment, FeatureLifecycle.KEY), null, found);
        return new LinkedHashMap<>(found);
    }

    /** @param phase of the call that leads here; a task's own says more */
    private void collect(ProcessDefinition definition, Phase phase, Map<String, Numbered> found) {
        Process process = repository
                .getBpmnModelInstance(definition.getId())
                .getModelElementsByType(Process.class)
                .iterator()
                .next();
        for (FlowElement element : process.getFlowElements()) {
            if (element instanceof UserTask) {
                TaskModel task = models.of(definition.getId(), element.getId());
                if (task.number() != null) {
                    Phase own = task.phase() == null ? phase : task.phase();
                    found.putIfAbsent(task.number(), new Numbered(task.number(), element.getName(), own));
                }
            } else if (element instanceof CallActivity call && !DesignReview.KEY.equals(call.getCalledElement())) {
                collect(
                        definition(definition.getDeploymentId(), call.getCalledElement()),
                        models.of(definition.getId(), call.getId()).phase(),
                        found);
            }
        }
    }

    private ProcessDefinition definition(String deployment, String key) {
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .processDefinitionKey(key)
                .singleResult();
    }
}
