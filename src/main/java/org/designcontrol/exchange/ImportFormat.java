package org.designcontrol.exchange;

import java.io.IOException;
import java.nio.file.Path;

/** One format in which rows come in. It reads; whether the record takes the rows is not its business. */
public interface ImportFormat {

    /** What the parameter {@code format} calls it. */
    String name();

    /**
     * Reads the whole file.
     *
     * @return the rows that make sense, and every problem of those that do not
     * @throws org.designcontrol.audit.Refused 422 when the file as a whole cannot be read, saying why and what to do
     */
    Incoming read(Path file, Mapping mapping) throws IOException;

    /** As {@link #read(Path, Mapping)}, with what the feature has already: for files that go on from earlier ones. */
    default Incoming read(Path file, Mapping mapping, Recorded recorded) throws IOException {
        return read(file, mapping);
    }

    /** Whether the file itself is a record, and is kept as evidence of the task. */
    default boolean isEvidence() {
        return false;
    }
}
