package org.designcontrol.exchange.csv;

import org.designcontrol.exchange.table.Utf8;

/**
 * Keeps a spreadsheet from running a cell as a formula: what would start one gets an apostrophe in front. A cell that has
 * apostrophes there already gets one more, so that taking one away again gives back exactly what went in.
 */
final class FormulaGuard {

    // The wide forms start a formula too, in spreadsheets set to Chinese, Japanese or Korean.
    private static final String STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /** With which the bytes of the wide forms begin. */
    private static final byte WIDE = (byte) 0xEF;

    private FormulaGuard() {}

    static String guard(String cell) {
        return startsFormula(cell) ? "'" + cell : cell;
    }

    static String undo(String cell) {
        return cell.startsWith("'") && startsFormula(cell) ? cell.substring(1) : cell;
    }

    /** Looks at the bytes that can begin one, so that a text is made of hardly any cell. */
    static boolean startsFormula(Utf8 cell) {
        byte[] bytes = cell.bytes();
        int at = cell.from();
        int end = at + cell.length();
        while (at < end && bytes[at] == '\'') at++;
        if (at == end) return false;
        return bytes[at] == WIDE ? startsFormula(cell.toString()) : bytes[at] >= 0 && STARTS.indexOf(bytes[at]) >= 0;
    }

    private static boolean startsFormula(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) == '\'') at++;
        return at < cell.length() && STARTS.indexOf(cell.charAt(at)) >= 0;
    }
}
