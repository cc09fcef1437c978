package org.designcontrol.workflow.plugin;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Tells Tasklist to load our web components, so that embedded forms can use them. */
public class FormComponentsPlugin extends AbstractTasklistPlugin {

    static final String ID = "design-control";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(FormComponentsResource.class);
    }
}
