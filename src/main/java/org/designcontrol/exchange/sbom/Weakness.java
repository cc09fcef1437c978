package org.designcontrol.exchange.sbom;

import java.util.List;

/**
 * A known vulnerability as a bill of materials reports it. What the file does not say is null.
 *
 * @param row which one of the file it is, counted from 1
 * @param severity the worst of its ratings: critical, high, medium, low, info, none or unknown
 * @param evaluation what the makers of the file found out about it
 * @param disposition what they did, in the words of our anomalies
 * @param affects the refs of the components in which it is
 */
record Weakness(
        int row,
        String id,
        String severity,
        Double score,
        String source,
        String text,
        String evaluation,
        String disposition,
        String dispositionReason,
        List<String> affects) {}
