package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Drafts;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Phase;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.springframework.stereotype.Component;

/** Writes the life of every task into the record, in the engine's own transaction. */
@Component
class TaskRecord {

    private final Step step;
    private final TaskModels models;
    private final Profiles profiles;
    private final Features features;
    private final RecordTasks tasks;
    private final Drafts drafts;
    private final ExitRules exitRules;
    private final Independence independence;
    private final Computations computations;
    private final TaskDocuments documents;
    private final GateDecision gateDecision;
    private final FollowUpTasks followUpTasks;
    private final AuditLog log;
    private final Because because;
    private final Attendance attendance;
    private final TaskAsRecorded asRecorded;
    private final DueDates dueDates;
    private final ShutRevisions shutRevisions;

    TaskRecord(
            Step step,
            TaskModels models,
            Profiles profiles,
            Features features,
            RecordTasks tasks,
            Drafts drafts,
            ExitRules exitRules,
            Independence independence,
            Computations computations,
            TaskDocuments documents,
            GateDecision gateDecision,
            FollowUpTasks followUpTasks,
            AuditLog log,
            Because because,
            Attendance attendance,
            TaskAsRecorded asRecorded,
            DueDates dueDates,
            ShutRevisions shutRevisions) {
        this.step = step;
        this.models = models;
        this.profiles = profiles;
        this.features = features;
        this.tasks = tasks;
        this.drafts = drafts;
        this.exitRules = exitRules;
        this.independence = independence;
        this.computations = computations;
        this.documents = documents;
        this.gateDecision = gateDecision;
        this.followUpTasks = followUpTasks;
        this.log = log;
        this.because = because;
        this.attendance = attendance;
        this.asRecorded = asRecorded;
        this.dueDates = dueDates;
        this.shutRevisions = shutRevisions;
    }

    void created(DelegateTask task) {
        TaskDecisions.forget(task, model(task));
        Phase phase = asRecorded.phase(task);
        dueDates.atBirth(task, phase);
        RecordTask opened = asRecorded.of(task, phase);
        tasks.open(opened, newPhase(task, phase), step.actor(), step.cause(task.getExecution()));
        attendance.opened(
                opened,
                independence.excluded(model(task), opened.feature(), opened.origin(), () -> candidate(task)),
                step.actor());
        documents.begin(task, model(task));
        followUpTasks.prefill(task, model(task));
    }

    void assigned(DelegateTask task) {
        TaskDecisions.forget(task, model(task));
        if (task.getAssignee() != null) {
            independence.require(
                    model(task), feature(task), step.origin(task), () -> candidate(task), task.getAssignee());
        }
        Optional<Because.Reason> reason = because.now();
        tasks.assign(
                asRecorded.of(task, asRecorded.phase(task)),
                task.getAssignee(),
                reason.map(Because.Reason::person).orElseGet(step::actor),
                reason.map(Because.Reason::text).orElse(null));
    }

    /** @throws Refused 422 with every rule that is broken; the task stays open then, and nothing is written */
    void completed(DelegateTask task) {
        log.lock(feature(task));
        Feature feature = features.require(feature(task));
        tasks.find(task.getId()).ifPresent(shutRevisions::requireOpen);
        TaskModel model = model(task, feature);
        String person = step.actor();
        independence.require(model, feature.key(), step.origin(task), () -> candidate(task), person);
        Map<String, Object> decisions = gateDecision.decisions(task, model);
        Map<String, Object> fields =
                model.fields().isEmpty() ? Map.of() : drafts.of(task.getId()).fields();
        List<Problem> broken = new ArrayList<>(TaskDecisions.objections(model, decisions));
        broken.addAll(exitRules.broken(task.getId(), model, feature, fields, decisions));
        broken.addAll(gateDecision.objections(task, model, feature, decisions));
        Optional<Computation.Result> computed =
                computations.forDocument(model, task.getProcessDefinitionId(), feature, fields, decisions);
        computed.ifPresent(result -> broken.addAll(result.objections()));
        if (!broken.isEmpty()) {
            refuseIfDone(task);
            throw Refused.unprocessable(
                    "\"" + task.getName() + "\" cannot be completed yet. Nothing is lost; this is missing:", broken);
        }
        if (model.form() != null) {
            Map<String, Object> added =
                    computed.map(Computation.Result::content).orElse(Map.of());
            documents.write(task, model, feature, fields, decisions, added, person);
            drafts.discard(task.getId());
        }
        tasks.complete(
                task.getId(),
                feature.key(),
                step.origin(task),
                person,
                decisions,
                gateDecision.sentBack(task, model, decisions));
        dueDates.planned(task.getId(), model, feature.key(), fields, person);
        TaskDecisions.forgetRecorded(task, model, decisions);
    }

    void deleted(DelegateTask task) {
        Optional<Because.Reason> reason = because.now();
        tasks.cancel(
                task.getId(),
                feature(task),
                step.origin(task),
                reason.map(Because.Reason::person).orElseGet(step::actor),
                reason.map(Because.Reason::text).orElseGet(task::getDeleteReason));
    }

    /** A colleague who completed it a moment ago has taken the draft along: that is no reason to ask for it again. */
    private void refuseIfDone(DelegateTask task) {
        if (tasks.find(task.getId()).filter(RecordTask::isOpen).isEmpty()) {
            throw Refused.conflict("\"" + task.getName() + "\" was completed a moment ago. Load it again.");
        }
    }

    private TaskModel model(DelegateTask task) {
        return models.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    }

    /** As the track and the markets of the feature have it. */
    private TaskModel model(DelegateTask task, Feature feature) {
        TaskModel model = model(task);
        return model.differsByFeature()
                ? models.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), profiles.asked(feature))
                : model;
    }

    /** The business key, and not the variable of the same content: it comes with the execution, at no statement. */
    private static String feature(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }

    /** What is reviewed: the frozen candidate, or the record as it is where there is none. */
    private AsOf candidate(DelegateTask task) {
        return DesignReview.CANDIDATE.in(task) == null ? log.head() : step.candidate(task.getExecution());
    }

    /** Null where the feature is in this phase already; looked at behind its lock. */
    private Phase newPhase(DelegateTask task, Phase phase) {
        log.lock(feature(task));
        String now = features.require(feature(task)).phase();
        if (now.equals(Phase.STOPPED.name())) {
            throw Refused.conflict(feature(task) + " is stopped; nothing begins in it any more.");
        }
        return phase == null || now.equals(phase.name()) ? null : phase;
    }
}
