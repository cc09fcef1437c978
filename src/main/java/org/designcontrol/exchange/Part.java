package org.designcontrol.exchange;

import java.util.Locale;

/** What of the record an export holds. */
public enum Part {
    ITEMS,
    LINKS,
    MATRIX,
    GAPS,
    RISKS,
    REVIEWS,
    ALL;

    /** The word in addresses and file names. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
