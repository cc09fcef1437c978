package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.Releases;
import org.designcontrol.trace.Row;
import org.designcontrol.trace.View;
import org.springframework.stereotype.Component;

/**
 * What the record knows already of a field: it stands there when the task opens, so that nobody types it again, and
 * whoever does the task may change it. A field asks for it by {@code default=} and a name, or a number.
 */
@Component
class Beginnings {

    private static final String NO_CLAIMS = "no claims are published";

    /** A usual value that nobody has to look up. */
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final Map<String, Function<DelegateTask, Object>> byName = Map.of(
            "users-of-the-groups", this::users,
            "participants-by-group", this::participants,
            "people-who-reviewed", this::reviewers,
            "what-reviewers-said", this::minutes,
            "no-claims", this::noClaims,
            "submissions-of-the-route", this::submissions,
            "offered-in-the-eu", this::offeredInTheEu,
            "features-of-the-release", this::features);

    private final RecordReader reader;
    private final RecordTasks tasks;
    private final Releases releases;
    private final Colleagues colleagues;
    private final ReviewMeeting meeting;
    private final AuditLog log;
    private final TaskModels models;
    private final Checklists checklists;
    private final Features features;
    private final MarketedProduct product;
    private final ProductOffers offers;

    Beginnings(
            RecordReader reader,
            RecordTasks tasks,
            Releases releases,
            Colleagues colleagues,
            ReviewMeeting meeting,
            AuditLog log,
            TaskModels models,
            Checklists checklists,
            Features features,
            MarketedProduct product,
            ProductOffers offers) {
        this.offers = offers;
        this.features = features;
        this.product = product;
        this.meeting = meeting;
        this.models = models;
        this.checklists = checklists;
        this.reader = reader;
        this.tasks = tasks;
        this.releases = releases;
        this.colleagues = colleagues;
        this.log = log;
    }

    Map<String, Object> of(DelegateTask task, TaskModel model) {
        String feature = task.getExecution().getProcessBusinessKey();
        Map<String, Object> fields = new LinkedHashMap<>(offers.begin(task.getTenantId(), feature, model));
        model.fields().stream().filter(Beginnings::isOfItsOwnRecord).forEach(field -> {
            Object known = known(field.begins(), task);
            if (!known.equals("") && !known.equals(List.of())) {
                fields.put(field.name(), known);
            }
        });
        return fields;
    }

    private static boolean isOfItsOwnRecord(TaskField field) {
        return field.begins() != null && !field.begins().equals(ProductOffers.NAME);
    }

    private Object known(String name, DelegateTask task) {
        if (NUMBER.matcher(name).matches()) {
            return name;
        }
        if (FromTheClassification.NAMES.contains(name)) {
            return classification(task)
                    .map(row -> FromTheClassification.answer(name, row))
                    .orElse("");
        }
        if (MarketedProduct.NAMES.contains(name)) {
            return product.beside(features.require(task.getExecution().getProcessBusinessKey()))
                    .answer(name);
        }
        if (OfTheRelease.knows(name)) {
            return OfTheRelease.answer(name, rows(task, Kind.CLASSIFICATION).toList());
        }
        return Objects.requireNonNull(byName.get(name), () -> "The record knows nothing by the name " + name)
                .apply(task);
    }

    /** Who belongs to the user groups that are written down. */
    private String users(DelegateTask task) {
        return rows(task, Kind.USER_GROUP)
                .map(group -> group.text("who"))
                .filter(who -> who != null && !who.isBlank())
                .collect(Collectors.joining("; "));
    }

    /** A line for each group, in which only the number is missing. */
    private String participants(DelegateTask task) {
        return rows(task, Kind.USER_GROUP)
                .map(group -> group.key() + " (" + group.title() + "): ")
                .collect(Collectors.joining("\n"));
    }

    /** Who reviewed the candidate that the chair now decides on, each with the function. */
    private String reviewers(DelegateTask task) {
        long candidate = DesignReview.CANDIDATE.in(task);
        Map<String, String> names = colleagues.of(task.getTenantId()).stream()
                .collect(Collectors.toMap(Colleagues.Colleague::id, Colleagues.Colleague::name));
        return tasks.ofInstance(task.getProcessInstanceId()).stream()
                .filter(each -> DesignReview.REVIEWS.contains(each.origin().activity()))
                .filter(each -> each.closed() != null && each.closed() > candidate && each.assignee() != null)
                .map(each -> names.getOrDefault(each.assignee(), each.assignee()) + " (" + spokeFor(each) + ")")
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private String minutes(DelegateTask task) {
        return meeting.minutes(task);
    }

    private static String spokeFor(RecordTask review) {
        return DesignReview.Element.REVIEW_INDEPENDENTLY.equals(review.origin().activity())
                ? "independent"
                : review.candidateGroup().replace('-', ' ');
    }

    private String noClaims(DelegateTask task) {
        return rows(task, Kind.CLAIM).findAny().isEmpty() ? NO_CLAIMS : "";
    }

    /** What the confirmed routes ask to be sent or filed; where one is not known, regulatory affairs chooses. */
    private List<String> submissions(DelegateTask task) {
        String deployment = models.deploymentOf(task.getProcessDefinitionId());
        return rows(task, Kind.CLASSIFICATION)
                .flatMap(classified -> checklists.submissions(deployment, Facts.of(classified)).stream())
                .distinct()
                .toList();
    }

    /** As the markets of the intended use say. */
    private String offeredInTheEu(DelegateTask task) {
        return reader.document(task.getTenantId(), task.getExecution().getProcessBusinessKey(), Kind.INTENDED_USE)
                .map(use ->
                        Market.among(Facts.list(use.fields().get("markets"))).contains(Market.EU) ? "yes" : "no")
                .orElse("");
    }

    private Optional<Row> classification(DelegateTask task) {
        return reader.document(task.getTenantId(), task.getExecution().getProcessBusinessKey(), Kind.CLASSIFICATION);
    }

    /** What is judged together: the features of the release, or the one that goes alone. */
    private String features(DelegateTask task) {
        return String.join(", ", releases.together(task.getExecution().getProcessBusinessKey()));
    }

    private Stream<Row> rows(DelegateTask task, Kind kind) {
        List<String> together = releases.together(task.getExecution().getProcessBusinessKey());
        return reader.features(task.getTenantId(), together, log.head(), View.WORKING)
                .rows()
                .filter(row -> row.kind() == kind);
    }
}
