/** The only room that runs the engine: what a task may write, when it may be completed, and how gates open. */
@org.springframework.modulith.ApplicationModule(
        displayName = "workflow",
        allowedDependencies = {"audit", "evidence", "trace"})
package org.designcontrol.workflow;
