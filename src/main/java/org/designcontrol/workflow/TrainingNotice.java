package org.designcontrol.workflow;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.Competence;
import org.designcontrol.trace.Competence.Verdict;
import org.designcontrol.trace.Competence.Work;
import org.designcontrol.trace.RecordTask;
import org.springframework.stereotype.Component;

/**
 * Says beforehand to whoever may work on a task that its procedure asks for a training that they lack. No refusal: what
 * they complete all the same is gap G30.
 */
@Component
class TrainingNotice {

    private final Competence competence;
    private final AuditLog log;
    private final Actor actor;

    TrainingNotice(Competence competence, AuditLog log, Actor actor) {
        this.competence = competence;
        this.log = log;
        this.actor = actor;
    }

    /** What is missing; empty when nothing is asked, or nothing is missing. */
    Optional<Map<String, Object>> of(RecordTask task) {
        AsOf now = log.head();
        if (actor.isSystem()
                || !competence.procedures(now).contains(task.origin().modelKey())) {
            return Optional.empty();
        }
        Work work = new Work(
                actor.id(),
                task.origin().modelKey(),
                task.origin().modelVersion(),
                LocalDate.ofInstant(log.now(), ZoneOffset.UTC),
                Long.MAX_VALUE);
        if (competence.judge(List.of(work), now).get(work) != Verdict.UNTRAINED) {
            return Optional.empty();
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("procedure", work.procedure());
        json.put("version", work.version());
        json.put(
                "sentence",
                "You have no valid training on " + work.procedure() + ", version " + work.version()
                        + ". You may do this task, but what you complete is then a gap (G30) until somebody trained"
                        + " does it again, or quality accepts a deviation. Ask quality for the training first, or leave"
                        + " the task to a colleague.");
        return Optional.of(json);
    }
}
