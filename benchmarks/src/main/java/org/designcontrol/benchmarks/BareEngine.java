package org.designcontrol.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The engine alone, under Spring's transactions, with the same models byte for byte and nothing of ours: no listeners,
 * no tenants. It checks rights as ours does, by one grant and without rows per task, which is the fastest it can.
 */
final class BareEngine implements AutoCloseable {

    private static final String WORKERS = "workers";

    private final ProcessEngine engine;

    private BareEngine(ProcessEngine engine) {
        this.engine = engine;
    }

    static BareEngine start(String url, List<String> models) throws Exception {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        DataSource source = CountingDataSource.around(new HikariDataSource(pool));
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(source);
        configuration.setTransactionManager(new DataSourceTransactionManager(source));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setHistoryCleanupEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setAuthorizationEnabled(true);
        configuration.setResourceAuthorizationProvider((ResourceAuthorizationProvider) Proxy.newProxyInstance(
                BareEngine.class.getClassLoader(),
                new Class<?>[] {ResourceAuthorizationProvider.class},
                (proxy, method, arguments) -> new AuthorizationEntity[0]));
        ExecutionListener startFeature = BareEngine::startFeature;
        configuration.setBeans(Map.of("startFeature", startFeature, "phaseTasks", new AllTasks()));
        ProcessEngine engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        for (String model : models) {
            deployment.addInputStream(model, new ClassPathResource(model).getInputStream());
        }
        deployment.deploy();
        Authorization grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(WORKERS);
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId(Authorization.ANY);
        grant.setPermissions(
                new Permission[] {ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.TASK_WORK});
        engine.getAuthorizationService().saveAuthorization(grant);
        return new BareEngine(engine);
    }

    /** What this person does, logged in. */
    void as(String person, Runnable work) {
        engine.getIdentityService().setAuthentication(person, List.of(WORKERS));
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    ProcessEngine engine() {
        return engine;
    }

    private static void startFeature(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
        String key = "FEAT-" + execution.getVariable("ideaId");
        execution.setProcessBusinessKey(key);
        execution.setVariable("featureKey", key);
    }

    /** Stands where the model asks which tasks are to run. */
    public static final class AllTasks {
        public boolean include(Object execution, String number) {
            return true;
        }

        public boolean owes(Object execution, String number) {
            return true;
        }

        public String toDo(Object execution) {
            return "all";
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
