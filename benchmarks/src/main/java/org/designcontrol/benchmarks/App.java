package org.designcontrol.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.designcontrol.DesignControlApplication;
import org.designcontrol.testkit.Team;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.autoconfigure.web.servlet.SpringBootMockMvcBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The whole application on one database, without its job executor and with nobody's password slow to make. */
final class App implements AutoCloseable {

    static final String PRODUCT = "OXI";

    private final ConfigurableApplicationContext context;
    private MockMvc http;

    private App(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static App start(String url) throws IOException {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.datasource.password", "postgres");
        settings.put("spring.datasource.hikari.maximum-pool-size", "10");
        settings.put("spring.flyway.placeholders.bytewise", "COLLATE \"C\"");
        settings.put("spring.main.banner-mode", "off");
        settings.put("camunda.bpm.job-execution.enabled", "false");
        settings.put("design-control.access.password-iterations", "1000");
        settings.put("design-control.evidence.folder", Files.createTempDirectory("benchmark-evidence") + "/files");
        settings.put("design-control.demo.features", "false");
        settings.put("server.port", "0");
        settings.put("logging.level.root", "ERROR");
        return new App(new SpringApplicationBuilder(DesignControlApplication.class)
                .properties(settings)
                .initializers(starting -> {
                    starting.getEnvironment()
                            .getPropertySources()
                            .addFirst(new org.springframework.core.env.MapPropertySource("benchmark", settings));
                    starting.getBeanFactory().addBeanPostProcessor(new Counting());
                })
                .run());
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    JdbcTemplate jdbc() {
        return get(JdbcTemplate.class);
    }

    void inTransaction(Runnable work) {
        get(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    /** People who act over REST, without the network between. */
    synchronized Team team() {
        if (http == null) {
            var web = (WebApplicationContext) context;
            DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(web);
            new SpringBootMockMvcBuilderCustomizer(web).customize(builder);
            http = builder.build();
        }
        return Team.apart(http, context);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
    }

    /** What this person does, with the rights that person has. Everybody's function is called like their demo login. */
    void as(String person, String function, Runnable work) {
        IdentityService identity = get(IdentityService.class);
        identity.setAuthentication(person, List.of(function), List.of(PRODUCT));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Counting implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source ? CountingDataSource.around(source) : bean;
        }
    }
}
