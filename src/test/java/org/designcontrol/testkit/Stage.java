package org.designcontrol.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.MockMvc;

/** What a test of the whole application has beside the application. */
@TestConfiguration(proxyBeanMethods = false)
class Stage {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    Team team(
            MockMvc http,
            ObjectMapper json,
            TaskService tasks,
            ManagementService management,
            IdentityService identity,
            TestClock clock) {
        return new Team(http, json, tasks, management, identity, clock);
    }

    @Bean
    ProcessEnginePlugin flowsTaken() {
        return new FlowsTaken();
    }
}
