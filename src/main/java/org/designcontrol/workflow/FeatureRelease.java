package org.designcontrol.workflow;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Phase;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.Release;
import org.designcontrol.trace.Releases;
import org.springframework.stereotype.Component;

/** What models ask about releases. Every answer is read from the record, none from a process variable. */
@Component("featureRelease")
public class FeatureRelease {

    private final Step step;
    private final PhaseTasks phaseTasks;
    private final Releases releases;
    private final RecordTasks tasks;
    private final RecordReader reader;

    FeatureRelease(Step step, PhaseTasks phaseTasks, Releases releases, RecordTasks tasks, RecordReader reader) {
        this.reader = reader;
        this.step = step;
        this.phaseTasks = phaseTasks;
        this.releases = releases;
        this.tasks = tasks;
    }

    /**
     * How a feature that is verified goes on, asked on the spine: {@code LAUNCHED} with its release; {@code REWORK} where a
     * review of the release sent back a task in front of it; {@code WAITS} for the release that it is planned into; or
     * {@code ALONE}, as a release of one.
     */
    public String decision(DelegateExecution execution) {
        Feature feature = step.feature(execution);
        Optional<Release> release = releases.of(feature.key());
        if (release.filter(each -> each.state() == Release.State.LAUNCHED).isPresent()) {
            return FeatureLifecycle.LAUNCHED;
        }
        if (phaseTasks.owesBefore(feature, Phase.VALIDATION, execution.getProcessDefinitionId())) {
            return FeatureLifecycle.REWORK;
        }
        return release.filter(each -> !each.alone()).isPresent() ? FeatureLifecycle.WAITS : FeatureLifecycle.ALONE;
    }

    /** Whether nobody has to decide about what was submitted: it goes to the file. */
    public boolean onlyFiled(DelegateExecution execution) {
        return Submission.onlyFiled(reader.document(step.feature(execution), Kind.SUBMISSION)
                .map(document -> Facts.list(document.fields().get(Submission.TYPES)))
                .orElse(List.of()));
    }

    /** Whether product management sent the work back when the release was to be launched. */
    public boolean sentBack(DelegateExecution execution) {
        return tasks.decisions(execution.getProcessInstanceId(), ReleasePhase.Element.LAUNCH, 0).stream()
                .findFirst()
                .filter(ReleasePhase.Outcome.REJECT::equals)
                .isPresent();
    }

    /** Whether the release is launched. */
    public boolean launched(DelegateExecution execution) {
        return releases.require(ReleasePhase.RELEASE_KEY.in(execution)).state() == Release.State.LAUNCHED;
    }

    /** Whether quality confirmed what was validated, when it was asked last. */
    public boolean validationConfirmed(DelegateExecution execution) {
        return confirmed(execution, ReleasePhase.Element.CONFIRM_VALIDATION);
    }

    /** Whether quality confirmed what is submitted, when it was asked last. */
    public boolean submissionConfirmed(DelegateExecution execution) {
        return confirmed(execution, ReleasePhase.Element.CONFIRM_SUBMISSION);
    }

    private boolean confirmed(DelegateExecution execution, String activity) {
        return tasks.decisions(execution.getProcessInstanceId(), activity, 0).stream()
                .limit(1)
                .anyMatch(ReleasePhase.Outcome.CONFIRM::equals);
    }

    /** Whether the authority granted what was asked of it, as regulatory affairs noted last. */
    public boolean authorityAgreed(DelegateExecution execution) {
        return tasks
                .decisions(execution.getProcessInstanceId(), ReleasePhase.Element.RECORD_AUTHORITY_DECISION, 0)
                .stream()
                .findFirst()
                .filter(ReleasePhase.Outcome.GRANTED::equals)
                .isPresent();
    }
}
