package org.designcontrol.exchange.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final DataOutputStream out;
    /** What many items share: kinds, features, states and people. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final List<String> words = new ArrayList<>();
    private int count;

    ItemsAside() throws IOException {
        file = Files.createTempFile("design-control-", ".items");
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    void put(Aside item) throws IOException {
        Snapshot.Item told = item.told();
        text(told.key());
        word(told.kind());
        word(told.feature());
        out.writeBoolean(told.retired());
        out.writeInt(told.revision());
        word(told.state());
        word(told.author());
        text(told.contentHash());
        out.writeInt(item.texts().length);
        for (int field = 0; field < item.texts().length; field++) {
            out.writeInt(item.columns()[field]);
            text(item.texts()[field]);
        }
        count++;
    }

    /** Hands all of them out, in the order in which they were put here. Nothing is put here afterwards. */
    void forEach(Taker taker) throws IOException {
        out.close();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            byte[] buffer = new byte[BUFFER];
            for (int i = 0; i < count; i++) taker.take(next(in, buffer));
        }
    }

    private Aside next(DataInputStream in, byte[] buffer) throws IOException {
        Snapshot.Item told = new Snapshot.Item(
                text(in, buffer),
                words.get(in.readInt()),
                words.get(in.readInt()),
                Map.of(),
                in.readBoolean(),
                in.readInt(),
                words.get(in.readInt()),
                words.get(in.readInt()),
                text(in, buffer));
        int fields = in.readInt();
        int[] columns = new int[fields];
        String[] texts = new String[fields];
        for (int field = 0; field < fields; field++) {
            columns[field] = in.readInt();
            texts[field] = text(in, buffer);
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
        out.writeInt(number);
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in, byte[] buffer) throws IOException {
        int length = in.readInt();
        byte[] bytes = length <= buffer.length ? buffer : new byte[length];
        in.readFully(bytes, 0, length);
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
