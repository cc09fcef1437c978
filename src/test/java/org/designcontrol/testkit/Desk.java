package org.designcontrol.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Origin;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Idea;
import org.designcontrol.trace.ItemWrite;
import org.designcontrol.trace.ItemWrite.LinkTo;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.KindRights;
import org.designcontrol.trace.Permit;
import org.designcontrol.trace.Phase;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.Relation;
import org.designcontrol.trace.SentBack;
import org.springframework.transaction.support.TransactionTemplate;

/** Where features are started and tasks opened, as the workflow would. Each call is a transaction of its own. */
public final class Desk {

    /** The activity of a task whose activity does not matter. */
    public static final String DEFINE_DESIGN_INPUTS = "UserTask_DefineDesignInputs";

    private final Features features;
    private final RecordTasks tasks;
    private final TransactionTemplate transaction;

    Desk(Features features, RecordTasks tasks, TransactionTemplate transaction) {
        this.features = features;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    /** A feature of a product of its own. */
    public Feature feature() {
        return feature(UUID.randomUUID().toString());
    }

    public Feature feature(String product) {
        Idea idea = new Idea(product, "Pressure-controlled ventilation", "Patients cannot breathe", "Intensive care");
        return transaction.execute(status -> features.start(idea, "ann", origin(DEFINE_DESIGN_INPUTS, null)));
    }

    /** Opens a task in which Ann may write these kinds. */
    public Permit task(Feature feature, String kinds) {
        return task(feature, kinds, DEFINE_DESIGN_INPUTS, "ann");
    }

    public Permit task(Feature feature, String kinds, String activity, String person) {
        String id = UUID.randomUUID().toString();
        RecordTask task = new RecordTask(
                id,
                feature.key(),
                feature.product(),
                "Define design inputs",
                "T07",
                Phase.INPUTS,
                origin(activity, id),
                KindRights.parse(kinds),
                "engineering",
                person,
                Instant.now(),
                null,
                null,
                false);
        transaction.executeWithoutResult(status -> tasks.open(task, Phase.INPUTS, NewEntry.SYSTEM, null));
        return new Permit(id, person);
    }

    /** Completes a task: what was written under it is issued. */
    public void complete(Permit permit) {
        RecordTask task = tasks.find(permit.taskId()).orElseThrow();
        transaction.executeWithoutResult(status ->
                tasks.complete(task.id(), task.feature(), task.origin(), permit.person(), Map.of(), SentBack.NOTHING));
    }

    /** Takes a task away, as an interrupting event of the model would. */
    public void cancel(Permit permit) {
        RecordTask task = tasks.find(permit.taskId()).orElseThrow();
        transaction.executeWithoutResult(
                status -> tasks.cancel(task.id(), task.feature(), task.origin(), NewEntry.SYSTEM, null));
    }

    /** A row with a text and these links. */
    public static ItemWrite row(Kind kind, String key, String text, LinkTo... links) {
        return row(kind, key, Map.of("text", text), links);
    }

    public static ItemWrite row(Kind kind, String key, Map<String, Object> fields, LinkTo... links) {
        return new ItemWrite(kind, key, null, fields, List.of(links), null, "because");
    }

    public static LinkTo derives(String to) {
        return new LinkTo(Relation.DERIVES, to);
    }

    private static Origin origin(String activity, String taskId) {
        return new Origin("design-inputs", 1, "0".repeat(64), activity, "instance", taskId);
    }
}
