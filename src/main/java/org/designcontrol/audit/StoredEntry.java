package org.designcontrol.audit;

import java.time.Instant;
import java.util.Map;

/** A line of the log as it lies in its table, before anything of it is believed. */
record StoredEntry(
        long sequence,
        String stream,
        Long streamSequence,
        long timeMs,
        String actor,
        String action,
        String instance,
        String hash,
        String content) {

    /**
     * The entry that its content tells of; the columns beside it are copies.
     *
     * @throws RuntimeException when the content is none of ours
     */
    Entry told(Map<String, Object> json) {
        Number streamNumber = (Number) json.get("featureSequence");
        return new Entry(
                ((Number) json.get("sequence")).longValue(),
                (String) json.get("feature"),
                streamNumber == null ? null : streamNumber.longValue(),
                Instant.parse((String) json.get("time")),
                (String) json.get("actor"),
                (String) json.get("action"),
                Sha256.ofLeaf(content),
                content);
    }
}
