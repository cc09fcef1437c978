package org.designcontrol.trace;

import java.math.BigDecimal;

/** A rate in per cent with its 95 % confidence interval; what nobody filled in is null. */
public record Rate(BigDecimal value, BigDecimal low, BigDecimal high) {

    boolean known() {
        return value != null && low != null && high != null;
    }

    /** Whether it can be a rate in per cent: a fraction was meant where it is one at most. */
    boolean plausible() {
        return low.signum() >= 0
                && low.compareTo(value) <= 0
                && value.compareTo(high) <= 0
                && high.compareTo(new BigDecimal(100)) <= 0
                && high.compareTo(BigDecimal.ONE) > 0;
    }
}
