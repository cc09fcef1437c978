package org.designcontrol.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.designcontrol.trace.Gap;
import org.designcontrol.trace.Matrix;

/**
 * The record of a feature or product as of one place in the log. It never changes: the same place gives the same export,
 * byte for byte, on any day.
 *
 * @param scope {@code features} or {@code products}
 * @param key which of them
 * @param sequence everything up to and including this entry is in it, nothing later
 * @param asOf the time of that entry
 * @param ruleSet version of the rules that the gaps were judged by
 * @param items in order of their keys; may be walked again and again
 * @param links in order of from, relation, to
 */
public record Snapshot(
        String scope,
        String key,
        String product,
        long sequence,
        Instant asOf,
        String ruleSet,
        Iterable<Item> items,
        Iterable<Link> links,
        List<Matrix.Line> matrix,
        List<Gap> gaps) {

    /** @param state WORKING, ISSUED or APPROVED */
    public record Item(
            String key,
            String kind,
            String feature,
            Map<String, Object> fields,
            boolean retired,
            int revision,
            String state,
            String author,
            String contentHash) {}

    /**
     * @param judged the revision of the far end that the link was judged against; null when there was none
     * @param status in the auditor's words: covered, dangling, outdated, suspect
     */
    public record Link(String from, String relation, String to, String status, Integer judged, String author) {}
}
