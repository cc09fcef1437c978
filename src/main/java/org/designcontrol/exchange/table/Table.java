package org.designcontrol.exchange.table;

import java.io.IOException;

/** Takes one row after the other, the header first. A cell is a text, a number, a word of the record, or null. */
public interface Table {

    void row(Object... cells) throws IOException;
}
