package org.designcontrol.trace;

import java.util.List;
import org.designcontrol.audit.Entry;

/** Rows of another room that answers of the record depend on, and that it holds against the log too. */
public interface AlsoVerified {

    Replay replay();

    /** Is shown every entry of the log, and then compares. */
    interface Replay {

        void apply(Entry entry);

        /** @return a sentence for each row that is not as it was written */
        List<String> compare();
    }
}
