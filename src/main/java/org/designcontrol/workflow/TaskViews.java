package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Drafts;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Halts;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.Releases;
import org.springframework.stereotype.Component;

/** What a task asks, as its form needs it. */
@Component
class TaskViews {

    private final OpenTasks open;
    private final TaskPermits permits;
    private final ExitRules exitRules;
    private final Computations computations;
    private final Drafts drafts;
    private final Features features;
    private final Releases releases;
    private final LifecycleTasks lifecycle;
    private final DocumentWords words;
    private final Actor actor;
    private final Halts halts;
    private final TrainingNotice training;
    private final Rework rework;
    private final WhyAgain whyAgain;
    private final ProductOffers offers;

    TaskViews(
            OpenTasks open,
            TaskPermits permits,
            ExitRules exitRules,
            Computations computations,
            Drafts drafts,
            Features features,
            Releases releases,
            LifecycleTasks lifecycle,
            DocumentWords words,
            Actor actor,
            Halts halts,
            TrainingNotice training,
            Rework rework,
            WhyAgain whyAgain,
            ProductOffers offers) {
        this.whyAgain = whyAgain;
        this.offers = offers;
        this.open = open;
        this.permits = permits;
        this.exitRules = exitRules;
        this.computations = computations;
        this.drafts = drafts;
        this.features = features;
        this.releases = releases;
        this.lifecycle = lifecycle;
        this.words = words;
        this.actor = actor;
        this.halts = halts;
        this.training = training;
        this.rework = rework;
    }

    Map<String, Object> whole(RecordTask task) {
        Map<String, Object> json = brief(task);
        Feature feature = features.require(task.feature());
        json.put("feature", view(feature));
        if (task.paused()) {
            json.put("halt", halts.of(task.feature()).orElse(null));
        }
        json.put(
                "model",
                Map.of(
                        "key", task.origin().modelKey(),
                        "version", task.origin().modelVersion(),
                        "sha256", task.origin().modelSha256()));
        if (!task.isOpen()) {
            return json;
        }
        if (permits.mayWorkOn(task)) {
            training.of(task).ifPresent(lacking -> json.put("training", lacking));
        }
        OpenTasks.OpenTask now = open.require(task.id());
        TaskModel model = now.model();
        json.put("documentation", model.documentation());
        List<String> together = exitRules.features(now, feature);
        if (together.size() > 1) {
            json.put("release", releases.ledBy(feature.key()).orElseThrow());
            json.put(
                    "together",
                    together.stream()
                            .map(features::require)
                            .map(TaskViews::view)
                            .toList());
        }
        json.put("kinds", model.kinds().kinds());
        json.put("mayDecideDeviations", model.kinds().mayDecideDeviations());
        json.put("columns", model.columns());
        if (model.differsByFeature()) {
            json.put(
                    Profiles.MARKETS,
                    model.asked().markets().stream().map(market -> market.word).toList());
        }
        if (model.form() != null) {
            json.put("document", document(task, model));
        }
        json.put("labels", words.of(now.task().getProcessDefinitionId()));
        json.put("decisions", model.decisions());
        json.put("independentOf", model.independentOf());
        if (now.gate() != null) {
            json.put("candidate", Map.of("gate", now.gate(), "sequence", now.candidate()));
        }
        if (decides(model, DesignReview.REWORK_TASKS)) {
            Gate gate = now.gate() == null ? ReleasePhase.LAST_GATE : Gate.valueOf(now.gate());
            json.put("mayBeDoneAgain", lifecycle.before(gate, now.task().getProcessDefinitionId()));
            if (together.size() > 1 && decides(model, DesignReview.REWORK_FEATURES)) {
                json.put(
                        "sendsBackOf",
                        rework.proposed(
                                together.stream().map(features::require).toList(),
                                task.origin().instanceId(),
                                now.gate(),
                                now.candidate()));
            }
        }
        whyAgain.tell(task, now.gate(), together.stream().map(features::require).toList(), json);
        json.putAll(exit(task, now, feature));
        return json;
    }

    Map<String, Object> exit(RecordTask task) {
        if (!task.isOpen()) {
            throw Refused.conflict("\"" + task.name() + "\" is completed.");
        }
        return exit(task, open.require(task.id()), features.require(task.feature()));
    }

    private static boolean decides(TaskModel model, Variable<String> what) {
        return model.decisions().stream().anyMatch(field -> field.name().equals(what.name()));
    }

    /** A line of the inbox. */
    Map<String, Object> brief(RecordTask task) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", task.id());
        json.put("name", task.name());
        json.put("number", task.number());
        json.put("feature", Map.of("key", task.feature(), "product", task.product()));
        json.put("activity", task.origin().activity());
        json.put("group", task.candidateGroup());
        json.put("assignee", task.assignee());
        json.put("open", task.isOpen());
        json.put("mine", actor.id().equals(task.assignee()));
        json.put("canClaim", task.assignee() == null && permits.mayWorkOn(task));
        json.put("canWork", permits.mayWorkOn(task));
        json.put("since", task.createdAt());
        json.put("due", task.dueAt());
        return json;
    }

    private Map<String, Object> exit(RecordTask task, OpenTasks.OpenTask now, Feature feature) {
        Map<String, Object> fields =
                now.model().fields().isEmpty() ? Map.of() : drafts.of(task.id()).fields();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("exitRules", exitRules.states(now.model(), feature));
        List<Problem> missing = new ArrayList<>(exitRules.missing(task.id(), now.model(), feature, fields, Map.of()));
        missing.addAll(computations.objections(now.model(), now.task().getProcessDefinitionId(), feature, fields));
        json.put("missing", missing);
        return json;
    }

    private Map<String, Object> document(RecordTask task, TaskModel model) {
        return Map.of(
                "kind", model.form(),
                "fields", model.fields(),
                "draft", drafts.of(task.id()),
                "offered", offers.of(task, model));
    }

    private static Map<String, Object> view(Feature feature) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", feature.key());
        json.put("product", feature.product());
        json.put("title", feature.title());
        json.put("problem", feature.problem());
        json.put("forWhom", feature.forWhom());
        json.put("phase", feature.phase());
        return json;
    }
}
