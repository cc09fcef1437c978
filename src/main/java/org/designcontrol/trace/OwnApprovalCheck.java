package org.designcontrol.trace;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Approvals by who wrote what they approve: a deviation that nobody else decided, a classification, validation or submission
 * confirmed by one of its writers, and an independent review of a candidate in which the reviewer wrote something. The forms refuse all of them;
 * an import, or a login that is used by two, does not pass the forms.
 */
@Component
class OwnApprovalCheck implements Check {

    /** The task in which somebody independent reviews, as the key of its document says it. */
    private static final String INDEPENDENTLY = "ReviewIndependently";

    private static final String CONFIRMED = "CONFIRM";

    /** What a task confirms, by the end of the key of its own document. */
    private static final Map<String, Kind> CONFIRMS = Map.of(
            "ConfirmClassification", Kind.CLASSIFICATION,
            "ConfirmValidation", Kind.CLINICAL_EVALUATION,
            "ConfirmSubmission", Kind.SUBMISSION);

    @Override
    public String name() {
        return "own-approval@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(row -> own(row, graph).map(what -> rule.about(row, what)).stream());
    }

    private static Optional<String> own(Row row, Graph graph) {
        if (row.kind() == Kind.DEVIATION) {
            boolean alone =
                    !row.text("decision").isEmpty() && graph.writersOf(row).size() == 1;
            return alone ? Optional.of("was asked for and decided by " + row.author()) : Optional.empty();
        }
        if (row.kind() != Kind.REVIEW) {
            return Optional.empty();
        }
        if (CONFIRMED.equals(row.text("outcome"))) {
            return CONFIRMS.entrySet().stream()
                    .filter(task -> row.key().endsWith(task.getKey()))
                    .map(task -> graph.valid(task.getValue().documentOf(row.feature())))
                    .filter(confirmed ->
                            confirmed != null && graph.writersOf(confirmed).contains(row.author()))
                    .map(confirmed -> "confirms " + confirmed.key() + ", which " + row.author() + " wrote")
                    .findFirst();
        }
        return row.key().contains(INDEPENDENTLY) ? independent(row, graph) : Optional.empty();
    }

    private static Optional<String> independent(Row review, Graph graph) {
        Object candidate = review.fields().get("candidate");
        long frozen = candidate instanceof Number number ? number.longValue() : Long.MAX_VALUE;
        return graph.rows()
                .filter(row -> row.kind() != Kind.REVIEW && row.feature().equals(review.feature()))
                .filter(row -> row.began() <= frozen)
                .filter(row -> graph.writersOf(row).contains(review.author()))
                .map(Row::key)
                .findFirst()
                .map(key -> "is independent only in name: " + review.author() + " wrote " + key);
    }
}
