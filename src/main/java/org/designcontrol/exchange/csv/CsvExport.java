package org.designcontrol.exchange.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.designcontrol.exchange.ExportFormat;
import org.designcontrol.exchange.Part;
import org.designcontrol.exchange.Snapshot;
import org.designcontrol.exchange.table.RecordTables;
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
        CsvLines lines = new CsvLines(out, Long.toString(snapshot.sequence()));
        RecordTables.write(snapshot, part, lines);
        lines.flush();
    }
}
