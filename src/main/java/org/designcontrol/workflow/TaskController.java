package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Drafts;
import org.designcontrol.trace.LinkJudgement;
import org.designcontrol.trace.Permit;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordWriter;
import org.designcontrol.trace.Relation;
import org.designcontrol.trace.Written;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Work on one task: look, claim, save drafts and rows, complete. */
@RestController
@RequestMapping("/api/tasks/{id}")
class TaskController {

    record DraftBody(Map<String, Object> fields) {}

    private final TaskPermits permits;
    private final TaskViews views;
    private final TaskService engine;
    private final Drafts drafts;
    private final RecordWriter writer;
    private final Actor actor;
    private final QuestionDates questionDates;
    private final DeclaredNames declared;

    TaskController(
            TaskPermits permits,
            TaskViews views,
            TaskService engine,
            Drafts drafts,
            RecordWriter writer,
            Actor actor,
            QuestionDates questionDates,
            DeclaredNames declared) {
        this.declared = declared;
        this.questionDates = questionDates;
        this.permits = permits;
        this.views = views;
        this.engine = engine;
        this.drafts = drafts;
        this.writer = writer;
        this.actor = actor;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Map<String, Object> view(@PathVariable String id) {
        return views.whole(permits.visible(id));
    }

    /** What is still missing: cheap enough to ask after every change. */
    @GetMapping("/exit")
    @Transactional(readOnly = true)
    public Map<String, Object> exit(@PathVariable String id) {
        return views.exit(permits.visible(id));
    }

    @PostMapping("/claim")
    @Transactional
    public Map<String, Object> claim(@PathVariable String id) {
        RecordTask task = permits.visible(id);
        String person = actor.requirePerson();
        if (task.assignee() != null && !task.assignee().equals(person)) {
            throw Refused.conflict(
                    "\"" + task.name() + "\" is held by " + task.assignee() + ". Ask them to give it back first.");
        }
        permits.forTask(id);
        if (task.assignee() == null) {
            engine.claim(id, person);
        }
        return Map.of("id", id, "assignee", person);
    }

    @PostMapping("/unclaim")
    @Transactional
    public Map<String, Object> unclaim(@PathVariable String id) {
        RecordTask task = permits.visible(id);
        if (!actor.requirePerson().equals(task.assignee())) {
            throw Refused.conflict("Only who holds a task can give it back.");
        }
        permits.requireRunning(task);
        engine.setAssignee(id, null);
        return Map.of("id", id);
    }

    /** Behind the lock of the feature: what is saved is in the document that is completed next, or is refused. */
    @PutMapping("/draft")
    @Transactional
    public ResponseEntity<Map<String, Object>> saveDraft(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) String seen,
            @RequestBody DraftBody body) {
        permits.locked(id);
        Permit permit = permits.forTask(id);
        if (body.fields() == null) {
            throw Refused.unprocessable(
                    "Send the fields as {\"fields\": {…}}.",
                    List.of(new Problem(null, null, "fields", null, "Missing.")));
        }
        declared.requireKnownFields(id, body.fields());
        Drafts.Draft saved = drafts.save(id, version(seen), body.fields(), permit.person());
        return ResponseEntity.ok()
                .eTag("\"" + saved.version() + "\"")
                .body(Map.of("version", saved.version(), "fields", saved.fields()));
    }

    @PostMapping("/items")
    public Map<String, Object> items(@PathVariable String id, @RequestBody List<Map<String, Object>> rows) {
        Permit permit = permits.forTask(id);
        List<Written> written = writer.write(permit, ItemRows.parse(rows), List.of());
        questionDates.follow(id, written, permit.person());
        return Map.of(
                "items",
                written.stream()
                        .map(each -> Map.of(
                                "key", each.key(),
                                "kind", each.kind(),
                                "revision", each.revision(),
                                "change", each.change(),
                                "created", each.change() == Written.Change.CREATED))
                        .toList());
    }

    /** One link, never several: each is looked at. */
    record JudgementBody(String from, String relation, String to, Integer revision, String reason) {}

    @PostMapping("/links/judgement")
    public Map<String, Object> judge(@PathVariable String id, @RequestBody JudgementBody body) {
        Permit permit = permits.forTask(id);
        if (body.from() == null || body.relation() == null || body.to() == null || body.revision() == null) {
            throw Refused.unprocessable(
                    "Name the link and what you looked at: {\"from\", \"relation\", \"to\", \"revision\", \"reason\"}.",
                    List.of());
        }
        writer.judge(
                permit,
                new LinkJudgement(
                        body.from(), Relation.named(body.relation()), body.to(), body.revision(), body.reason()));
        return Map.of("from", body.from(), "relation", body.relation(), "to", body.to(), "judged", body.revision());
    }

    @PostMapping("/complete")
    @Transactional
    public Map<String, Object> complete(
            @PathVariable String id, @RequestBody(required = false) Map<String, Object> decisions) {
        RecordTask task = permits.locked(id);
        permits.forTask(id);
        String person = actor.requirePerson();
        if (!person.equals(task.assignee())) {
            throw Refused.conflict("Claim \"" + task.name() + "\" before you complete it"
                    + (task.assignee() == null ? "." : "; it is held by " + task.assignee() + "."));
        }
        Map<String, Object> given = decisions == null ? Map.of() : decisions;
        declared.requireDeclared(id, given);
        engine.complete(id, new LinkedHashMap<>(given));
        return Map.of("id", id, "completed", true);
    }

    private static int version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refused(
                    428,
                    "Which version did you see?",
                    "Send the version of the draft that you saw in the header If-Match: \"0\" for the first save.",
                    List.of());
        }
        try {
            return Integer.parseInt(ifMatch.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw new Refused(400, "No version", "If-Match is the draft's version, such as \"3\".", List.of());
        }
    }
}
