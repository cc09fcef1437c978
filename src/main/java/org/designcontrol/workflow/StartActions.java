package org.designcontrol.workflow;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.Row;
import org.designcontrol.trace.View;
import org.springframework.stereotype.Component;

/** Makes a task of every action that was written in this process: a promise that nobody owns is none. */
@Component("startActions")
class StartActions implements JavaDelegate {

    private final Step step;
    private final RecordReader reader;
    private final RecordTasks tasks;
    private final AuditLog log;

    StartActions(Step step, RecordReader reader, RecordTasks tasks, AuditLog log) {
        this.step = step;
        this.reader = reader;
        this.tasks = tasks;
        this.log = log;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Feature feature = step.feature(execution);
        Set<String> here = tasks.ofInstance(execution.getProcessInstanceId()).stream()
                .map(RecordTask::id)
                .collect(Collectors.toSet());
        Set<String> owned = tasks.keysOfOneRowTasks(feature.key());
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        reader.feature(feature, log.head(), View.WORKING)
                .rows()
                .filter(row -> row.kind() == Kind.ACTION && here.contains(row.taskId()))
                .map(Row::key)
                .filter(key -> !owned.contains(key))
                .forEach(key -> runtime.startProcessInstanceByKey(
                        Action.KEY,
                        feature.key(),
                        Map.of(Action.FEATURE_KEY.name(), feature.key(), Action.ACTION_KEY.name(), key)));
    }
}
