package org.designcontrol.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Origin;
import org.designcontrol.exchange.ImportReport;
import org.designcontrol.exchange.Importer;
import org.designcontrol.exchange.Mapping;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Idea;
import org.designcontrol.trace.KindRights;
import org.designcontrol.trace.Permit;
import org.designcontrol.trace.Phase;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;

/** Imports a file of items, then a file of links, under an open task. */
final class Importing {

    private static final int ITEMS = 10_000;
    private static final String KINDS = "USER_NEED,DESIGN_INPUT,DESIGN_OUTPUT,VERIFICATION,VALIDATION";

    private final App app;
    private int round;

    private Importing(App app) {
        this.app = app;
    }

    static void measure(Database database, Table table) throws Exception {
        Map<String, Double> figures = Child.run(Importing.class, database.create("importing"));
        String what = Table.number("Import %,d items and %,d links", ITEMS, 2 * ITEMS);
        if (figures.isEmpty()) {
            table.add(what, "failed in " + Child.HEAP, "", "≥ 2,000 items/s in 256 MB", false);
            return;
        }
        double perSecond = ITEMS / figures.get("seconds");
        table.add(
                what,
                Table.number("%,.0f items/s", perSecond),
                Table.number("%.1f s in all, heap of %s", figures.get("seconds"), Child.HEAP),
                "≥ 2,000 items/s in 256 MB",
                perSecond >= 2000);
    }

    public static void main(String[] arguments) throws Exception {
        try (App app = App.start(arguments[0])) {
            Importing importing = new Importing(app);
            Child.tell("seconds", Rounds.medians(importing::once)[0]);
        }
        System.exit(0);
    }

    private double once() {
        try {
            Sample sample = new Sample("R" + ++round + "-");
            Path items = items(sample);
            Path links = links(sample);
            Permit task = task();
            return Rounds.milliseconds(() -> {
                        take(task, items, ITEMS);
                        take(task, links, 2 * ITEMS);
                    })
                    / 1000;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void take(Permit task, Path file, int expected) {
        try {
            Importer.Upload upload =
                    new Importer.Upload(file, file.getFileName().toString(), "0".repeat(64));
            ImportReport report = app.get(Importer.class).run(task, "csv", upload, Mapping.NONE, false, null);
            if (report.created() != expected) {
                throw new IllegalStateException("Not everything came in: " + report);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Permit task() {
        String id = UUID.randomUUID().toString();
        Origin origin = new Origin("design-inputs", 1, "0".repeat(64), "UserTask_DefineDesignInputs", "i", id);
        app.inTransaction(() -> {
            Feature feature = app.get(Features.class)
                    .start(new Idea(App.PRODUCT, "Alarm", "Nobody hears it", "Families"), "engineering", origin);
            RecordTask task = new RecordTask(
                    id,
                    feature.key(),
                    App.PRODUCT,
                    "Define design inputs",
                    "T07",
                    Phase.INPUTS,
                    origin,
                    KindRights.parse(KINDS),
                    "engineering",
                    "engineering",
                    Instant.now(),
                    null,
                    null,
                    false);
            app.get(RecordTasks.class).open(task, Phase.INPUTS, NewEntry.SYSTEM, null);
        });
        return new Permit(id, "engineering");
    }

    private static Path items(Sample sample) throws IOException {
        Path file = Files.createTempFile("items", ".csv");
        String[] names = {"level", "title", "text", "verifyMethod", "acceptance", "essential", "result"};
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("key,kind," + String.join(",", names));
            for (int block = 0; block < Sample.blocks(ITEMS); block++) {
                for (Sample.Item item : sample.block(block)) {
                    out.println(item.key() + "," + item.kind() + ","
                            + java.util.Arrays.stream(names)
                                    .map(name -> "\"" + item.fields().getOrDefault(name, "") + "\"")
                                    .collect(Collectors.joining(",")));
                }
            }
        }
        return file;
    }

    private static Path links(Sample sample) throws IOException {
        Path file = Files.createTempFile("links", ".csv");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("from,relation,to");
            for (int block = 0; block < Sample.blocks(ITEMS); block++) {
                sample.links(block).forEach(link -> out.println(link.from() + "," + link.relation() + "," + link.to()));
            }
        }
        return file;
    }
}
