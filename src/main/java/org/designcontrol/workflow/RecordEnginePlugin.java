package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ties the record to every user task of every model, and shows models the beans of {@link ModelBeans} only. */
@Component
@Order(100)
class RecordEnginePlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskRecord> record;
    private final ApplicationContext context;

    RecordEnginePlugin(ObjectProvider<TaskRecord> record, ApplicationContext context) {
        this.record = record;
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new Attach());
        ((SpringProcessEngineConfiguration) configuration).setBeans(new ModelBeans(context));
    }

    private class Attach extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behaviour) {
                TaskDefinition task = behaviour.getTaskDefinition();
                // Built-in listeners run even where a caller asks to skip custom ones.
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, each -> record.getObject()
                        .created(each));
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, each -> record.getObject()
                        .assigned(each));
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, each -> record.getObject()
                        .completed(each));
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, each -> record.getObject()
                        .deleted(each));
            }
        }
    }
}
