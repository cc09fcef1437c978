package org.designcontrol.exchange.xlsx;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.designcontrol.audit.Refused;
import org.designcontrol.exchange.table.Table;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One table as a sheet: a header that stays in view, a filter on every column. Holds a few rows at a time. */
final class Sheet implements Table, AutoCloseable {

    private static final int ROWS_HELD = 100;
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int USUAL = 16;
    private static final Map<String, Integer> WIDTHS = Map.ofEntries(
            Map.entry("text", 60),
            Map.entry("title", 36),
            Map.entry("need title", 36),
            Map.entry("input title", 36),
            Map.entry("hazard title", 36),
            Map.entry("sentence", 60),
            Map.entry("clears", 45),
            Map.entry("comment", 60),
            Map.entry("sequence", 40),
            Map.entry("situation", 40),
            Map.entry("harm", 30),
            Map.entry("justification", 40),
            Map.entry("task", 28),
            Map.entry("review", 44),
            Map.entry("time", 26),
            Map.entry("outputs", 28),
            Map.entry("verifications", 28),
            Map.entry("validations", 28),
            Map.entry("controls", 28),
            Map.entry("implementation", 28),
            Map.entry("effectiveness", 28),
            Map.entry("outcome", 24));
    private static final Set<String> COLOURED =
            Set.of("status", "(status)", "(state)", "severity", "outcome", "evaluation", "residual evaluation");
    private static final Set<String> SENTENCES =
            Set.of("sentence", "clears", "comment", "sequence", "situation", "harm", "justification");

    private static final StyleRuns.Look WRAPPED = style -> style.wrapText(true).verticalAlignment("top");

    private final Worksheet sheet;
    private Object[] header;
    private boolean[] coloured;
    private boolean[] sentences;
    private StyleRuns styles;
    private int next;

    Sheet(Workbook workbook, String name) {
        this.sheet = workbook.newWorksheet(name);
    }

    /** Rows without the header. */
    int rows() {
        return Math.max(0, next - 1);
    }

    @Override
    public void row(Object... cells) throws IOException {
        if (next >= MOST_ROWS || cells.length > MOST_COLUMNS)
            throw Refused.unprocessable(
                    "This does not fit into a sheet, which ends at " + MOST_ROWS + " rows and " + MOST_COLUMNS
                            + " columns. Ask for format=csv.",
                    java.util.List.of());
        if (header == null) begin(cells);
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] != null) put(column, cells[column]);
            else styles.next(next, column, null);
        }
        if (++next % ROWS_HELD == 0) styles.flush(next);
    }

    private void begin(Object[] cells) {
        header = cells;
        styles = new StyleRuns(sheet, cells.length);
        coloured = new boolean[cells.length];
        sentences = new boolean[cells.length];
        sheet.freezePane(1, 1);
        sheet.repeatRows(0);
        onOnePageWide(sheet);
        for (int column = 0; column < cells.length; column++) {
            String name = cells[column].toString();
            coloured[column] = COLOURED.contains(name);
            sentences[column] = SENTENCES.contains(name);
            sheet.width(
                    column, WIDTHS.getOrDefault(name.replaceFirst("#\\d+$", ""), Math.max(USUAL, name.length() + 4)));
            sheet.style(0, column)
                    .bold()
                    .fontColor("FFFFFF")
                    .fillColor(Colour.HEADER)
                    .set();
        }
    }

    /** When it is printed: as wide as a page, as long as it is. */
    static void onOnePageWide(Worksheet sheet) {
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private void put(int column, Object cell) {
        if (cell instanceof Integer || cell instanceof Long) {
            sheet.value(next, column, (Number) cell);
            styles.next(next, column, null);
            return;
        }
        String text = cell.toString();
        Text.put(sheet, next, column, text);
        if (next == 0) return;
        Colour colour = coloured[column] ? Colour.of(text) : null;
        styles.next(next, column, colour != null ? colour : sentences[column] ? WRAPPED : null);
    }

    @Override
    public void close() throws IOException {
        if (header != null) {
            styles.flush(next);
            sheet.setAutoFilter(0, 0, Math.max(0, next - 1), header.length - 1);
        }
        sheet.close();
    }
}
