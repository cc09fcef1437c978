package org.designcontrol.exchange.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.designcontrol.exchange.Snapshot;
import org.designcontrol.exchange.table.Column.Type;

/** The items of a snapshot as a table that the import reads back exactly: a column per field, and more where needed. */
final class ItemTable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TOLD = List.of("(feature)", "(revision)", "(state)", "(author)", "(sha256)");

    private final Snapshot snapshot;
    private final ItemColumns columns = new ItemColumns();

    ItemTable(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    void write(Table table) throws IOException {
        try (ItemsAside aside = new ItemsAside()) {
            for (Snapshot.Item item : snapshot.items()) put(aside, item);
            List<String> fields = columns.headers();
            table.row(header(fields));
            aside.forEach(item -> table.row(row(item, fields.size())));
        }
    }

    private void put(ItemsAside aside, Snapshot.Item item) throws IOException {
        int[] numbers = new int[item.fields().size()];
        String[] texts = new String[numbers.length];
        int field = 0;
        for (Map.Entry<String, Object> each : item.fields().entrySet()) {
            texts[field] = text(each.getValue());
            numbers[field] = columns.number(field, each.getKey(), type(each.getValue()), texts[field]);
            field++;
        }
        aside.put(item, numbers, texts);
    }

    private static Object[] header(List<String> fields) {
        List<String> header = new ArrayList<>(List.of(Column.KEY, Column.KIND));
        header.addAll(fields);
        header.add(Column.RETIRED);
        header.addAll(TOLD);
        return header.toArray();
    }

    private Object[] row(ItemsAside.Aside item, int fields) {
        Object[] cells = new Object[2 + fields + 1 + TOLD.size()];
        cells[0] = item.key();
        cells[1] = item.kind();
        for (int field = 0; field < item.texts().length; field++) {
            int at = 2 + columns.begin(item.columns()[field]);
            Utf8 text = item.texts()[field];
            // No text has more characters than bytes.
            if (text.length() <= LongText.LONGEST) cells[at] = text;
            else for (String piece : LongText.pieces(text.toString())) cells[at++] = piece;
        }
        int at = 2 + fields;
        cells[at++] = item.retired() ? "yes" : null;
        cells[at++] = item.feature();
        cells[at++] = item.revision();
        cells[at++] = item.state();
        cells[at++] = item.author();
        cells[at] = item.contentHash();
        return cells;
    }

    private static Type type(Object value) {
        return value instanceof Number
                ? Type.NUMBER
                : value instanceof Boolean ? Type.YESNO : value instanceof List<?> ? Type.LIST : Type.TEXT;
    }

    private static String text(Object value) {
        try {
            return value instanceof String text ? text : JSON.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The record holds values of JSON only", broken);
        }
    }
}
