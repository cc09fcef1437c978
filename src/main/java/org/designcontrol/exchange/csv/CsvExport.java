package org.designcontrol.exchange.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import org.designcontrol.exchange.ExportFormat;
import org.designcontrol.exchange.Part;
import org.designcontrol.exchange.Snapshot;
import org.designcontrol.trace.Gap;
import org.designcontrol.trace.Matrix;
import org.springframework.stereotype.Component;

/**
 * One table a file: items, links, matrix or gaps. Columns in parentheses are told to people and not read back, such as
 * {@code (as of)}, the sequence of the snapshot. No cell starts a formula.
 */
@Component
class CsvExport implements ExportFormat {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public List<Part> parts() {
        return List.of(Part.ITEMS, Part.LINKS, Part.MATRIX, Part.GAPS);
    }

    @Override
    public void write(Snapshot snapshot, Part part, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CSVPrinter printer = new CSVPrinter(writer, CsvRows.RFC_4180);
        Table table = cells -> printer.printRecord(Arrays.stream(cells)
                .map(cell -> cell == null ? "" : FormulaGuard.guard(cell.toString()))
                .toList());
        switch (part) {
            case ITEMS -> new ItemTable(snapshot).write(table);
            case LINKS -> links(snapshot, table);
            case MATRIX -> matrix(snapshot, table);
            case GAPS -> gaps(snapshot, table);
            default -> throw new IllegalArgumentException("CSV holds one table: " + parts());
        }
        writer.flush();
    }

    /** Takes one row after the other. */
    interface Table {
        void row(Object... cells) throws IOException;
    }

    private static void links(Snapshot snapshot, Table table) throws IOException {
        table.row("from", "relation", "to", "(status)", "(judged)", "(author)", "(as of)");
        for (Snapshot.Link link : snapshot.links())
            table.row(
                    link.from(),
                    link.relation(),
                    link.to(),
                    link.status(),
                    link.judged(),
                    link.author(),
                    snapshot.sequence());
    }

    private static void matrix(Snapshot snapshot, Table table) throws IOException {
        table.row(
                "need",
                "need title",
                "input",
                "level",
                "input title",
                "outputs",
                "verifications",
                "validations",
                "controls",
                "status",
                "(as of)");
        for (Matrix.Line line : snapshot.matrix())
            table.row(
                    line.need() == null ? null : line.need().key(),
                    line.need() == null ? null : line.need().title(),
                    line.input() == null ? null : line.input().key(),
                    line.input() == null ? null : line.input().note(),
                    line.input() == null ? null : line.input().title(),
                    cells(line.outputs()),
                    cells(line.verifications()),
                    cells(line.validations()),
                    cells(line.controls()),
                    line.status(),
                    snapshot.sequence());
    }

    private static String cells(List<Matrix.Cell> cells) {
        return cells.stream()
                .map(cell -> cell.note() == null ? cell.key() : cell.key() + " " + cell.note())
                .collect(Collectors.joining("; "));
    }

    private static void gaps(Snapshot snapshot, Table table) throws IOException {
        table.row(
                "rule",
                "severity",
                "gate",
                "clause",
                "category",
                "item",
                "title",
                "sentence",
                "clears",
                "deviation",
                "deviation accepted",
                "deviation until",
                "(rule set)",
                "(as of)");
        for (Gap gap : snapshot.gaps())
            table.row(
                    gap.rule(),
                    gap.severity(),
                    gap.gate(),
                    gap.clause(),
                    gap.category(),
                    gap.item(),
                    gap.title(),
                    gap.sentence(),
                    gap.clears(),
                    gap.deviation() == null ? null : gap.deviation().key(),
                    gap.deviation() == null ? null : gap.deviation().accepted() ? "yes" : "no",
                    gap.deviation() == null ? null : gap.deviation().expiry(),
                    snapshot.ruleSet(),
                    snapshot.sequence());
    }
}
