package org.designcontrol.exchange.xlsx;

import java.util.regex.Pattern;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Worksheet;

/**
 * Puts a text into a cell, as a text and never as a formula: its type says so (inlineStr), so nothing has to be put in
 * front of it. What XML cannot hold is written as the format asks, {@code _x0001_} (ECMA-376 22.9.2.19).
 */
final class Text {

    private static final Pattern TAKEN = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private Text() {}

    static void put(Worksheet sheet, int row, int column, String text) {
        if (text.isEmpty()) return;
        String written = escaped(text);
        // Only a rich text says that the space around it is meant.
        if (written.equals(written.strip())) sheet.inlineString(row, column, written);
        else
            sheet.inlineString(
                    row, column, RichText.builder().run(written).end().build());
    }

    static String escaped(String text) {
        if (isPlain(text)) return text;
        String kept = TAKEN.matcher(text).replaceAll("_x005F_");
        return NOT_XML.matcher(kept)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    /** Nearly every text: told apart without the patterns, which cost more than writing the cell. */
    private static boolean isPlain(String text) {
        if (text.contains("_x")) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= '\uFFFE') return false;
        }
        return true;
    }
}
