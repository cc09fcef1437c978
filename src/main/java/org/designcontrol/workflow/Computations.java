package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Graph;
import org.designcontrol.trace.Kind;
import org.springframework.stereotype.Component;

/** Runs what a task's model asks for in {@code record.computed}, over the document and the rows as they are now. */
@Component
class Computations {

    private final Map<String, Computation> byName;
    private final TaskGround ground;
    private final TaskModels models;
    private final AuditLog log;

    Computations(List<Computation> all, TaskGround ground, TaskModels models, AuditLog log) {
        this.byName = all.stream().collect(Collectors.toMap(Computation::name, Function.identity()));
        this.ground = ground;
        this.models = models;
        this.log = log;
    }

    /** What the task's own document gets when it is completed; empty when the model asks for nothing there. */
    Optional<Computation.Result> forDocument(
            TaskModel model,
            String definitionId,
            Feature feature,
            Map<String, Object> draft,
            Map<String, Object> decisions) {
        return model.computed() == null || model.form() != computation(model).document()
                ? Optional.empty()
                : of(model, definitionId, feature, draft, decisions);
    }

    /** What people are told of beside the fields while they fill them in. */
    List<Problem> objections(TaskModel model, String definitionId, Feature feature, Map<String, Object> draft) {
        return model.computed() == null || !computation(model).isToldWithTheFields()
                ? List.of()
                : forDocument(model, definitionId, feature, draft, Map.of())
                        .map(Computation.Result::objections)
                        .orElse(List.of());
    }

    /** Empty when the model asks for nothing. */
    Optional<Computation.Result> of(
            TaskModel model,
            String definitionId,
            Feature feature,
            Map<String, Object> draft,
            Map<String, Object> decisions) {
        if (model.computed() == null) {
            return Optional.empty();
        }
        Computation computation = computation(model);
        Graph record = ground.of(model, feature, log.head());
        return Optional.of(computation.of(new Computation.Basis(
                feature,
                models.deploymentOf(definitionId),
                record,
                document(record, feature, computation.document(), model, draft),
                decisions)));
    }

    /** The document as it would be now: what it said before, and the draft over it, without what is not asked. */
    private static Map<String, Object> document(
            Graph record, Feature feature, Kind kind, TaskModel model, Map<String, Object> draft) {
        Map<String, Object> fields = new LinkedHashMap<>();
        record.rows()
                .filter(row -> row.kind() == kind && row.feature().equals(feature.key()))
                .forEach(row -> fields.putAll(row.fields()));
        fields.putAll(draft);
        List<TaskField> applicable = model.applicable(fields, Map.of());
        model.fields().stream()
                .filter(field -> !applicable.contains(field))
                .forEach(field -> fields.remove(field.name()));
        fields.keySet().removeAll(model.unasked());
        return fields;
    }

    private Computation computation(TaskModel model) {
        Computation computation = byName.get(model.computed());
        if (computation == null) {
            throw new IllegalStateException("No computation has the name " + model.computed());
        }
        return computation;
    }
}
