package org.designcontrol.workflow;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.Idea;
import org.designcontrol.trace.Ideas;
import org.designcontrol.trace.ProductVisibility;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Ideas, and the features they become. */
@RestController
class FeatureStartController {

    private final Ideas ideas;
    private final RuntimeService runtime;
    private final ProductVisibility visibility;
    private final Actor actor;

    FeatureStartController(Ideas ideas, RuntimeService runtime, ProductVisibility visibility, Actor actor) {
        this.ideas = ideas;
        this.runtime = runtime;
        this.visibility = visibility;
        this.actor = actor;
    }

    /** Keeps what is typed into the start form; the form then submits the id only. */
    @PutMapping("/api/ideas/{id}")
    @Transactional
    public Map<String, Object> keep(@PathVariable UUID id, @RequestBody Idea idea) {
        requireProduct(idea);
        if (!actor.isIn(ReleasePhase.PLANNED_BY)) {
            throw Refused.forbidden("Ideas are entered by product management. Tell yours to somebody there.");
        }
        ideas.save(id.toString(), idea, actor.requirePerson());
        return Map.of("id", id);
    }

    @PostMapping("/api/features")
    @Transactional
    public ResponseEntity<Map<String, Object>> start(@RequestBody Idea idea) {
        requireProduct(idea);
        String id = UUID.randomUUID().toString();
        ideas.save(id, idea, actor.requirePerson());
        ProcessInstance instance =
                runtime.startProcessInstanceByKey(FeatureLifecycle.KEY, Map.of(FeatureLifecycle.IDEA_ID.name(), id));
        String key = ideas.featureOf(id).orElseThrow();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", key);
        answer.put("processInstanceId", instance.getId());
        return ResponseEntity.created(URI.create("/api/features/" + key)).body(answer);
    }

    private void requireProduct(Idea idea) {
        idea.requireComplete();
        if (!visibility.mayRead(idea.product())) {
            throw Refused.notFound("There is no product " + idea.product() + " among yours.");
        }
    }
}
