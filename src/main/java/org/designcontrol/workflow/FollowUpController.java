package org.designcontrol.workflow;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.FollowUp;
import org.designcontrol.trace.FollowUp.Topic;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.Scopes;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What people ask for beside the lifecycle of a feature: revisions, hazards, concerns; and what became of it. */
@RestController
class FollowUpController {

    /**
     * @param hazards whether only hazards and their controls are revised, which is possible in any phase
     * @param plan whether the plan is revised, and no row
     */
    record RevisionBody(String reason, boolean hazards, boolean plan) {

        Topic topic() {
            if (hazards && plan) {
                throw Refused.unprocessable(
                        "Nothing was started. Ask for hazards or for the plan, each in a revision of its own.",
                        List.of(Problem.of("plan", "Hazards are asked for already.")));
            }
            return hazards ? Topic.HAZARD : plan ? Topic.PLAN : Topic.REVISION;
        }
    }

    record ConcernBody(String text) {}

    private final FollowUpStart start;
    private final FollowUpViews views;
    private final TaskChanges changes;
    private final TaskPermits permits;
    private final Scopes scopes;
    private final Features features;
    private final Colleagues colleagues;

    FollowUpController(
            FollowUpStart start,
            FollowUpViews views,
            TaskChanges changes,
            TaskPermits permits,
            Scopes scopes,
            Features features,
            Colleagues colleagues) {
        this.start = start;
        this.views = views;
        this.changes = changes;
        this.permits = permits;
        this.scopes = scopes;
        this.features = features;
        this.colleagues = colleagues;
    }

    @PostMapping("/api/features/{key}/revisions")
    @Transactional
    public ResponseEntity<Map<String, Object>> revise(@PathVariable String key, @RequestBody RevisionBody body) {
        return started(start.revision(scopes.feature(key), body.reason(), body.topic()));
    }

    @PostMapping("/api/features/{key}/concerns")
    @Transactional
    public ResponseEntity<Map<String, Object>> raise(@PathVariable String key, @RequestBody ConcernBody body) {
        return started(start.concern(scopes.feature(key), body.text(), null));
    }

    @PostMapping("/api/tasks/{id}/concerns")
    @Transactional
    public ResponseEntity<Map<String, Object>> raiseAtTask(@PathVariable String id, @RequestBody ConcernBody body) {
        RecordTask task = permits.visible(id);
        return started(start.concern(features.require(task.feature()), body.text(), task.id()));
    }

    /** Revisions, concerns and actions of a feature, open ones with their task; and what may be asked for now. */
    @GetMapping("/api/features/{key}/follow-ups")
    @Transactional(readOnly = true)
    public Map<String, Object> followUps(@PathVariable String key) {
        return views.of(scopes.feature(key));
    }

    /** What a task's reviewer has to look at: what changed since the last baseline, or under this revision. */
    @GetMapping("/api/tasks/{id}/changes")
    @Transactional(readOnly = true)
    public Map<String, Object> changes(@PathVariable String id) {
        return changes.of(permits.visible(id));
    }

    /** Who works on the product of a feature, and for what: they may own actions. */
    @GetMapping("/api/features/{key}/colleagues")
    @Transactional(readOnly = true)
    public Map<String, List<Colleagues.Colleague>> colleagues(@PathVariable String key) {
        Feature feature = scopes.feature(key);
        return Map.of("colleagues", colleagues.of(feature.product()));
    }

    private ResponseEntity<Map<String, Object>> started(FollowUp followUp) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", followUp.id());
        answer.put("feature", followUp.feature());
        answer.put("processInstanceId", followUp.instanceId());
        return ResponseEntity.created(URI.create("/api/features/" + followUp.feature() + "/follow-ups"))
                .body(answer);
    }
}
