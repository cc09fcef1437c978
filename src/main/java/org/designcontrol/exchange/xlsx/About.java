package org.designcontrol.exchange.xlsx;

import java.util.Map;
import org.designcontrol.exchange.Part;
import org.designcontrol.exchange.Snapshot;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet: what this is, of what, as of when, by whom, and how to read it. For somebody who has only the file. */
final class About {

    private static final Map<Part, String> HOLDS = Map.of(
            Part.MATRIX, "Which design input serves which user need, what realises it, and what shows that it does.",
            Part.ITEMS, "Every item of the record with all its fields, its revision, state, author and content hash.",
            Part.LINKS, "Every link between items, and whether it still holds.",
            Part.RISKS, "Every hazard with its controls, what shows that they work, and the risk that remains.",
            Part.GAPS, "What the rules of the record find wrong, how grave it is, and what would clear it.",
            Part.REVIEWS, "Every review at a gate: who said what, for which function, about which candidate.");

    private final Worksheet sheet;
    private final Snapshot snapshot;
    private int next;

    About(Workbook workbook, Snapshot snapshot) {
        this.sheet = workbook.newWorksheet("About");
        this.snapshot = snapshot;
    }

    /** @param rows how many rows each sheet came to */
    void write(Map<Part, Integer> rows) {
        Sheet.onOnePageWide(sheet);
        sheet.width(0, 22);
        sheet.width(1, 60);
        sheet.width(2, 70);
        Text.put(sheet, next, 0, "Trace record of " + of());
        sheet.style(next++, 0).bold().fontSize(16).set();
        next++;
        line("Title", snapshot.title());
        line("Product", snapshot.product());
        line("As of", snapshot.asOf() + " (UTC), the time of the last entry that is in it");
        line("Place in the log", snapshot.sequence() + " (everything up to this entry is in it, nothing later)");
        line("Rule set", snapshot.ruleSet() + " (the gaps are judged by it)");
        line("Taken by", snapshot.taken().person());
        line(
                "Reason",
                snapshot.taken().reason() == null
                        ? "none given"
                        : snapshot.taken().reason());
        line(
                "To get it again",
                "/api/" + snapshot.scope() + "/" + snapshot.key() + "/export?format=xlsx&asOf=" + snapshot.sequence());
        next++;
        heading("Sheet", "What it holds", "Rows");
        rows.forEach(this::sheet);
        next++;
        heading("Colour", "Means", "Words that carry it");
        for (Colour colour : Colour.values()) legend(colour);
        next++;
        heading("How to read it", "", "");
        note("Cells hold texts and numbers; none holds a formula.");
        note("A text that is longer than a cell (32,767 characters) goes on in columns such as text#2 and text#3.");
        note("A column in parentheses is told by the record; the others were written by people.");
        note("A field that is no text says so in its header: [number], [yesno], [list].");
    }

    private String of() {
        String kind =
                switch (snapshot.scope()) {
                    case "features" -> "feature ";
                    case "releases" -> "release ";
                    default -> "product ";
                };
        return kind + snapshot.key();
    }

    private void line(String name, String text) {
        Text.put(sheet, next, 0, name);
        sheet.style(next, 0).bold().verticalAlignment("top").set();
        Text.put(sheet, next, 1, text);
        sheet.style(next++, 1).wrapText(true).verticalAlignment("top").set();
    }

    private void heading(String... names) {
        for (int column = 0; column < names.length; column++) {
            Text.put(sheet, next, column, names[column]);
            sheet.style(next, column)
                    .bold()
                    .fontColor("FFFFFF")
                    .fillColor(Colour.HEADER)
                    .set();
        }
        next++;
    }

    private void sheet(Part part, int rows) {
        String name = XlsxExport.sheetName(part);
        sheet.hyperlink(next, 0, HyperLink.internal(name + "!A1", name));
        sheet.style(next, 0)
                .underlined()
                .fontColor("0563C1")
                .verticalAlignment("top")
                .set();
        Text.put(sheet, next, 1, HOLDS.get(part));
        sheet.style(next, 1).wrapText(true).set();
        sheet.value(next, 2, rows);
        sheet.style(next++, 2)
                .horizontalAlignment("left")
                .verticalAlignment("top")
                .set();
    }

    private void legend(Colour colour) {
        sheet.style(next, 0).fillColor(colour.fill).set();
        Text.put(sheet, next, 1, colour.meaning);
        Text.put(sheet, next, 2, String.join(", ", colour.words));
        sheet.style(next++, 2).wrapText(true).set();
    }

    private void note(String text) {
        Text.put(sheet, next, 0, text);
        next++;
    }
}
