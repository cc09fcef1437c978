package org.designcontrol.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.designcontrol.audit.Origin;
import org.designcontrol.audit.Sha256;
import org.springframework.stereotype.Component;

/** Reads deployed models. A definition never changes, so what was read once is kept. */
@Component
class TaskModels implements DeclaredDecisions {

    private record Definition(String key, int version, Sha256 digest, String deploymentId) {}

    private final RepositoryService repository;
    private final TaskService tasks;
    private final Unattended unattended;
    private final Map<String, TaskModel> models = new ConcurrentHashMap<>();
    private final Map<String, Definition> definitions = new ConcurrentHashMap<>();

    TaskModels(RepositoryService repository, TaskService tasks, Unattended unattended) {
        this.repository = repository;
        this.tasks = tasks;
        this.unattended = unattended;
    }

    /** As it is for a feature of the full track in all markets. */
    TaskModel of(String definitionId, String activity) {
        return of(definitionId, activity, Asked.inAllMarkets(Profile.FULL));
    }

    TaskModel of(String definitionId, String activity, Asked asked) {
        return models.computeIfAbsent(
                definitionId + "#" + activity + "#" + asked,
                key -> unattended.ask(() -> read(definitionId, activity, asked)));
    }

    /** Where an entry comes from: key, version and digest of the model as deployed. */
    Origin origin(String definitionId, String activity, String instanceId, String taskId) {
        Definition definition = definition(definitionId);
        return new Origin(
                definition.key(), definition.version(), definition.digest().hex(), activity, instanceId, taskId);
    }

    String deploymentOf(String definitionId) {
        return definition(definitionId).deploymentId();
    }

    @Override
    public Set<String> declaredFor(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        return task == null
                ? Set.of()
                : of(task.getProcessDefinitionId(), task.getTaskDefinitionKey()).decisions().stream()
                        .map(DecisionField::name)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private TaskModel read(String definitionId, String activity, Asked asked) {
        BaseElement element = repository.getBpmnModelInstance(definitionId).getModelElementById(activity);
        Map<String, String> properties = new LinkedHashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(each -> each.getCamundaProperties().stream())
                    .forEach(each -> properties.put(each.getCamundaName(), each.getCamundaValue()));
        }
        String documentation = element.getDocumentations().stream()
                .map(each -> each.getTextContent().strip())
                .collect(Collectors.joining("\n\n"));
        return TaskModel.of(properties, documentation, asked);
    }

    private Definition definition(String definitionId) {
        return definitions.computeIfAbsent(
                definitionId,
                id -> unattended.ask(() -> {
                    ProcessDefinition definition = repository.getProcessDefinition(id);
                    try (InputStream model = repository.getResourceAsStream(
                            definition.getDeploymentId(), definition.getResourceName())) {
                        return new Definition(
                                definition.getKey(),
                                definition.getVersion(),
                                Sha256.of(model.readAllBytes()),
                                definition.getDeploymentId());
                    } catch (IOException e) {
                        throw new IllegalStateException("Cannot read model " + id, e);
                    }
                }));
    }
}
