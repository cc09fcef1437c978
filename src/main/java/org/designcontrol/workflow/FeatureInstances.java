package org.designcontrol.workflow;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.designcontrol.audit.Origin;
import org.springframework.stereotype.Component;

/** Every process instance about a feature, by its business key: the spine, what it calls, and what runs beside it. */
@Component
class FeatureInstances {

    private final RuntimeService runtime;
    private final TaskModels models;
    private final Unattended unattended;

    FeatureInstances(RuntimeService runtime, TaskModels models, Unattended unattended) {
        this.runtime = runtime;
        this.models = models;
        this.unattended = unattended;
    }

    List<ProcessInstance> of(String feature) {
        return unattended.ask(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(feature)
                .list());
    }

    /** The lifecycle as a whole: no step of it says that it is paused or stopped. */
    Origin origin(ProcessInstance instance) {
        return models.origin(instance.getProcessDefinitionId(), FeatureLifecycle.KEY, instance.getId(), null);
    }

    void suspend(List<ProcessInstance> instances) {
        unattended.ask(() -> {
            runtime.updateProcessInstanceSuspensionState()
                    .byProcessInstanceIds(ids(instances))
                    .suspend();
            return null;
        });
    }

    void activate(List<ProcessInstance> instances) {
        unattended.ask(() -> {
            runtime.updateProcessInstanceSuspensionState()
                    .byProcessInstanceIds(ids(instances))
                    .activate();
            return null;
        });
    }

    /** What an instance called goes with it. */
    void end(List<ProcessInstance> instances, String reason) {
        List<String> roots = instances.stream()
                .filter(each -> each.getId().equals(each.getRootProcessInstanceId()))
                .map(ProcessInstance::getId)
                .toList();
        unattended.ask(() -> {
            runtime.deleteProcessInstances(roots, reason, false, true);
            return null;
        });
    }

    /** One that calls nothing and was called by nobody. */
    void end(String instance, String reason) {
        unattended.ask(() -> {
            runtime.deleteProcessInstance(instance, reason, false, true);
            return null;
        });
    }

    private static List<String> ids(List<ProcessInstance> instances) {
        return instances.stream().map(ProcessInstance::getId).toList();
    }
}
