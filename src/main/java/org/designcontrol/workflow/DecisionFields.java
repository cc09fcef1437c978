package org.designcontrol.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** Reads {@code decision.fields} from the deployed model of the task, as the current person sees the task. */
@Component
class DecisionFields implements DeclaredDecisions {

    private final TaskService tasks;
    private final RepositoryService repository;

    DecisionFields(TaskService tasks, RepositoryService repository) {
        this.tasks = tasks;
        this.repository = repository;
    }

    @Override
    public Set<String> declaredFor(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getProcessDefinitionId() == null) {
            return Set.of();
        }
        BpmnModelInstance model = repository.getBpmnModelInstance(task.getProcessDefinitionId());
        UserTask userTask = model.getModelElementById(task.getTaskDefinitionKey());
        if (userTask.getExtensionElements() == null) {
            return Set.of();
        }
        return userTask.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "decision.fields".equals(property.getCamundaName()))
                .flatMap(property -> Stream.of(property.getCamundaValue().split(";")))
                .map(field -> field.split("=", 2)[0].replace("!", "").strip())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
