package org.designcontrol.exchange.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.exchange.table.Column.Type;

/** The columns of the fields: numbered as the items show them, and at the end put into the order of the table. */
final class ItemColumns {

    private static final List<String> FIRST = List.of("level", "title", "text");
    private static final Comparator<Known> IN_ORDER = Comparator.comparing((Known known) ->
                    FIRST.contains(known.column.field()) ? FIRST.indexOf(known.column.field()) : FIRST.size())
            .thenComparing(known -> known.column.field())
            .thenComparing(known -> known.column.type());

    private static final class Known {

        private final Column column;
        private final int number;
        private int parts = 1;
        private int begin;

        private Known(Column column, int number) {
            this.column = column;
            this.number = number;
        }
    }

    private static final int SEEN = 64;

    private final Map<String, Map<Type, Known>> byName = new HashMap<>();
    /** By the place of a field in its item: items follow each other that have the same fields. */
    private final Known[] last = new Known[SEEN];

    private final List<Known> all = new ArrayList<>();

    ItemColumns() {
        FIRST.forEach(field -> number(0, field, Type.TEXT, ""));
    }

    /**
     * The number of the column that this text belongs to, which is made wide enough for it.
     *
     * @param place of the field in its item
     */
    int number(int place, String field, Type type, String text) {
        Known known = last[place % SEEN];
        if (known == null
                || known.column.type() != type
                || !known.column.field().equals(field)) {
            known = known(field, type);
            last[place % SEEN] = known;
        }
        if (text.length() > LongText.LONGEST)
            known.parts = Math.max(known.parts, LongText.pieces(text).size());
        return known.number;
    }

    private Known known(String field, Type type) {
        Map<Type, Known> named = byName.get(field);
        if (named == null) byName.put(field, named = new EnumMap<>(Type.class));
        Known known = named.get(type);
        if (known == null) {
            known = new Known(Column.field(field, type, 1), all.size());
            named.put(type, known);
            all.add(known);
        }
        return known;
    }

    /** The headers, in order. From here on {@link #begin} knows where each column begins. */
    List<String> headers() {
        List<String> headers = new ArrayList<>();
        all.stream().sorted(IN_ORDER).forEach(known -> {
            known.begin = headers.size();
            for (int part = 1; part <= known.parts; part++)
                headers.add(Column.field(known.column.field(), known.column.type(), part)
                        .header());
        });
        return headers;
    }

    int begin(int number) {
        return all.get(number).begin;
    }
}
