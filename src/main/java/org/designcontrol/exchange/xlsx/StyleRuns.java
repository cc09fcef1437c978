package org.designcontrol.exchange.xlsx;

import java.io.IOException;
import java.util.Arrays;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * Gives cells of a column that look the same and stand below each other their style at once: the library looks every style
 * up among all others, which for a large sheet takes longer than writing the cells.
 */
final class StyleRuns {

    /** How a cell looks. */
    interface Look {
        void on(StyleSetter style);
    }

    private final Worksheet sheet;
    private final Look[] looks;
    private final int[] begin;

    StyleRuns(Worksheet sheet, int columns) {
        this.sheet = sheet;
        this.looks = new Look[columns];
        this.begin = new int[columns];
    }

    /** @param look the same object for the same look; null: as cells are */
    void next(int row, int column, Look look) {
        if (look == looks[column]) return;
        end(row, column);
        looks[column] = look;
        begin[column] = row;
    }

    /** Styles what is open, before the rows above this one leave the memory. */
    void flush(int row) throws IOException {
        for (int column = 0; column < looks.length; column++) end(row, column);
        Arrays.fill(looks, null);
        sheet.flush();
    }

    private void end(int row, int column) {
        if (looks[column] == null) return;
        StyleSetter style = sheet.range(begin[column], column, row - 1, column).style();
        looks[column].on(style);
        style.set();
    }
}
