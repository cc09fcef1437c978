package org.designcontrol.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The procedures that people work under: the deployed models with tasks for people. */
@Component
public class Procedures {

    /** @param version the newest one that is deployed */
    public record Procedure(String key, String name, int version) {}

    private final RepositoryService repository;
    private final Unattended unattended;
    private final Map<String, Boolean> forPeople = new ConcurrentHashMap<>();

    Procedures(RepositoryService repository, Unattended unattended) {
        this.repository = repository;
        this.unattended = unattended;
    }

    /** In the order of their names. */
    public List<Procedure> all() {
        return unattended.ask(() -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(this::isForPeople)
                .map(each -> new Procedure(each.getKey(), each.getName(), each.getVersion()))
                .sorted(Comparator.comparing(Procedure::name).thenComparing(Procedure::key))
                .toList());
    }

    public Optional<Procedure> find(String key) {
        return all().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    private boolean isForPeople(ProcessDefinition definition) {
        return forPeople.computeIfAbsent(definition.getId(), id -> !repository
                .getBpmnModelInstance(id)
                .getModelElementsByType(UserTask.class)
                .isEmpty());
    }
}
