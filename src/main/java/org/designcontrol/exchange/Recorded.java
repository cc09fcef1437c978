package org.designcontrol.exchange;

import java.util.List;
import org.designcontrol.trace.Row;

/**
 * What a feature has when a file is read: a format whose rows go on from earlier ones finds them here.
 *
 * @param feature whose task takes the file
 * @param rows all items of the feature, the retired ones too
 */
public record Recorded(String feature, List<Row> rows) {

    /** As if nothing was written yet. */
    public static final Recorded NOTHING = new Recorded("FEAT-0000", List.of());
}
