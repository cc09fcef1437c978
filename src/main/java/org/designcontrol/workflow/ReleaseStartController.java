package org.designcontrol.workflow;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Release;
import org.designcontrol.trace.ReleasePlan;
import org.designcontrol.trace.ReleasePlans;
import org.designcontrol.trace.Releases;
import org.designcontrol.trace.Releases.By;
import org.designcontrol.trace.Scopes;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Releases that product management plans, starts and withdraws. */
@RestController
class ReleaseStartController {

    private final Releases releases;
    private final ReleasePlans plans;
    private final Scopes scopes;
    private final WaitingFeatures waiting;
    private final RuntimeService runtime;
    private final Actor actor;

    ReleaseStartController(
            Releases releases,
            ReleasePlans plans,
            Scopes scopes,
            WaitingFeatures waiting,
            RuntimeService runtime,
            Actor actor) {
        this.releases = releases;
        this.plans = plans;
        this.scopes = scopes;
        this.waiting = waiting;
        this.runtime = runtime;
        this.actor = actor;
    }

    /** Keeps what the start form says; the form then submits the id only. */
    @PutMapping("/api/release-plans/{id}")
    @Transactional
    public Map<String, Object> keep(@PathVariable UUID id, @RequestBody ReleasePlan plan) {
        return answer(plan(id.toString(), plan));
    }

    @PostMapping("/api/releases")
    @Transactional
    public ResponseEntity<Map<String, Object>> planNew(@RequestBody ReleasePlan plan) {
        Release release = plan(UUID.randomUUID().toString(), plan);
        return ResponseEntity.created(URI.create("/api/releases/" + release.key()))
                .body(answer(release));
    }

    /** Which of its features wait for it: they can be taken. */
    @GetMapping("/api/releases/{key}/ready")
    @Transactional(readOnly = true)
    public Map<String, Object> ready(@PathVariable String key) {
        return Map.of("ready", waiting.of(scopes.release(key).key()));
    }

    @PostMapping("/api/releases/{key}/start")
    @Transactional
    public Map<String, Object> start(@PathVariable String key) {
        Release release = mine(key);
        ProcessInstance instance = runtime.startProcessInstanceByKey(
                ReleasePhase.KEY, Map.of(ReleasePhase.PLAN_ID.name(), release.planId()));
        Map<String, Object> answer = answer(releases.require(key));
        answer.put("processInstanceId", instance.getId());
        return answer;
    }

    /** Why a release is withdrawn. */
    public record Withdrawal(String reason) {}

    @PostMapping("/api/releases/{key}/withdraw")
    @Transactional
    public Map<String, Object> withdraw(@PathVariable String key, @RequestBody Withdrawal why) {
        Release release = mine(key);
        if (why.reason() == null || why.reason().isBlank()) {
            throw Refused.unprocessable("Say why.", List.of(Problem.of("reason", "Fill it in.")));
        }
        List<String> left = waiting.of(key);
        Map<String, Object> answer =
                answer(plans.withdraw(release.key(), why.reason(), By.person(actor.requirePerson())));
        waiting.wake(left);
        return answer;
    }

    private Release plan(String id, ReleasePlan plan) {
        requireProductManagement();
        plan.requireComplete();
        scopes.product("products", plan.product());
        List<String> before = releases.planned(id)
                .map(Release::key)
                .map(scopes::release)
                .map(release -> waiting.of(release.key()))
                .orElse(List.of());
        Release release = plans.plan(id, plan, By.person(actor.requirePerson()));
        waiting.wake(before.stream()
                .filter(feature -> !plan.features().contains(feature))
                .toList());
        return release;
    }

    private Release mine(String key) {
        requireProductManagement();
        return scopes.release(key);
    }

    private void requireProductManagement() {
        actor.requirePerson();
        if (!actor.isIn(ReleasePhase.PLANNED_BY)) {
            throw Refused.forbidden("Releases are planned and started by product management.");
        }
    }

    private static Map<String, Object> answer(Release release) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", release.key());
        answer.put("planId", release.planId());
        answer.put("state", release.state());
        answer.put("lead", release.lead());
        return answer;
    }
}
