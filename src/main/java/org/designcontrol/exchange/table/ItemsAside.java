package org.designcontrol.exchange.table;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.exchange.Snapshot;

/**
 * The items of a table, put aside in a file until the last of them has shown which columns there are: each is read and
 * parsed once, and none is held but for its key and place. They come back in the order of their keys, in whatever order
 * they came: a database that sorts so many wide rows writes them to its disk once more.
 */
final class ItemsAside implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /**
     * An item with its fields as texts. Its texts are good until the next item is taken.
     *
     * @param columns the number of the column of each field
     */
    record Aside(
            Utf8 key,
            Utf8 kind,
            Utf8 feature,
            boolean retired,
            int revision,
            Utf8 state,
            Utf8 author,
            Utf8 contentHash,
            int[] columns,
            Utf8[] texts) {}

    /** Takes one item after the other. */
    interface Taker {
        void take(Aside item) throws IOException;
    }

    private record Place(String key, long at, int length) {}

    private final FileChannel channel;
    // Java's streams take a lock for each number, which together costs more than the file.
    private final ByteBuffer written = ByteBuffer.allocate(BUFFER);
    private ByteBuffer item = ByteBuffer.allocate(BUFFER);
    private final List<Place> places = new ArrayList<>();
    /** What many items share: kinds, features, states and people. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final List<Utf8> words = new ArrayList<>();
    private final String[] lastWords = new String[4];
    private final int[] lastNumbers = new int[4];
    private final long mapped;
    private long end;

    ItemsAside() throws IOException {
        this(Integer.MAX_VALUE);
    }

    /** @param mapped up to how many bytes are looked at where they lie; a larger file is read item by item */
    ItemsAside(long mapped) throws IOException {
        this.mapped = mapped;
        this.channel = FileChannel.open(
                Files.createTempFile("design-control-", ".items"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    void put(Snapshot.Item told, int[] columns, String[] texts) throws IOException {
        item.clear();
        text(told.key());
        word(0, told.kind());
        word(1, told.feature());
        number(told.retired() ? 1 : 0);
        number(told.revision());
        word(2, told.state());
        word(3, told.author());
        text(told.contentHash());
        number(texts.length);
        for (int field = 0; field < texts.length; field++) {
            number(columns[field]);
            text(texts[field]);
        }
        item.flip();
        places.add(new Place(told.key(), end, item.remaining()));
        end += item.remaining();
        if (item.remaining() > written.remaining()) drain();
        if (item.remaining() > written.remaining()) write(item);
        else written.put(item);
    }

    /** Hands all of them out, in the order of their keys. Nothing is put here afterwards. */
    void forEach(Taker taker) throws IOException {
        drain();
        places.sort((one, other) -> one.key().compareTo(other.key()));
        MappedByteBuffer file = end > mapped ? null : channel.map(FileChannel.MapMode.READ_ONLY, 0, end);
        for (Place place : places) {
            if (item.capacity() < place.length()) item = ByteBuffer.allocate(place.length());
            item.clear().limit(place.length());
            if (file != null) file.get((int) place.at(), item.array(), 0, place.length());
            else read(place);
            item.rewind();
            taker.take(next());
        }
    }

    private void read(Place place) throws IOException {
        while (item.hasRemaining()) {
            if (channel.read(item, place.at() + item.position()) < 0)
                throw new EOFException("The items put aside end too early");
        }
    }

    private Aside next() {
        Utf8 key = text();
        Utf8 kind = words.get(item.getInt());
        Utf8 feature = words.get(item.getInt());
        boolean retired = item.getInt() == 1;
        int revision = item.getInt();
        Utf8 state = words.get(item.getInt());
        Utf8 author = words.get(item.getInt());
        Utf8 contentHash = text();
        int[] columns = new int[item.getInt()];
        Utf8[] texts = new Utf8[columns.length];
        for (int field = 0; field < columns.length; field++) {
            columns[field] = item.getInt();
            texts[field] = text();
        }
        return new Aside(key, kind, feature, retired, revision, state, author, contentHash, columns, texts);
    }

    private Utf8 text() {
        int length = item.getInt();
        Utf8 text = new Utf8(item.array(), item.position(), length);
        item.position(item.position() + length);
        return text;
    }

    /** @param which of the words of an item: mostly the one that the item before had there */
    private void word(int which, String word) {
        if (!word.equals(lastWords[which])) {
            Integer number = numbers.get(word);
            if (number == null) {
                number = words.size();
                numbers.put(word, number);
                words.add(Utf8.of(word));
            }
            lastWords[which] = word;
            lastNumbers[which] = number;
        }
        number(lastNumbers[which]);
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        room(bytes.length);
        item.put(bytes);
    }

    private void number(int number) {
        room(Integer.BYTES);
        item.putInt(number);
    }

    private void room(int bytes) {
        if (item.remaining() >= bytes) return;
        ByteBuffer larger = ByteBuffer.allocate(Math.max(item.position() + bytes, 2 * item.capacity()));
        item = larger.put(item.flip());
    }

    private void drain() throws IOException {
        write(written.flip());
        written.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) channel.write(bytes);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
