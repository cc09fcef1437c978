package org.designcontrol.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes the features of the demonstration after the first start, in the background. A stop in the middle does no harm:
 * the next start goes on where this one was. A product that already has features of its own gets none.
 */
@Component
@Profile("!production")
@ConditionalOnProperty("design-control.demo.features")
class Demonstration implements SmartLifecycle {

    static final String PRODUCT = "OXI";

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final String LATER = "The demonstration is not whole yet; the next start goes on with it.";
    private static final long GOODBYE_MILLIS = 5_000;

    private final ToldStories stories;
    private final Environment environment;
    private final Clock clock;
    private Thread teller;

    Demonstration(ToldStories stories, Environment environment, Clock clock) {
        this.stories = stories;
        this.environment = environment;
        this.clock = clock;
    }

    @EventListener
    synchronized void listens(WebServerInitializedEvent started) {
        if (started.getApplicationContext().getServerNamespace() != null) {
            return;
        }
        if (environment.getProperty("server.ssl.enabled", Boolean.class, false)) {
            LOG.info("No features are made for the demonstration: they are made over HTTP, and the server speaks TLS.");
            return;
        }
        String host = environment.getProperty("server.address", "localhost");
        String path = environment.getProperty("server.servlet.context-path", "");
        String server = "http://" + host + ":" + started.getWebServer().getPort() + path;
        teller = new Thread(() -> tell(server), "demonstration");
        teller.setDaemon(true);
        teller.start();
    }

    private void tell(String server) {
        try {
            if (!stories.begun() && !hasNoFeature(server)) {
                return;
            }
            if (!stories.begun()) {
                stories.begin(Story.NAMES);
            }
            List<String> untold = stories.untold(Story.NAMES);
            if (!untold.isEmpty()) {
                tell(server, untold);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.info(LATER);
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                LOG.info(LATER);
                return;
            }
            LOG.warn("The demonstration is not whole; the next start tries again.", e);
        }
    }

    private void tell(String server, List<String> untold) throws InterruptedException {
        LOG.info(
                "Making {} features of product {} in the background, to have something to look at.",
                untold.size(),
                PRODUCT);
        long begun = System.nanoTime();
        Storyteller teller = new Storyteller(server);
        for (String name : untold) {
            Story story = Story.read(name, LocalDate.now(clock));
            String feature = stories.feature(name).orElseGet(() -> stories.entered(name, teller.begin(story)));
            teller.tell(story, feature);
            stories.told(name);
        }
        LOG.info(
                "The demonstration is ready, after {} s.",
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    private static boolean hasNoFeature(String server) {
        return new DemoPerson("product", server)
                .get("/api/features?size=1")
                .path("features")
                .isEmpty();
    }

    /** Whether something is still being made. */
    synchronized boolean isTelling() {
        return teller != null && teller.isAlive();
    }

    @Override
    public void start() {
        // The web server says when it can be talked to.
    }

    /** Lets go of what is under way before the server stops answering. */
    @Override
    public synchronized void stop() {
        if (teller == null) {
            return;
        }
        teller.interrupt();
        try {
            teller.join(GOODBYE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        teller = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return teller != null;
    }
}
