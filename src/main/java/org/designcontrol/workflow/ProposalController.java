package org.designcontrol.workflow;

import java.util.Map;
import java.util.TreeMap;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.Drafts;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.RecordTask;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the tables propose for a task as it stands, while people still work on it. */
@RestController
class ProposalController {

    private final TaskPermits permits;
    private final OpenTasks open;
    private final Features features;
    private final Drafts drafts;
    private final Computations computations;
    private final LifecycleTasks tasks;

    ProposalController(
            TaskPermits permits,
            OpenTasks open,
            Features features,
            Drafts drafts,
            Computations computations,
            LifecycleTasks tasks) {
        this.permits = permits;
        this.open = open;
        this.features = features;
        this.drafts = drafts;
        this.computations = computations;
        this.tasks = tasks;
    }

    /** The proposal, and the names of the tasks that it speaks of. */
    record Answer(Computation.Result proposal, Map<String, String> taskNames) {}

    @GetMapping("/api/tasks/{id}/proposal")
    @Transactional(readOnly = true)
    public Answer proposal(@PathVariable String id) {
        RecordTask task = permits.visible(id);
        if (!task.isOpen()) {
            throw Refused.conflict(
                    "\"" + task.name() + "\" is completed. What was proposed stands in the document that it left.");
        }
        OpenTasks.OpenTask now = open.require(id);
        String definition = now.task().getProcessDefinitionId();
        Computation.Result result = computations
                .of(
                        now.model(),
                        definition,
                        features.require(task.feature()),
                        drafts.of(id).fields(),
                        Map.of())
                .orElseThrow(() -> Refused.notFound("\"" + task.name() + "\" computes nothing: no table is asked."));
        return new Answer(result, names(definition));
    }

    private Map<String, String> names(String definition) {
        Map<String, String> names = new TreeMap<>();
        tasks.of(definition).values().forEach(task -> names.put(task.number(), task.name()));
        return names;
    }
}
