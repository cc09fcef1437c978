package org.designcontrol.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application with the demo people, its own models and a {@link Team} to act with. Jobs wait until a test
 * runs them, the clock stands until a test moves it. Add {@link OnH2} or {@link OnPostgres}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        properties = {"camunda.bpm.job-execution.enabled=false", "design-control.access.password-iterations=1000"})
@AutoConfigureMockMvc
@Import(Stage.class)
public @interface WholeApplication {}
