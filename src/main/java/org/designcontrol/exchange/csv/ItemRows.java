package org.designcontrol.exchange.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.exchange.Incoming;
import org.designcontrol.exchange.Mapping;
import org.designcontrol.exchange.Recorded;
import org.designcontrol.exchange.table.Column;
import org.designcontrol.trace.ItemKey;
import org.designcontrol.trace.ItemWrite;

/** Reads rows of items. A blank cell removes its field; a column that is not there leaves it alone. */
final class ItemRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Column> columns;
    private final List<Integer> order;
    private final Mapping mapping;
    private final Incoming incoming;
    private final ForeignValues values;
    private final boolean saysKind;
    private final Map<String, Integer> rowOfKey = new HashMap<>();

    ItemRows(List<String> header, Mapping mapping, Recorded recorded, Incoming incoming) {
        this.columns = header.stream().map(Column::parse).toList();
        // Where a text goes on is read after where it began, whatever order somebody gave the columns.
        this.order = IntStream.range(0, columns.size())
                .boxed()
                .sorted(Comparator.comparing(i -> columns.get(i).part()))
                .toList();
        this.saysKind = columns.stream().anyMatch(column -> column.role() == Column.Role.KIND);
        this.mapping = mapping;
        this.incoming = incoming;
        this.values = new ForeignValues(mapping, recorded, incoming);
    }

    void read(CsvRows rows) {
        rows.forEach(this::read);
        values.tell();
    }

    private void read(int row, CSVRecord cells) {
        if (ragged(row, cells, columns.size(), incoming)) return;
        String key = null;
        Mapping.Target target = saysKind ? null : mapping.kind("");
        Boolean retire = null;
        Map<Column, StringBuilder> texts = new LinkedHashMap<>();
        for (int i : order) {
            Column column = columns.get(i);
            String cell = FormulaGuard.undo(cells.get(i));
            switch (column.role()) {
                case KEY -> key = key(row, cell.strip());
                case KIND -> target = kind(row, cell.strip());
                case RETIRED -> retire = retired(row, cell.strip());
                case FIELD ->
                    texts.computeIfAbsent(column.whole(), whole -> new StringBuilder())
                            .append(cell);
                case IGNORED -> {}
            }
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        texts.forEach((column, text) -> field(row, column, text.toString(), fields));
        if (key == null || target == null) return;
        if (target.level() != null && blank(fields.get("level"))) fields.put("level", target.level());
        values.translate(row, target.kind(), key, fields);
        incoming.add(row, new ItemWrite(target.kind(), key, null, fields, null, retire, null));
    }

    private String key(int row, String key) {
        if (!ItemKey.isValid(key)) {
            incoming.add(Problem.at(row, "key", badKey(key)));
            return null;
        }
        Integer before = rowOfKey.putIfAbsent(key, row);
        if (before == null) return key;
        incoming.add(new Problem(
                row,
                key,
                "key",
                null,
                "\"" + key + "\" stands in row " + before + " already. Keep one of the two rows."));
        return null;
    }

    private Mapping.Target kind(int row, String word) {
        try {
            return mapping.kind(word);
        } catch (Refused unknown) {
            unknown.problems()
                    .forEach(problem -> incoming.add(Problem.at(
                            row,
                            "kind",
                            problem.reason() + " Or send a mapping: {\"kinds\":{\"" + word
                                    + "\":\"DESIGN_INPUT:SYSTEM\"}}.")));
            return null;
        }
    }

    private Boolean retired(int row, String cell) {
        switch (cell) {
            case "":
                return null;
            case "yes":
                return true;
            case "no":
                return false;
            default:
                incoming.add(Problem.at(row, "retired", "\"" + cell + "\" is neither yes nor no."));
                return null;
        }
    }

    // A field may have a column per type; at most one of them is filled in a row.
    private void field(int row, Column column, String text, Map<String, Object> fields) {
        if (blank(fields.get(column.field()))) fields.put(column.field(), value(row, column, text));
        else if (!text.isBlank())
            incoming.add(
                    Problem.at(row, column.header(), "The field has a value in another column of this row already."));
    }

    private Object value(int row, Column column, String cell) {
        Column.Type type = column.type();
        if (cell.isBlank() || type == Column.Type.TEXT) return cell;
        try {
            return switch (type) {
                case NUMBER -> JSON.readValue(cell.strip(), Number.class);
                case YESNO -> JSON.readValue(cell.strip(), Boolean.class);
                default -> List.of(JSON.readValue(cell, String[].class));
            };
        } catch (JsonProcessingException | NullPointerException broken) {
            incoming.add(Problem.at(
                    row,
                    column.header(),
                    "\"" + cell + "\" is no value for this column. It takes "
                            + switch (type) {
                                case NUMBER -> "a number, such as 4.5.";
                                case YESNO -> "true or false.";
                                default -> "a list of texts, such as [\"a\",\"b\"].";
                            }));
            return "";
        }
    }

    static boolean ragged(int row, CSVRecord cells, int width, Incoming incoming) {
        if (cells.size() == width) return false;
        incoming.add(Problem.at(
                row,
                null,
                "has " + cells.size() + " cells, the header has " + width
                        + ". Put a text with commas or line breaks in quotation marks."));
        return true;
    }

    static String badKey(String key) {
        return key.isEmpty()
                ? "is missing. Every row needs one, so that the same file brings the same items."
                : "\"" + key + "\" is no key: letters, digits, dots, underscores and hyphens, at most 100.";
    }

    private static boolean blank(Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }
}
