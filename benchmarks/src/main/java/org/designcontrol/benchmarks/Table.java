package org.designcontrol.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one table that comes out. */
final class Table {

    private record Line(String what, String measured, String beside, String target, String reached, String load) {}

    private final List<Line> lines = new ArrayList<>();

    /** @param reached null where nothing is asked for */
    void add(String what, String measured, String beside, String target, Boolean reached) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        lines.add(new Line(
                what,
                measured,
                beside,
                target,
                reached == null ? "" : reached ? "yes" : "**no**",
                number("%.1f", load)));
        System.err.println(lines.get(lines.size() - 1));
    }

    static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("| what | measured | beside it | target | reached | load |\n");
        text.append("|---|---|---|---|---|---|\n");
        for (Line line : lines) {
            text.append("| ")
                    .append(String.join(
                            " | ", line.what, line.measured, line.beside, line.target, line.reached, line.load));
            text.append(" |\n");
        }
        return text.toString();
    }
}
