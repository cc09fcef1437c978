package org.designcontrol.workflow.plugin;

import jakarta.ws.rs.Path;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the plugin's static files; it has no data of its own, those live under {@code /api}. */
@Path("plugin/" + FormComponentsPlugin.ID)
public class FormComponentsResource extends AbstractTasklistPluginRootResource {

    public FormComponentsResource() {
        super(FormComponentsPlugin.ID);
    }
}
