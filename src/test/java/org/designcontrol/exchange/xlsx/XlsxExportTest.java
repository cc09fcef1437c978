package org.designcontrol.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.designcontrol.exchange.Part;
import org.designcontrol.exchange.Snapshot;
import org.designcontrol.trace.Gap;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Matrix;
import org.designcontrol.trace.Severity;
import org.junit.jupiter.api.Test;

/** What another program reads in the workbook that we wrote. */
class XlsxExportTest {

    @Test
    void explainsItselfOnItsFirstSheet() throws IOException {
        XSSFSheet about =
                read(snapshot(List.of(item("DI-1", Map.of("text", "Alarm"))))).getSheetAt(0);

        assertThat(about.getSheetName()).isEqualTo("About");
        assertThat(texts(about))
                .contains("Trace record of feature FEAT-0001", "Home pulse oximetry", "OXI", "auditor", "Yearly audit")
                .anyMatch(text -> text.startsWith("2026-11-22T10:00:00Z"))
                .anyMatch(text -> text.startsWith("1204 "))
                .anyMatch(text -> text.startsWith("2026-11 "))
                .contains("Matrix", "Items", "Links", "Risks", "Gaps", "Reviews");
        assertThat(about.getHyperlinkList()).hasSize(6);
    }

    @Test
    void keepsHeadersInViewAndFiltersEveryColumn() throws IOException {
        XSSFWorkbook workbook = read(snapshot(List.of(item("DI-1", Map.of("text", "Alarm")))));

        assertThat(workbook.getNumberOfSheets()).isEqualTo(7);
        for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFillForegroundColorColor())
                    .isNotNull();
        }
    }

    @Test
    void bringsBackEveryTextAsItWasAndNoneAsAFormula() throws IOException {
        List<String> nasty = List.of(
                "=SUM(A1)",
                "+1",
                "-1",
                "@cmd",
                "\tindented",
                "  spaces around  ",
                "two\nlines",
                "'quoted",
                "_x0041_ is no A",
                "bell \u0007 rings",
                "<b>&amp;</b>",
                "測試 \ud83d\ude00");
        List<Snapshot.Item> items = IntStream.range(0, nasty.size())
                .mapToObj(i -> item("DI-%02d".formatted(i), Map.of("text", nasty.get(i))))
                .toList();

        XSSFSheet sheet = read(snapshot(items)).getSheet("Items");

        int text = column(sheet, "text");
        for (int i = 0; i < nasty.size(); i++) {
            Cell cell = sheet.getRow(i + 1).getCell(text);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(nasty.get(i));
        }
        sheet.forEach(row -> row.forEach(
                cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC, CellType.BLANK)));
    }

    @Test
    void continuesATextThatIsLongerThanACellInTheNextColumns() throws IOException {
        String text = "0123456789".repeat(7_000);

        XSSFSheet sheet =
                read(snapshot(List.of(item("DI-1", Map.of("text", text))))).getSheet("Items");

        StringBuilder joined = new StringBuilder();
        for (String header : List.of("text", "text#2", "text#3")) {
            String piece = sheet.getRow(1).getCell(column(sheet, header)).getStringCellValue();
            assertThat(piece.length()).isLessThanOrEqualTo(32_767);
            joined.append(piece);
        }
        assertThat(joined.toString()).isEqualTo(text);
    }

    @Test
    void coloursAStatusAndSaysItInWordsToo() throws IOException {
        XSSFWorkbook workbook = read(snapshot(List.of(item("DI-1", Map.of("text", "Alarm")))));

        Cell status = workbook.getSheet("Matrix").getRow(1).getCell(column(workbook.getSheet("Matrix"), "status"));
        assertThat(status.getStringCellValue()).isEqualTo("uncovered");
        assertThat(fill(status)).isEqualTo("FF" + Colour.BAD.fill);
        Cell severity = workbook.getSheet("Gaps").getRow(1).getCell(column(workbook.getSheet("Gaps"), "severity"));
        assertThat(severity.getStringCellValue()).isEqualTo("MAJOR");
        assertThat(fill(severity)).isEqualTo("FF" + Colour.LOOK.fill);
    }

    @Test
    void writesTheSameBytesWhateverTheDayAndTheTimeZone() throws Exception {
        Snapshot snapshot = snapshot(List.of(item("DI-1", Map.of("text", "Alarm"))));
        byte[] here = write(snapshot);
        TimeZone before = TimeZone.getDefault();
        Thread.sleep(5); // The library notes milliseconds.
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        try {
            assertThat(write(snapshot)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void holdsOnlyAFewOfAHundredThousandRowsAtATime() throws IOException {
        int all = 100_000;
        String text = "The alarm is heard through a closed door, 65 dB(A) or more. ".repeat(4);
        long[] most = {0};
        Iterable<Snapshot.Item> items = () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < all;
            }

            @Override
            public Snapshot.Item next() {
                if (++next % 20_000 == 0) most[0] = Math.max(most[0], used());
                return item("DI-%06d".formatted(next), Map.of("text", next + text, "level", "SYSTEM"));
            }
        };
        long before = used();

        new XlsxExport().write(snapshot(items), Part.ALL, OutputStream.nullOutputStream());

        // The texts alone are some 25 million characters, twice: items are walked for the header and for the rows.
        assertThat(most[0] - before).isLessThan(12_000_000);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String fill(Cell cell) {
        return ((org.apache.poi.xssf.usermodel.XSSFColor) cell.getCellStyle().getFillForegroundColorColor())
                .getARGBHex();
    }

    private static int column(XSSFSheet sheet, String name) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(name)) return cell.getColumnIndex();
        }
        throw new AssertionError("No column " + name + " in " + sheet.getSheetName());
    }

    private static List<String> texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) texts.add(cell.getStringCellValue());
            }
        }
        return texts;
    }

    static byte[] write(Snapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxExport().write(snapshot, Part.ALL, out);
        return out.toByteArray();
    }

    private static XSSFWorkbook read(Snapshot snapshot) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(write(snapshot)));
    }

    static Snapshot.Item item(String key, Map<String, Object> fields) {
        return new Snapshot.Item(key, "DESIGN_INPUT", "FEAT-0001", fields, false, 1, "ISSUED", "engineering", "ab12");
    }

    static Snapshot snapshot(Iterable<Snapshot.Item> items) {
        Matrix.Cell input = new Matrix.Cell("DI-1", "Alarm", 1, "SYSTEM");
        return new Snapshot(
                "features",
                "FEAT-0001",
                "Home pulse oximetry",
                "OXI",
                new Snapshot.Taken("auditor", "Yearly audit"),
                1204,
                Instant.parse("2026-11-22T10:00:00Z"),
                "2026-11",
                items,
                List.of(),
                List.of(new Matrix.Line(null, input, List.of(), List.of(), List.of(), List.of(), "uncovered")),
                List.of(new Gap(
                        "G08",
                        Severity.MAJOR,
                        "7.3.3",
                        Gate.G2,
                        "wording",
                        "DI-1",
                        "Alarm",
                        "DI-1 says \"fast\", which nobody can test.",
                        "Say it in a way that a test can decide.",
                        null)),
                List.of(),
                List.of());
    }
}
