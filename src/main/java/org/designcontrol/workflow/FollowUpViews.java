package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.FollowUp;
import org.designcontrol.trace.FollowUp.Topic;
import org.designcontrol.trace.FollowUps;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.Row;
import org.designcontrol.trace.View;
import org.springframework.stereotype.Component;

/** What was asked for beside the lifecycle of a feature, what is open of it, and what may be asked for now. */
@Component
class FollowUpViews {

    private final FollowUps followUps;
    private final RecordTasks tasks;
    private final RecordReader reader;
    private final RevisionWindow window;
    private final PlanRevisions plans;
    private final Colleagues colleagues;
    private final Actor actor;
    private final AuditLog log;

    FollowUpViews(
            FollowUps followUps,
            RecordTasks tasks,
            RecordReader reader,
            RevisionWindow window,
            PlanRevisions plans,
            Colleagues colleagues,
            Actor actor,
            AuditLog log) {
        this.followUps = followUps;
        this.tasks = tasks;
        this.reader = reader;
        this.window = window;
        this.plans = plans;
        this.colleagues = colleagues;
        this.actor = actor;
        this.log = log;
    }

    Map<String, Object> of(Feature feature) {
        List<RecordTask> open = tasks.openOf(feature.key());
        List<FollowUp> asked = followUps.of(feature.key());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "concerns",
                asked.stream()
                        .filter(each -> each.topic() == Topic.CONCERN)
                        .map(each -> view(each, feature, open))
                        .toList());
        answer.put(
                "revisions",
                asked.stream()
                        .filter(each -> each.topic() != Topic.CONCERN)
                        .map(each -> view(each, feature, open))
                        .toList());
        answer.put("actions", actions(feature, open));
        answer.put("may", may(feature));
        return answer;
    }

    private Map<String, Object> view(FollowUp asked, Feature feature, List<RecordTask> open) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", asked.id());
        json.put("topic", asked.topic());
        json.put("reason", asked.reason());
        json.put("person", asked.person());
        json.put("raisedAt", asked.raisedAt());
        if (asked.aboutTask() != null) {
            tasks.find(asked.aboutTask())
                    .ifPresent(task -> json.put("about", Map.of("id", task.id(), "name", task.name())));
        }
        open.stream()
                .filter(task -> task.origin().instanceId().equals(asked.instanceId()))
                .findFirst()
                .ifPresent(task -> json.put("task", view(task)));
        tasks.lastDecision(asked.instanceId()).ifPresent(decision -> json.put("decision", decision));
        if (asked.topic() == Topic.CONCERN) {
            List<Row> answers = reader.history(feature.product(), Kind.REVIEW + "-" + asked.id());
            answers.stream().reduce((earlier, later) -> later).ifPresent(row -> {
                json.put("answer", row.text("answer"));
                json.put("answeredBy", row.author());
            });
        }
        return json;
    }

    private List<Map<String, Object>> actions(Feature feature, List<RecordTask> open) {
        Map<String, RecordTask> ofRow = open.stream()
                .filter(task -> task.kinds().onlyKey() != null)
                .collect(Collectors.toMap(task -> task.kinds().onlyKey(), task -> task, (one, other) -> other));
        return reader.feature(feature, log.head(), View.WORKING)
                .rows()
                .filter(row -> row.kind() == Kind.ACTION)
                .map(row -> {
                    Map<String, Object> json = new LinkedHashMap<>(row.fields());
                    json.put("key", row.key());
                    if (ofRow.containsKey(row.key())) {
                        json.put("task", view(ofRow.get(row.key())));
                    }
                    return json;
                })
                .toList();
    }

    private Map<String, Object> may(Feature feature) {
        boolean works = !colleagues
                .functionsOf(actor.requirePerson(), feature.product())
                .isEmpty();
        Map<String, Object> may = new LinkedHashMap<>();
        may.put("raiseConcern", works);
        may.put("revise", works && window.closed(feature, Topic.REVISION).isEmpty());
        may.put("revisePlan", works && plans.closed(feature).isEmpty());
        may.put("raiseHazard", works && window.closed(feature, Topic.HAZARD).isEmpty());
        window.closed(feature, Topic.REVISION).ifPresent(sentence -> may.put("whyNot", sentence));
        return may;
    }

    private static Map<String, Object> view(RecordTask task) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", task.id());
        json.put("name", task.name());
        json.put("group", task.candidateGroup());
        json.put("assignee", task.assignee());
        json.put("due", task.dueAt());
        return json;
    }
}
