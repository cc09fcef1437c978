package org.designcontrol.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One format in which the record goes out. The same snapshot is written the same, byte for byte, every time. */
public interface ExportFormat {

    /** What the parameter {@code format} calls it; also the ending of file names. */
    String name();

    String mediaType();

    /** What it can write; the first is what it writes when nobody says. */
    List<Part> parts();

    /** Writes one part, and names the snapshot's sequence in it. Does not close the stream. */
    void write(Snapshot snapshot, Part part, OutputStream out) throws IOException;
}
