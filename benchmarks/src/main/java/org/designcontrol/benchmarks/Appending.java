package org.designcontrol.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Origin;
import org.springframework.jdbc.core.JdbcTemplate;

/** Eight writers, each on a feature of its own, an entry a transaction; beside a table that nobody chains. */
final class Appending {

    private static final int WRITERS = 8;
    private static final int EACH = 100;
    private static final Origin ORIGIN =
            new Origin("design-inputs", 1, "0".repeat(64), "UserTask_DefineDesignInputs", "instance", "task");

    private final App app;
    private final AuditLog log;
    private final JdbcTemplate jdbc;

    private Appending(App app) {
        this.app = app;
        this.log = app.get(AuditLog.class);
        this.jdbc = app.jdbc();
    }

    static void measure(App app, Table table) {
        Appending appending = new Appending(app);
        appending.jdbc.execute("CREATE TABLE plain_entry (id BIGSERIAL PRIMARY KEY, content VARCHAR(1000000))");
        for (int i = 0; i < WRITERS; i++) {
            String stream = "WRITER-" + i;
            app.inTransaction(() -> {
                appending.log.open(stream);
                appending.append(stream, 0);
            });
        }
        double[] perSecond = Rounds.medians(
                () -> appending.perSecond(i -> appending.append("WRITER-" + i % WRITERS, i)),
                () -> appending.perSecond(appending::insert));
        double ratio = perSecond[0] / perSecond[1];
        table.add(
                "Append to the log, 8 writers",
                Table.number("%,.0f entries/s", perSecond[0]),
                Table.number("plain insert %,.0f rows/s: ratio %.2f", perSecond[1], ratio),
                "ratio ≥ 0.2",
                ratio >= 0.2);
    }

    private void append(String stream, int n) {
        Map<String, Object> data =
                Map.of("item", "DI-" + n, "kind", "DESIGN_INPUT", "revision", 1, "contentHash", "0".repeat(64), "n", n);
        log.append(NewEntry.of(stream, "engineering", "ITEM_CREATED", ORIGIN, data));
    }

    private void insert(int n) {
        jdbc.update("INSERT INTO plain_entry (content) VALUES (?)", "x".repeat(700));
    }

    private double perSecond(IntConsumer work) {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            return WRITERS
                    * EACH
                    * 1000.0
                    / Rounds.milliseconds(() -> {
                        List<Future<?>> running = new ArrayList<>();
                        for (int w = 0; w < WRITERS; w++) {
                            int writer = w;
                            running.add(writers.submit(() -> {
                                for (int i = 0; i < EACH; i++) {
                                    int n = i * WRITERS + writer;
                                    app.inTransaction(() -> work.accept(n));
                                }
                            }));
                        }
                        for (Future<?> each : running) {
                            try {
                                each.get();
                            } catch (Exception e) {
                                throw new IllegalStateException("A writer failed", e);
                            }
                        }
                    });
        } finally {
            writers.shutdown();
        }
    }
}
