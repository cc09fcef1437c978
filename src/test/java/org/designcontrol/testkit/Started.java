package org.designcontrol.testkit;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The record without the engine, started by hand: for property tests, which know no Spring. */
public final class Started {

    private Started() {}

    public static ConfigurableApplicationContext on(
            ApplicationContextInitializer<ConfigurableApplicationContext> database) {
        return new SpringApplicationBuilder(Rooms.class)
                .initializers(database)
                .run("--server.port=0", "--spring.main.banner-mode=off");
    }
}
