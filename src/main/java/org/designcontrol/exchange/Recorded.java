package org.designcontrol.exchange;

import java.util.List;
import java.util.function.Supplier;
import org.designcontrol.trace.Choices;
import org.designcontrol.trace.Row;

/**
 * What a feature has when a file is read: a format whose rows go on from earlier ones finds them here.
 *
 * @param feature whose task takes the file
 * @param items all items of the feature, the retired ones too; read only when a format asks
 * @param choices the fields that take certain words only
 */
public record Recorded(String feature, Supplier<List<Row>> items, Choices choices) {

    /** As if nothing was written yet. */
    public static final Recorded NOTHING = new Recorded("FEAT-0000", List::of, Choices.WITHOUT_A_TABLE);

    public List<Row> rows() {
        return items.get();
    }

    /** Whether the field of this item holds this value already. */
    public boolean says(String key, String field, String value) {
        return rows().stream()
                .anyMatch(row -> row.key().equals(key) && row.text(field).equals(value));
    }
}
