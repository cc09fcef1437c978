package org.designcontrol.audit;

/**
 * A place in the log: everything up to and including entry {@code sequence} is true, nothing later is.
 *
 * @param sequence 0 is before the first entry
 */
public record AsOf(long sequence) {

    /** @throws IllegalArgumentException when {@code sequence} is negative */
    public AsOf {
        if (sequence < 0) {
            throw new IllegalArgumentException("A sequence number is 0 or more: " + sequence);
        }
    }
}
