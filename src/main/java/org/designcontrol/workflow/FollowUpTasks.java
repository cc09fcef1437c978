package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.designcontrol.trace.Drafts;
import org.designcontrol.trace.FollowUp;
import org.designcontrol.trace.FollowUps;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.KindRights;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.springframework.stereotype.Component;

/** What is special about the tasks of a revision, a concern and an action: what they are about, and where that goes. */
@Component
class FollowUpTasks {

    /** The row or document that the fields of a task become, and why it changes. */
    record Target(String key, String reason) {}

    private static final String REASON = "reason";
    private static final String DONE = "DONE";

    private final FollowUps followUps;
    private final RecordTasks tasks;
    private final Drafts drafts;

    FollowUpTasks(FollowUps followUps, RecordTasks tasks, Drafts drafts) {
        this.followUps = followUps;
        this.tasks = tasks;
        this.drafts = drafts;
    }

    /** Puts what was asked into the field that asks for it, so that nobody types it twice. */
    void prefill(DelegateTask task, TaskModel model) {
        boolean asks = model.fields().stream().anyMatch(field -> field.name().equals(REASON));
        if (asks && runs(task, Revision.KEY)) {
            int seen = drafts.of(task.getId()).version();
            of(task).ifPresent(
                            asked -> drafts.save(task.getId(), seen, Map.of(REASON, asked.reason()), asked.person()));
        }
    }

    /** An action's task writes its own row and no other. */
    KindRights rights(DelegateTask task, TaskModel model) {
        return runs(task, Action.KEY) ? model.rights().only(Action.ACTION_KEY.in(task)) : model.rights();
    }

    /** Where the fields of such a task go; empty for every other task. Adds to them what they are about. */
    Optional<Target> describe(DelegateTask task, Kind form, Map<String, Object> content) {
        if (runs(task, Action.KEY)) {
            content.remove("title");
            content.put(DesignReview.OUTCOME.name(), DONE);
            return Optional.of(new Target(Action.ACTION_KEY.in(task), "Done."));
        }
        if (runs(task, Revision.KEY) && form == Kind.PLAN) {
            // The document stays the plan: why it changes is said of its revision, and is nothing that is planned.
            content.remove("title");
            String why = String.valueOf(content.remove(REASON));
            return Optional.of(new Target(form.documentOf(task.getExecution().getProcessBusinessKey()), why));
        }
        return of(task).map(asked -> {
            content.putAll(about(task, asked));
            return new Target(form.name().replace('_', '-') + "-" + asked.id(), "Done again: " + task.getName());
        });
    }

    private Map<String, Object> about(DelegateTask task, FollowUp asked) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("title", task.getName() + " " + asked.id());
        if (asked.topic() == FollowUp.Topic.CONCERN) {
            about.put("concern", asked.reason());
            about.put("raisedBy", asked.person());
            about.put("raisedAt", asked.raisedAt().toString());
            if (asked.aboutTask() != null) {
                about.put(
                        "about",
                        tasks.find(asked.aboutTask()).map(RecordTask::name).orElse(asked.aboutTask()));
            }
        } else {
            about.put("about", asked.id());
            about.put("askedBy", asked.person());
        }
        return about;
    }

    private Optional<FollowUp> of(DelegateTask task) {
        String id = runs(task, Revision.KEY)
                ? Revision.REVISION_ID.in(task)
                : runs(task, Concern.KEY) ? Concern.CONCERN_ID.in(task) : null;
        return id == null ? Optional.empty() : followUps.find(id);
    }

    private static boolean runs(DelegateTask task, String process) {
        return task.getProcessDefinitionId().startsWith(process + ":");
    }
}
