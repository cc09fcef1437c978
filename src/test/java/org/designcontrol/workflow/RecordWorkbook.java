package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.designcontrol.testkit.Answer;

/** An export as somebody has it who opens the file: its cells, row by row. */
record RecordWorkbook(XSSFWorkbook workbook) {

    private static final DataFormatter AS_SHOWN = new DataFormatter();

    static RecordWorkbook of(Answer xlsx) {
        try {
            return new RecordWorkbook(new XSSFWorkbook(new ByteArrayInputStream(xlsx.bytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String title() {
        return workbook.getSheet("About").getRow(0).getCell(0).getStringCellValue();
    }

    List<String[]> sheet(RecordPart part) {
        Sheet sheet = workbook.getSheet(part.name().charAt(0) + part.word().substring(1));
        int width = sheet.getRow(0).getLastCellNum();
        List<String[]> rows = new ArrayList<>();
        for (Row row : sheet) {
            String[] cells = new String[width];
            for (int i = 0; i < width; i++) {
                Cell cell = row.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                cells[i] = AS_SHOWN.formatCellValue(cell);
            }
            rows.add(cells);
        }
        return rows;
    }

    /** The cells of a CSV file (RFC 4180), without the quotes in them. */
    static List<String[]> cells(Answer csv) {
        List<String[]> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : csv.raw().replace("\uFEFF", "").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\n' && c != '\r') {
                cell.append(c);
            } else if (c != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row.toArray(String[]::new));
                    row.clear();
                }
            }
        }
        return rows;
    }
}
