package org.designcontrol.trace;

import java.math.BigDecimal;

/** Numbers as people and spreadsheets write them: {@code 94.2}, {@code 94,2}, {@code 94.2 %}. */
final class Figure {

    private Figure() {}

    /** Null when there is none, or when it is no number. */
    static BigDecimal of(Object value) {
        String text =
                value == null ? "" : String.valueOf(value).replace("%", "").strip();
        return text.matches("-?\\d+([.,]\\d+)?") ? new BigDecimal(text.replace(',', '.')) : null;
    }

    /** Whether something stands there that is no number. */
    static boolean isBroken(Object value) {
        return value != null && !String.valueOf(value).isBlank() && of(value) == null;
    }

    static String text(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
