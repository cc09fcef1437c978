package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.trace.Drafts;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.ItemWrite;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Permit;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.RecordWriter;
import org.designcontrol.trace.Row;
import org.springframework.stereotype.Component;

/** Turns the fields of a completed task into the document item it leaves behind. */
@Component
class TaskDocuments {

    private final RecordWriter writer;
    private final RecordReader reader;
    private final Drafts drafts;
    private final FollowUpTasks followUpTasks;
    private final Beginnings beginnings;
    private final ReviewMeeting meeting;

    TaskDocuments(
            RecordWriter writer,
            RecordReader reader,
            Drafts drafts,
            FollowUpTasks followUpTasks,
            Beginnings beginnings,
            ReviewMeeting meeting) {
        this.writer = writer;
        this.reader = reader;
        this.drafts = drafts;
        this.followUpTasks = followUpTasks;
        this.beginnings = beginnings;
        this.meeting = meeting;
    }

    /** @param computed what the server adds to the fields of the form */
    void write(
            DelegateTask task,
            TaskModel model,
            Feature feature,
            Map<String, Object> fields,
            Map<String, Object> decisions,
            Map<String, Object> computed,
            String person) {
        Map<String, Object> content = new LinkedHashMap<>();
        // Done again, the document says what the form and the decision say now.
        model.fields().forEach(field -> content.put(field.name(), null));
        model.unasked().forEach(name -> content.put(name, null));
        model.decisions().forEach(decision -> content.put(decision.name(), null));
        // An answer that does not apply any more stays in the draft and out of the document.
        model.applicable(fields, decisions).stream()
                .map(TaskField::name)
                .filter(fields::containsKey)
                .forEach(name -> content.put(name, fields.get(name)));
        content.putAll(decisions);
        content.putAll(computed);
        content.put("title", task.getName());
        boolean review = task.getProcessDefinitionId().startsWith(DesignReview.KEY + ":");
        String gate = review ? DesignReview.GATE.in(task) : null;
        if (gate != null) {
            content.put("gate", gate);
            content.put("candidate", DesignReview.CANDIDATE.in(task));
        }
        String function = review ? DesignReview.REVIEW_FUNCTION.in(task) : null;
        if (function != null) {
            content.put("function", function);
        }
        if (DesignReview.Element.DECIDE_ON_GATE.equals(task.getTaskDefinitionKey())) {
            content.putAll(meeting.content(task));
        }
        FollowUpTasks.Target target = followUpTasks
                .describe(task, model.form(), content)
                .orElseGet(() -> new FollowUpTasks.Target(
                        key(model.form(), feature.key(), gate, task.getTaskDefinitionKey(), function),
                        "Done again: " + task.getName()));
        writer.write(
                new Permit(task.getId(), person),
                List.of(new ItemWrite(model.form(), target.key(), null, content, null, null, target.reason())),
                List.of());
    }

    /**
     * What nobody has to type: what the document says so far, as the beginning of its next revision, and behind that
     * what the rest of the record tells. A review begins anew every time.
     */
    void begin(DelegateTask task, TaskModel model) {
        if (model.form() == null) {
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>(beginnings.of(task, model));
        Optional<Row> before = model.form() == Kind.REVIEW
                ? Optional.empty()
                : reader.document(task.getTenantId(), task.getExecution().getProcessBusinessKey(), model.form());
        before.ifPresent(row -> fields.putAll(row.fields()));
        fields.keySet().retainAll(model.fields().stream().map(TaskField::name).toList());
        if (!fields.isEmpty()) {
            drafts.save(task.getId(), 0, fields, before.map(Row::author).orElse(NewEntry.SYSTEM));
        }
    }

    /**
     * One document a feature and kind; done again, it is revised. A review is one a gate, task and function, and outside
     * of gates one a task.
     */
    private static String key(Kind form, String feature, String gate, String activity, String function) {
        StringBuilder key = new StringBuilder(form.documentOf(feature));
        if (gate != null) {
            key.append('-').append(gate);
        }
        if (form == Kind.REVIEW) {
            key.append('-').append(activity.replaceFirst("^[^_]*_", ""));
        }
        if (function != null) {
            key.append('-').append(function);
        }
        return key.toString();
    }
}
