package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.Drafts;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.ItemWrite;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Permit;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordWriter;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes the lines of the checklists that go with a submission, where they are not in the record yet. */
@RestController
class ChecklistController {

    private final TaskPermits permits;
    private final OpenTasks open;
    private final Features features;
    private final Drafts drafts;
    private final Computations computations;
    private final RecordWriter writer;

    ChecklistController(
            TaskPermits permits,
            OpenTasks open,
            Features features,
            Drafts drafts,
            Computations computations,
            RecordWriter writer) {
        this.permits = permits;
        this.open = open;
        this.features = features;
        this.drafts = drafts;
        this.computations = computations;
        this.writer = writer;
    }

    /** A second time it writes only what is new in a list. {@code written}: how many lines were missing. */
    @PostMapping("/api/tasks/{id}/checklists")
    @Transactional
    public Map<String, Object> fillIn(@PathVariable String id) {
        RecordTask task = permits.locked(id);
        Permit permit = permits.forTask(id);
        List<ItemWrite> lines = state(task).lists().stream()
                .flatMap(list -> list.missing().stream())
                .map(ChecklistController::row)
                .toList();
        if (!lines.isEmpty()) {
            writer.write(permit, lines, List.of());
        }
        return Map.of("written", lines.size());
    }

    private Submission.State state(RecordTask task) {
        OpenTasks.OpenTask now = open.require(task.id());
        return computations
                .of(
                        now.model(),
                        now.task().getProcessDefinitionId(),
                        features.require(task.feature()),
                        drafts.of(task.id()).fields(),
                        Map.of())
                .filter(Submission.State.class::isInstance)
                .map(Submission.State.class::cast)
                .orElseThrow(() -> Refused.conflict("\"" + task.name() + "\" has no checklists."
                        + " They belong to the task that submits to an authority."));
    }

    private static ItemWrite row(Checklists.Line line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Submission.LIST, line.list());
        fields.put(Submission.CLAUSE, line.clause());
        fields.put("text", line.requirement());
        fields.put("mark", line.mark());
        return new ItemWrite(Kind.CHECKLIST_LINE, null, null, fields, null, null, null);
    }
}
