package org.designcontrol.exchange.table;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces that fit a spreadsheet's cell (32,767 characters), never through a character. */
public final class LongText {

    /** One less than the cell takes, because the formula guard may add an apostrophe. */
    public static final int LONGEST = 32_766;

    private LongText() {}

    public static List<String> pieces(String text) {
        if (text.length() <= LONGEST) return List.of(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(from + LONGEST, text.length());
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) to--;
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
