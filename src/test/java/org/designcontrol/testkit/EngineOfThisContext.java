package org.designcontrol.testkit;

import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Tasklist and Cockpit look up their engine by name in a registry of the whole JVM, where the context that started last
 * has taken the place of the one under test, or has left it empty. Before each test its own engine is put back.
 */
public class EngineOfThisContext implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        ProcessEngine own = test.getApplicationContext()
                .getBeanProvider(ProcessEngine.class)
                .getIfAvailable();
        if (own == null) {
            return;
        }
        ProcessEngine registered = ProcessEngines.getProcessEngines().get(own.getName());
        if (registered == own && Cockpit.getRuntimeDelegate() != null) {
            return;
        }
        if (registered != null) {
            ProcessEngines.unregister(registered);
        }
        ProcessEngines.registerProcessEngine(own);
        // They remember engines by name, and a context that was closed takes them away for all.
        Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
        Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
        Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
        Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
    }
}
