package org.designcontrol.exchange;

import java.util.List;
import java.util.function.Supplier;
import org.designcontrol.trace.Row;

/**
 * What a feature has when a file is read: a format whose rows go on from earlier ones finds them here.
 *
 * @param feature whose task takes the file
 * @param items all items of the feature, the retired ones too; read only when a format asks
 */
public record Recorded(String feature, Supplier<List<Row>> items) {

    /** As if nothing was written yet. */
    public static final Recorded NOTHING = new Recorded("FEAT-0000", List::of);

    public List<Row> rows() {
        return items.get();
    }
}
