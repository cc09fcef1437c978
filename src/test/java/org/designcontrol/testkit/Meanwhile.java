package org.designcontrol.testkit;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What another thread does while this one holds a transaction open. */
public final class Meanwhile {

    private Meanwhile() {}

    /** Lets the other run as far as it gets: to its end, unless a lock holds it, as it should. */
    public static void giveTimeTo(Future<?> other) {
        try {
            other.get(400, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Held by the lock, or refused; the assertions that follow tell which of them was right.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
