package org.designcontrol.exchange.table;

import java.nio.charset.StandardCharsets;

/**
 * A cell's text as bytes of UTF-8, so that a format of bytes need not make a text of it and bytes again. The array is used
 * again for the next row: whoever keeps the text takes {@link #toString}.
 */
public record Utf8(byte[] bytes, int from, int length) {

    public static Utf8 of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Utf8(bytes, 0, bytes.length);
    }

    @Override
    public String toString() {
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }
}
