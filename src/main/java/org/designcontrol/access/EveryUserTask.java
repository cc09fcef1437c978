package org.designcontrol.access;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Attaches what every user task of every model has: who may hold it, and when it is due. */
class EveryUserTask extends AbstractBpmnParseListener {

    private final Memberships memberships;
    private final DueDays dueDays;
    private final Clock clock;

    EveryUserTask(Memberships memberships, DueDays dueDays, Clock clock) {
        this.memberships = memberships;
        this.dueDays = dueDays;
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behaviour) {
            TaskDefinition task = behaviour.getTaskDefinition();
            // Built-in listeners run even where a caller asks to skip custom ones.
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, new AssigneeIsCandidate(memberships));
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_CREATE, new DueDateAtBirth(dueDays, clock, numberOf(element)));
        }
    }

    private static String numberOf(Element userTask) {
        Element extensions = userTask.element("extensionElements");
        Element properties = extensions == null ? null : extensions.element("properties");
        if (properties != null) {
            for (Element property : properties.elements("property")) {
                if ("task.number".equals(property.attribute("name"))) {
                    return property.attribute("value");
                }
            }
        }
        return "";
    }
}
