package org.designcontrol.exchange.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.designcontrol.exchange.Snapshot;
import org.designcontrol.exchange.table.Column.Type;

/** The items of a snapshot as a table that the import reads back exactly: a column per field, and more where needed. */
final class ItemTable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIRST = List.of("level", "title", "text");
    private static final Object[] TOLD = {"(feature)", "(revision)", "(state)", "(author)", "(sha256)"};

    private final Snapshot snapshot;
    private final Map<Column, Integer> parts = new TreeMap<>(Comparator.comparing(
                    (Column column) -> FIRST.contains(column.field()) ? FIRST.indexOf(column.field()) : FIRST.size())
            .thenComparing(Column::field)
            .thenComparing(Column::type));

    ItemTable(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    void write(Table table) throws IOException {
        FIRST.forEach(field -> parts.put(Column.field(field, Type.TEXT, 1), 1));
        for (Snapshot.Item item : snapshot.items())
            item.fields()
                    .forEach((name, value) -> parts.merge(
                            column(name, value), LongText.pieces(text(value)).size(), Math::max));
        table.row(header());
        for (Snapshot.Item item : snapshot.items()) table.row(row(item));
    }

    private Object[] header() {
        List<Object> header = new ArrayList<>(List.of(Column.KEY, Column.KIND));
        parts.forEach((column, count) -> {
            for (int part = 1; part <= count; part++)
                header.add(Column.field(column.field(), column.type(), part).header());
        });
        header.add(Column.RETIRED);
        header.addAll(List.of(TOLD));
        return header.toArray();
    }

    private Object[] row(Snapshot.Item item) {
        Map<Column, List<String>> pieces = new LinkedHashMap<>();
        item.fields().forEach((name, value) -> pieces.put(column(name, value), LongText.pieces(text(value))));
        List<Object> cells = new ArrayList<>(List.of(item.key(), item.kind()));
        parts.forEach((column, count) -> {
            List<String> present = pieces.getOrDefault(column, List.of());
            for (int part = 0; part < count; part++) cells.add(part < present.size() ? present.get(part) : "");
        });
        cells.add(item.retired() ? "yes" : "");
        cells.addAll(java.util.Arrays.asList(
                item.feature(), item.revision(), item.state(), item.author(), item.contentHash()));
        return cells.toArray();
    }

    private static Column column(String name, Object value) {
        Type type = value instanceof Number
                ? Type.NUMBER
                : value instanceof Boolean ? Type.YESNO : value instanceof List<?> ? Type.LIST : Type.TEXT;
        return Column.field(name, type, 1);
    }

    private static String text(Object value) {
        try {
            return value instanceof String text ? text : JSON.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The record holds values of JSON only", broken);
        }
    }
}
