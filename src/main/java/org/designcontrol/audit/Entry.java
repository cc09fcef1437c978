package org.designcontrol.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One line of the log as stored.
 *
 * @param feature null for entries of administration
 * @param featureSequence place in the feature's own chain, from 1; null without a feature
 * @param content the canonical JSON text that was hashed
 */
public record Entry(
        long sequence,
        String feature,
        Long featureSequence,
        Instant time,
        String actor,
        String action,
        Sha256 hash,
        String content) {

    /** The step of the model that it comes from, by the names of the stored form; null when there is none. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> model() {
        return (Map<String, Object>) CanonicalJson.parse(content).get("model");
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> data() {
        return (Map<String, Object>) CanonicalJson.parse(content).get("data");
    }
}
