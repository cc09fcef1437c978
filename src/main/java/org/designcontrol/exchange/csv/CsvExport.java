package org.designcontrol.exchange.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;
import org.designcontrol.exchange.ExportFormat;
import org.designcontrol.exchange.Part;
import org.designcontrol.exchange.Snapshot;
import org.designcontrol.exchange.table.RecordTables;
import org.designcontrol.exchange.table.Table;
import org.springframework.stereotype.Component;

/**
 * One table a file, with the sequence of the snapshot in its last column, {@code (as of)}, which is not read back. No
 * cell starts a formula.
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
        return List.of(Part.ITEMS, Part.LINKS, Part.MATRIX, Part.GAPS, Part.RISKS, Part.REVIEWS);
    }

    @Override
    public void write(Snapshot snapshot, Part part, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        RecordTables.write(
                snapshot,
                part,
                new Lines(new CSVPrinter(writer, CsvRows.RFC_4180), Long.toString(snapshot.sequence())));
        writer.flush();
    }

    private static final class Lines implements Table {

        private final CSVPrinter printer;
        private final String asOf;
        private String last = "(as of)";

        Lines(CSVPrinter printer, String asOf) {
            this.printer = printer;
            this.asOf = asOf;
        }

        @Override
        public void row(Object... cells) throws IOException {
            Stream<String> row =
                    Arrays.stream(cells).map(cell -> cell == null ? "" : FormulaGuard.guard(cell.toString()));
            printer.printRecord(Stream.concat(row, Stream.of(last)).toList());
            last = asOf;
        }
    }
}
