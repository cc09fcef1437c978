package org.designcontrol.exchange.table;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.exchange.Snapshot;

/**
 * The items of a table, put aside in a file until the last of them has shown which columns there are: each is read and
 * parsed once, and none is held.
 */
final class ItemsAside implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /**
     * An item with its fields as texts.
     *
     * @param told what the record tells of it, without its fields
     * @param columns the number of the column of each field
     */
    record Aside(Snapshot.Item told, int[] columns, String[] texts) {}

    /** Takes one item after the other. */
    interface Taker {
        void take(Aside item) throws IOException;
    }

    private final Path file;
    private final FileChannel channel;
    // Java's streams take a lock for each number, which together costs more than the file.
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    /** What many items share: kinds, features, states and people. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final List<String> words = new ArrayList<>();
    private int count;

    ItemsAside() throws IOException {
        file = Files.createTempFile("design-control-", ".items");
        channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    void put(Aside item) throws IOException {
        Snapshot.Item told = item.told();
        text(told.key());
        word(told.kind());
        word(told.feature());
        number(told.retired() ? 1 : 0);
        number(told.revision());
        word(told.state());
        word(told.author());
        text(told.contentHash());
        number(item.texts().length);
        for (int field = 0; field < item.texts().length; field++) {
            number(item.columns()[field]);
            text(item.texts()[field]);
        }
        count++;
    }

    /** Hands all of them out, in the order in which they were put here. Nothing is put here afterwards. */
    void forEach(Taker taker) throws IOException {
        drain();
        channel.position(0);
        buffer.limit(0);
        for (int i = 0; i < count; i++) taker.take(next());
    }

    private Aside next() throws IOException {
        Snapshot.Item told = new Snapshot.Item(
                text(),
                words.get(number()),
                words.get(number()),
                Map.of(),
                number() == 1,
                number(),
                words.get(number()),
                words.get(number()),
                text());
        int fields = number();
        int[] columns = new int[fields];
        String[] texts = new String[fields];
        for (int field = 0; field < fields; field++) {
            columns[field] = number();
            texts[field] = text();
        }
        return new Aside(told, columns, texts);
    }

    private void word(String word) throws IOException {
        Integer number = numbers.get(word);
        if (number == null) {
            number = words.size();
            numbers.put(word, number);
            words.add(word);
        }
        number(number);
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        for (int from = 0; from < bytes.length; ) {
            if (!buffer.hasRemaining()) drain();
            int length = Math.min(bytes.length - from, buffer.remaining());
            buffer.put(bytes, from, length);
            from += length;
        }
    }

    private void number(int number) throws IOException {
        if (buffer.remaining() < Integer.BYTES) drain();
        buffer.putInt(number);
    }

    private void drain() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) channel.write(buffer);
        buffer.clear();
    }

    private String text() throws IOException {
        int length = number();
        if (length <= buffer.remaining()) {
            String text = new String(buffer.array(), buffer.position(), length, StandardCharsets.UTF_8);
            buffer.position(buffer.position() + length);
            return text;
        }
        byte[] bytes = new byte[length];
        for (int from = 0; from < length; ) {
            if (!buffer.hasRemaining()) fill();
            int part = Math.min(length - from, buffer.remaining());
            buffer.get(bytes, from, part);
            from += part;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int number() throws IOException {
        while (buffer.remaining() < Integer.BYTES) fill();
        return buffer.getInt();
    }

    private void fill() throws IOException {
        buffer.compact();
        if (channel.read(buffer) < 0) throw new EOFException("The items put aside end too early");
        buffer.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
