package org.designcontrol.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.designcontrol.trace.Gap;
import org.designcontrol.trace.Matrix;
import org.designcontrol.trace.RiskList;

/**
 * The record of a feature, release or product as of one place in the log. It never changes: the same place gives the
 * same export, byte for byte, on any day. What can be long may be walked again and again, and is made as it is walked.
 *
 * @param scope {@code features}, {@code releases} or {@code products}
 * @param key which of them
 * @param title what people call it
 * @param taken by whom, and why
 * @param sequence everything up to and including this entry is in it, nothing later
 * @param asOf the time of that entry
 * @param ruleSet version of the rules that the gaps were judged by
 * @param items in order of their keys; where they are all that is written, in any order: their table puts them in order
 * @param links in order of from, relation, to
 * @param reviews every review ever issued, oldest first, not only the last of each
 */
public record Snapshot(
        String scope,
        String key,
        String title,
        String product,
        Taken taken,
        long sequence,
        Instant asOf,
        String ruleSet,
        Iterable<Item> items,
        Iterable<Link> links,
        Iterable<Matrix.Line> matrix,
        Iterable<Gap> gaps,
        Iterable<RiskList.Line> risks,
        List<Review> reviews) {

    /** @param reason null when none was given */
    public record Taken(String person, String reason) {}

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

    /**
     * What a person said of a candidate.
     *
     * @param function null where the task speaks for none
     * @param outcome what was decided, as the task offered it
     */
    public record Review(
            String key,
            int revision,
            String feature,
            String gate,
            Long candidate,
            String task,
            String function,
            String outcome,
            String comment,
            String person,
            Instant time) {}
}
