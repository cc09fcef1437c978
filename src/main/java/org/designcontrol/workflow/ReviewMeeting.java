package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.Row;
import org.springframework.stereotype.Component;

/**
 * What the chair's document keeps of a review beside the decision: which functions had to speak, which of them endorsed
 * exactly this candidate, and what they said (ISO 13485:2016 7.3.5).
 */
@Component
class ReviewMeeting {

    static final String INDEPENDENT = "independent";

    private final GateReview review;
    private final RecordReader reader;
    private final Colleagues colleagues;
    private final AuditLog log;

    ReviewMeeting(GateReview review, RecordReader reader, Colleagues colleagues, AuditLog log) {
        this.review = review;
        this.reader = reader;
        this.colleagues = colleagues;
        this.log = log;
    }

    /** For the chair's document. */
    Map<String, Object> content(DelegateTask chair) {
        DelegateExecution execution = chair.getExecution();
        Stream<String> independent = review.independentReview(execution) ? Stream.of(INDEPENDENT) : Stream.empty();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(
                "requiredFunctions",
                Stream.concat(review.reviewFunctions(execution).stream(), independent)
                        .sorted()
                        .toList());
        content.put(
                "endorsedFunctions",
                said(chair)
                        .filter(row -> row.text(DesignReview.OUTCOME.name()).equals(DesignReview.Outcome.ENDORSE))
                        .map(ReviewMeeting::function)
                        .sorted()
                        .toList());
        return content;
    }

    /** What each reviewer wrote, as the beginning of the minutes. */
    String minutes(DelegateTask chair) {
        Map<String, String> names = colleagues.of(chair.getTenantId()).stream()
                .collect(Collectors.toMap(Colleagues.Colleague::id, Colleagues.Colleague::name));
        return said(chair)
                .map(row -> "%s (%s): %s%s"
                        .formatted(
                                names.getOrDefault(row.author(), row.author()),
                                function(row).replace('-', ' '),
                                row.text(DesignReview.OUTCOME.name()).toLowerCase(java.util.Locale.ROOT),
                                row.text("comment").isBlank() ? "." : ". " + row.text("comment")))
                .collect(Collectors.joining("\n"));
    }

    /** The reviews of exactly this candidate. */
    private Stream<Row> said(DelegateTask chair) {
        String gate = DesignReview.GATE.in(chair);
        String candidate = String.valueOf(DesignReview.CANDIDATE.in(chair));
        String lead = chair.getExecution().getProcessBusinessKey();
        return reader.reviews(List.of(lead), log.head()).stream()
                .filter(row ->
                        row.text("gate").equals(gate) && row.text("candidate").equals(candidate))
                .filter(row -> DesignReview.REVIEWS.stream()
                        .anyMatch(activity -> row.key().contains(label(activity))));
    }

    private static String label(String activity) {
        return activity.replaceFirst("^[^_]*_", "");
    }

    private static String function(Row review) {
        String function = review.text("function");
        return function.isBlank() ? INDEPENDENT : function;
    }
}
