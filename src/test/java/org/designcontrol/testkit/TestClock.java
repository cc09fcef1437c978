package org.designcontrol.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands until it is moved, and goes forward only: the log does not go back either. */
public final class TestClock extends Clock {

    private volatile Instant now = Instant.parse("2026-11-22T10:00:00Z");

    public void forward(Duration by) {
        now = now.plus(by);
    }

    /** The day that many days from now, as a field of an item has it. */
    public String inDays(int days) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(days).toString();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
