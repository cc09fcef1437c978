package org.designcontrol.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Validations that were issued after quality had confirmed the validation of their release (ISO 13485:2016 7.3.7 and
 * 7.3.9): nobody but their writer looked at them. Whoever confirms again has looked at them, also in the same words. Where
 * nobody confirmed anything yet there is nothing to say here: the release waits for it.
 */
@Component
class ConfirmedLaterCheck implements Check {

    /** The task in which quality confirms, as the key of its document says it. */
    private static final String CONFIRMATION = "-ConfirmValidation";

    private static final String CONFIRMED = "CONFIRM";

    /** The document in which quality confirms the validation of this feature, and of those that it leads. */
    static String confirmationOf(String feature) {
        return Kind.REVIEW.documentOf(feature) + CONFIRMATION;
    }

    @Override
    public String name() {
        return "confirmed-later@2";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return judge(rule, graph, graph.rowsAndBeyond().filter(row -> row.kind() == Kind.REVIEW));
    }

    /** @param reviews among which the confirmations are */
    static Stream<Gap> judge(GapRule rule, Graph graph, Stream<Row> reviews) {
        Map<String, Long> confirmed = confirmed(graph, reviews);
        return graph.about(rule)
                .filter(row -> row.issuedWith() != null)
                .filter(row -> row.issuedWith() > last(row.feature(), confirmed, graph))
                .map(row -> rule.about(row, ""));
    }

    /** By feature in whose record it was said, when it was said last. */
    private static Map<String, Long> confirmed(Graph graph, Stream<Row> reviews) {
        List<Row> confirmations = reviews.filter(
                        row -> row.issuedWith() != null && row.key().endsWith(CONFIRMATION))
                .filter(row -> row.text("outcome").equals(CONFIRMED))
                .toList();
        Map<String, Long> confirmed = new HashMap<>();
        confirmations.forEach(
                row -> confirmed.put(row.feature(), graph.provenance().lastCompleted(row, graph)));
        return confirmed;
    }

    /** Of the feature, or of one that was released with it: one of them leads, and confirms for all. */
    private static long last(String feature, Map<String, Long> confirmed, Graph graph) {
        return confirmed.isEmpty()
                ? Long.MAX_VALUE
                : Stream.concat(Stream.of(feature), graph.releasedWith(feature).stream())
                        .map(confirmed::get)
                        .filter(Objects::nonNull)
                        .max(Long::compare)
                        .orElse(Long.MAX_VALUE);
    }
}
