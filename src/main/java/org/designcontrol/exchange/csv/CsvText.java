package org.designcontrol.exchange.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;

/**
 * Makes sure that a file is text in UTF-8 before anybody reads it as such. One pass over the bytes, so that the place can
 * be told; a reader that finds out half-way could only say that something is wrong somewhere.
 */
final class CsvText {

    private static final String SAVE_AS = "In a spreadsheet, save the file as \"CSV UTF-8\" and send it again.";

    private CsvText() {}

    /** @throws Refused 422 when the file is empty, in another encoding, or holds a NUL character */
    static Reader open(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] start = bytes.readNBytes(4);
            if (start.length == 0)
                throw refused("The file is empty. Choose the file again and look at its size.", null);
            refuseUtf16(start);
        }
        check(file);
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        skipByteOrderMark(bytes);
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }

    private static void check(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
        CharBuffer chars = CharBuffer.allocate(64 * 1024);
        int line = 1;
        try (InputStream content = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = content.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                if (read > 0) bytes.position(bytes.position() + read);
                bytes.flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                line = lines(chars.flip(), line);
                chars.clear();
                if (result.isError()) throw notUtf8(line, bytes.get(bytes.position()));
                bytes.compact();
            }
        }
    }

    private static int lines(CharBuffer chars, int line) {
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c == '\n') line++;
            if (c == 0)
                throw refused(
                        "Line " + line + " holds a NUL character, which no text has. Remove it; or, if the file is in"
                                + " UTF-16, save it in UTF-8.",
                        line);
        }
        return line;
    }

    private static void refuseUtf16(byte[] start) {
        boolean marked = start.length >= 2
                && (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF
                        || start[0] == (byte) 0xFF && start[1] == (byte) 0xFE);
        boolean looksLike = start.length == 4
                && (start[0] == 0 && start[1] != 0 && start[2] == 0 || start[1] == 0 && start[0] != 0 && start[3] == 0);
        if (marked || looksLike) throw refused("The file is in UTF-16; this needs UTF-8. " + SAVE_AS, null);
    }

    private static void skipByteOrderMark(InputStream bytes) throws IOException {
        bytes.mark(3);
        byte[] start = bytes.readNBytes(3);
        boolean mark =
                start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!mark) bytes.reset();
    }

    private static Refused notUtf8(int line, byte found) {
        return refused(
                "Line " + line + " holds the byte 0x" + String.format("%02X", found)
                        + ", so the file is not in UTF-8 (Windows-1252, perhaps). " + SAVE_AS,
                line);
    }

    static Refused refused(String detail, Integer row) {
        return Refused.unprocessable(detail, List.of(new Problem(row, null, "file", null, detail)));
    }
}
