package org.designcontrol.exchange.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.IntStream;
import org.designcontrol.exchange.table.Table;
import org.designcontrol.exchange.table.Utf8;

/**
 * Rows as lines of CSV in UTF-8 (RFC 4180), with a last column {@code (as of)}. Quotes what the library that reads them
 * would quote, and no more; it does not ask that library, because a record of a hundred thousand rows is mostly texts that
 * need nothing but to be copied.
 */
final class CsvLines implements Table {

    private static final int BUFFER = 1 << 16;
    private static final Utf8 NOTHING = Utf8.of("");
    /** Most numbers of a record are those of a first revision. */
    private static final Utf8[] DIGITS =
            IntStream.range(0, 10).mapToObj(Integer::toString).map(Utf8::of).toArray(Utf8[]::new);

    private static final byte[] END = {'\r', '\n'};
    /** Of each byte whether a cell that holds it is quoted; in UTF-8 these characters are bytes of their own. */
    private static final boolean[] QUOTES = quotes();

    private final OutputStream out;
    private final Utf8 asOf;
    private final byte[] buffer = new byte[BUFFER];
    private int used;
    private Utf8 last = Utf8.of("(as of)");

    CsvLines(OutputStream out, String asOf) {
        this.out = out;
        this.asOf = Utf8.of(asOf);
    }

    @Override
    public void row(Object... cells) throws IOException {
        boolean first = true;
        for (Object cell : cells) {
            cell(text(cell), first);
            first = false;
        }
        cell(last, first);
        write(END, 0, END.length);
        last = asOf;
    }

    private static Utf8 text(Object cell) {
        if (cell == null) return NOTHING;
        if (cell instanceof Utf8 text) return text;
        return cell instanceof Integer number && number >= 0 && number < DIGITS.length
                ? DIGITS[number]
                : Utf8.of(cell.toString());
    }

    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
        out.flush();
    }

    private void cell(Utf8 text, boolean first) throws IOException {
        if (!first) write((byte) ',');
        boolean guarded = FormulaGuard.startsFormula(text);
        boolean quoted = isQuoted(text, guarded, first);
        if (quoted) write((byte) '"');
        if (guarded) write((byte) '\'');
        if (quoted) {
            writeDoubled(text);
            write((byte) '"');
        } else write(text.bytes(), text.from(), text.length());
    }

    private static boolean[] quotes() {
        boolean[] quotes = new boolean[256];
        for (char each : new char[] {',', '"', '\n', '\r'}) quotes[each] = true;
        return quotes;
    }

    /** An empty first cell too: the line would look like none. */
    private static boolean isQuoted(Utf8 text, boolean guarded, boolean first) {
        if (text.length() == 0) return first;
        byte[] bytes = text.bytes();
        int end = text.from() + text.length();
        if (!guarded && isUpTo('#', bytes[text.from()]) || isUpTo(' ', bytes[end - 1])) return true;
        for (int at = text.from(); at < end; at++) {
            if (QUOTES[bytes[at] & 0xFF]) return true;
        }
        return false;
    }

    private static boolean isUpTo(char last, byte b) {
        return b >= 0 && b <= last;
    }

    private void writeDoubled(Utf8 text) throws IOException {
        byte[] bytes = text.bytes();
        int from = text.from();
        int end = from + text.length();
        for (int at = from; at < end; at++) {
            if (bytes[at] == '"') {
                write(bytes, from, at + 1 - from);
                // The next piece begins with the same mark.
                from = at;
            }
        }
        write(bytes, from, end - from);
    }

    private void write(byte b) throws IOException {
        if (used == BUFFER) flush();
        buffer[used++] = b;
    }

    private void write(byte[] bytes, int from, int length) throws IOException {
        if (used + length > BUFFER) flush();
        if (length > BUFFER) {
            out.write(bytes, from, length);
            return;
        }
        System.arraycopy(bytes, from, buffer, used, length);
        used += length;
    }
}
