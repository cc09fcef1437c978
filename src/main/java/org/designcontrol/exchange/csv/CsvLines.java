package org.designcontrol.exchange.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.designcontrol.exchange.table.Table;

/**
 * Rows as lines of CSV in UTF-8 (RFC 4180), with a last column {@code (as of)}. Quotes what the library that reads them
 * would quote, and no more; it does not ask that library, because a record of a hundred thousand rows is mostly texts that
 * need nothing but to be copied.
 */
final class CsvLines implements Table {

    private static final int BUFFER = 1 << 16;
    private static final byte[] END = {'\r', '\n'};

    private final OutputStream out;
    private final String asOf;
    private final byte[] buffer = new byte[BUFFER];
    private int used;
    private String last = "(as of)";

    CsvLines(OutputStream out, String asOf) {
        this.out = out;
        this.asOf = asOf;
    }

    @Override
    public void row(Object... cells) throws IOException {
        boolean first = true;
        for (Object cell : cells) {
            cell(cell == null ? "" : FormulaGuard.guard(cell.toString()), first);
            first = false;
        }
        cell(last, first);
        write(END);
        last = asOf;
    }

    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
        out.flush();
    }

    private void cell(String text, boolean first) throws IOException {
        if (!first) write((byte) ',');
        if (!isQuoted(text, first)) {
            write(text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        write((byte) '"');
        write(text.replace("\"", "\"\"").getBytes(StandardCharsets.UTF_8));
        write((byte) '"');
    }

    /** An empty first cell too: the line would look like none. */
    private static boolean isQuoted(String text, boolean first) {
        if (text.isEmpty()) return first;
        return text.charAt(0) <= '#'
                || text.charAt(text.length() - 1) <= ' '
                || text.indexOf(',') >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0;
    }

    private void write(byte b) throws IOException {
        if (used == BUFFER) flush();
        buffer[used++] = b;
    }

    private void write(byte[] bytes) throws IOException {
        if (used + bytes.length > BUFFER) flush();
        if (bytes.length > BUFFER) {
            out.write(bytes);
            return;
        }
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }
}
