package org.designcontrol.audit;

/** Sends what a transaction holds in memory to the database, so that a failure is found before the commit. */
public interface TransactionFlush {

    void flush();
}
