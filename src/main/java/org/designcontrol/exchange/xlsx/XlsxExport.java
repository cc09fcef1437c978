package org.designcontrol.exchange.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.exchange.ExportFormat;
import org.designcontrol.exchange.Part;
import org.designcontrol.exchange.Snapshot;
import org.designcontrol.exchange.table.RecordTables;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/** The whole record as one workbook, a table a sheet, behind a first sheet that explains it. */
@Component
class XlsxExport implements ExportFormat {

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public List<Part> parts() {
        return List.of(Part.ALL);
    }

    @Override
    public void write(Snapshot snapshot, Part part, OutputStream out) throws IOException {
        Path aside = Files.createTempFile("design-control-", ".sheets");
        try {
            try (OutputStream sheets = Files.newOutputStream(aside)) {
                workbook(snapshot, sheets);
            }
            SamePackage.copy(aside, snapshot.asOf(), out);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void workbook(Snapshot snapshot, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Design Control", null)) {
            // It is packed again in a moment, to be the same every time.
            workbook.setCompressionLevel(0);
            About about = new About(workbook, snapshot);
            Map<Part, Sheet> sheets = new LinkedHashMap<>();
            for (Part table : RecordTables.ALL) sheets.put(table, new Sheet(workbook, sheetName(table)));
            Map<Part, Integer> rows = new EnumMap<>(Part.class);
            for (Part table : RecordTables.ALL) {
                try (Sheet sheet = sheets.get(table)) {
                    RecordTables.write(snapshot, table, sheet);
                    rows.put(table, sheet.rows());
                }
            }
            Map<Part, Integer> inOrder = new LinkedHashMap<>();
            RecordTables.ALL.forEach(table -> inOrder.put(table, rows.get(table)));
            about.write(inOrder);
        }
    }

    static String sheetName(Part part) {
        return part.name().charAt(0) + part.word().substring(1);
    }
}
