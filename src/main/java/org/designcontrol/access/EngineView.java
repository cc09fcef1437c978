package org.designcontrol.access;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Looks into the engine with the eyes of a person: what they may not see is not there. */
@Component
class EngineView {

    private final IdentityService identity;
    private final TaskService tasks;
    private final RepositoryService repository;

    EngineView(IdentityService identity, TaskService tasks, RepositoryService repository) {
        this.identity = identity;
        this.tasks = tasks;
        this.repository = repository;
    }

    <T> T as(Membership person, Supplier<T> look) {
        identity.setAuthentication(person.person(), person.groupIds(), person.tenantIds());
        try {
            return look.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    boolean sees(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).count() == 1;
    }

    /** The key behind {@code key/<key>} or an id; null when there is none. */
    String keyOf(String keyOrId) {
        if (keyOrId.startsWith("key/")) {
            return keyOrId.substring("key/".length());
        }
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionId(keyOrId)
                .singleResult();
        return definition == null ? null : definition.getKey();
    }
}
