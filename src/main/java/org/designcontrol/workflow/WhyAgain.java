package org.designcontrol.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Progress;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.ReopenedAnswers;
import org.designcontrol.trace.View;
import org.springframework.stereotype.Component;

/** What a form says of work that is done again, or will have to be, and no row of its own task tells. */
@Component
class WhyAgain {

    private final Progress progress;
    private final RecordTasks tasks;
    private final RecordReader reader;
    private final ReopenedAnswers answers;
    private final ReopenedHold reopened;
    private final AuditLog log;

    WhyAgain(
            Progress progress,
            RecordTasks tasks,
            RecordReader reader,
            ReopenedAnswers answers,
            ReopenedHold reopened,
            AuditLog log) {
        this.progress = progress;
        this.tasks = tasks;
        this.reader = reader;
        this.answers = answers;
        this.reopened = reopened;
        this.log = log;
    }

    /** @param gate that is reviewed under the task; null: none */
    void tell(RecordTask task, String gate, List<Feature> together, Map<String, Object> json) {
        told(task).ifPresent(told -> json.put("sentBack", told));
        if (gate != null) {
            json.put("reopened", reopened.holding(together, Gate.valueOf(gate)));
        }
    }

    /**
     * What sent this task back, where regulatory affairs did, or where another feature of its release has the decision in
     * its own record: whoever does it again must read why. Empty where the rows of the task tell it.
     */
    private Optional<Map<String, Object>> told(RecordTask task) {
        Optional<String> decidedIn =
                Optional.ofNullable(task.number()).flatMap(number -> progress.sentBackIn(task.feature(), number));
        if (decidedIn.filter(ReopenedAnswers::isQuestion).isPresent()) {
            return answers.last(task.feature())
                    .map(said -> Map.of(
                            "author",
                            said.person(),
                            "time",
                            said.at(),
                            "fields",
                            Map.of("comment", said.reason()),
                            "feature",
                            task.feature()));
        }
        return decidedIn
                .flatMap(tasks::find)
                .filter(decided -> !decided.feature().equals(task.feature()))
                .flatMap(decided -> reader.rows(decided.feature(), log.head(), View.ISSUED).stream()
                        .filter(row ->
                                row.taskId().equals(decided.id()) && row.kind().isDocument())
                        .findFirst())
                .map(row -> Map.of(
                        "author",
                        row.author(),
                        "time",
                        log.times(List.of(row.began())).get(row.began()),
                        "fields",
                        row.fields(),
                        "feature",
                        row.feature()));
    }
}
