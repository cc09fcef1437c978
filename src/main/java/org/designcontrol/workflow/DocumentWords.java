package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * What the fields of each kind of document are called, in the order in which their task asks them: whoever reads a
 * document later reads the question, not the name of a field. From the models of one deployment.
 */
@Component
class DocumentWords {

    // What only one track asks is called something, too.
    private static final List<String> TRACKS = List.of(Profile.FULL, "standard", "light");

    private final RepositoryService repository;
    private final TaskModels models;
    private final Unattended unattended;
    private final Map<String, Map<String, Map<String, String>>> byDeployment = new ConcurrentHashMap<>();

    DocumentWords(RepositoryService repository, TaskModels models, Unattended unattended) {
        this.repository = repository;
        this.models = models;
        this.unattended = unattended;
    }

    /** @return labels by the name of the field, by kind of document */
    Map<String, Map<String, String>> of(String definitionId) {
        return byDeployment.computeIfAbsent(
                models.deploymentOf(definitionId), deployment -> unattended.ask(() -> read(deployment)));
    }

    private Map<String, Map<String, String>> read(String deployment) {
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        List<ProcessDefinition> definitions = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .orderByProcessDefinitionKey()
                .asc()
                .list();
        for (ProcessDefinition definition : definitions) {
            for (UserTask task :
                    repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class)) {
                TRACKS.forEach(track ->
                        collect(models.of(definition.getId(), task.getId(), Asked.inAllMarkets(track)), words));
            }
        }
        return words;
    }

    private static void collect(TaskModel task, Map<String, Map<String, String>> words) {
        if (task.form() != null) {
            Map<String, String> labels = words.computeIfAbsent(task.form().name(), kind -> new LinkedHashMap<>());
            task.fields().forEach(field -> labels.putIfAbsent(field.name(), field.label()));
        }
    }
}
