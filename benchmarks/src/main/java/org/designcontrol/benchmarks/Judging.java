package org.designcontrol.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Gaps;
import org.designcontrol.trace.Matrix;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.View;

/** All gaps and then the matrix of one feature, each read anew from the database, as the pages ask for them. */
final class Judging {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);

    private final App app;

    private Judging(App app) {
        this.app = app;
    }

    static void measure(Database database, Table table) throws Exception {
        String url = database.create("judging");
        try (App app = App.start(url)) {
            SIZES.forEach(size -> Fill.record(app, "BIG-" + size, "BIG-" + size, size));
        }
        Map<String, Double> figures = Child.run(Judging.class, url);
        for (int size : SIZES) {
            String what = Table.number("All gaps and matrix, %,d items, %,d links", size, 2 * size);
            if (figures.isEmpty()) {
                table.add(what, "failed in " + Child.HEAP, "", "within 256 MB", false);
                continue;
            }
            double seconds = figures.get("seconds-" + size);
            double perItem = seconds / size / (figures.get("seconds-1000") / 1000);
            boolean large = size == 100_000;
            table.add(
                    what,
                    Table.number("%.2f s", seconds),
                    Table.number(
                            "%,.0f gaps, %,.0f lines, heap of %s",
                            figures.get("gaps-" + size), figures.get("lines-" + size), Child.HEAP),
                    large
                            ? Table.number("within 256 MB; linear: %.1f × the time per item at 1,000", perItem)
                            : size == 10_000 ? "≤ 2 s" : "",
                    large ? (Boolean) (perItem <= 1.5) : size == 10_000 ? (Boolean) (seconds <= 2) : null);
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (App app = App.start(arguments[0])) {
            Judging judging = new Judging(app);
            double[] seconds = Rounds.medians(SIZES.stream()
                    .map(size -> (DoubleSupplier) () -> judging.once(size))
                    .toArray(DoubleSupplier[]::new));
            for (int i = 0; i < SIZES.size(); i++) {
                Child.tell("seconds-" + SIZES.get(i), seconds[i]);
            }
        }
        System.exit(0);
    }

    private double once(int size) {
        Feature feature = app.get(Features.class).require("BIG-" + size);
        AsOf now = app.get(AuditLog.class).head();
        return Rounds.milliseconds(() -> {
                    Child.tell(
                            "gaps-" + size, app.get(Gaps.class).of(feature, now).size());
                    Child.tell(
                            "lines-" + size,
                            Matrix.of(app.get(RecordReader.class).feature(feature, now, View.WORKING))
                                    .size());
                })
                / 1000;
    }
}
