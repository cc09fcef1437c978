package org.designcontrol.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.designcontrol.testkit.Team;
import org.designcontrol.workflow.WholeLifecycle;

/** Features of the full track from the idea to their launch, by drivers who each take one after the other. */
final class Launching {

    private static final int FEATURES = 4;
    private static final List<Integer> DRIVERS = List.of(1, 2, 4);

    private final App app;

    private Launching(App app) {
        this.app = app;
    }

    static void measure(App app, Table table) {
        Launching launching = new Launching(app);
        double[] few = launching.perMinute();
        Fill.features(app, 10_000);
        double[] many = launching.perMinute();
        for (int i = 0; i < DRIVERS.size(); i++) {
            table.add(
                    Table.number("From the idea to the launch, %d drivers, few features", DRIVERS.get(i)),
                    Table.number("%.1f features/min", few[i]),
                    Table.number("%.2f × one driver", few[i] / few[0]),
                    "",
                    null);
        }
        for (int i = 0; i < DRIVERS.size(); i++) {
            table.add(
                    Table.number("… with 10,000 features, %d drivers", DRIVERS.get(i)),
                    Table.number("%.1f features/min", many[i]),
                    Table.number("few features: %.1f", few[i]),
                    Table.number("within 1.3 ×: %.2f ×", few[i] / many[i]),
                    few[i] / many[i] <= 1.3);
        }
    }

    private double[] perMinute() {
        double[] milliseconds = Rounds.medians(() -> launch(1), () -> launch(2), () -> launch(4));
        double[] perMinute = new double[milliseconds.length];
        for (int i = 0; i < perMinute.length; i++) {
            perMinute[i] = FEATURES * 60_000 / milliseconds[i];
        }
        return perMinute;
    }

    private double launch(int drivers) {
        ExecutorService threads = Executors.newFixedThreadPool(drivers);
        try {
            return Rounds.milliseconds(() -> {
                List<Future<?>> running = new ArrayList<>();
                for (int driver = 0; driver < drivers; driver++) {
                    Team team = app.team();
                    running.add(threads.submit(() -> {
                        for (int i = 0; i < FEATURES / drivers; i++) {
                            WholeLifecycle.launch(team, "Launched by script");
                        }
                    }));
                }
                running.forEach(Launching::done);
            });
        } finally {
            threads.shutdownNow();
        }
    }

    private static void done(Future<?> driver) {
        try {
            driver.get();
        } catch (Exception e) {
            throw new IllegalStateException("A driver stopped", e);
        }
    }
}
