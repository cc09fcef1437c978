package org.designcontrol.workflow;

import java.util.Collection;
import java.util.function.Supplier;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.RecordTasks;
import org.springframework.stereotype.Component;

/** Who may not do a task because they did what it judges. Read from the record, not from the roster. */
@Component
class Independence {

    private static final String AUTHORS = "authors";

    private final RecordReader reader;
    private final RecordTasks tasks;

    Independence(RecordReader reader, RecordTasks tasks) {
        this.reader = reader;
        this.tasks = tasks;
    }

    /**
     * @param candidate what is reviewed; authors of later rows do not count
     * @throws Refused 403 when the person is not independent
     */
    void require(TaskModel model, String feature, Supplier<AsOf> candidate, String person) {
        if (model.independentOf() == null) {
            return;
        }
        boolean authors = model.independentOf().equals(AUTHORS);
        Collection<String> excluded = authors ? reader.authors(feature, candidate.get()) : completedBy(model, feature);
        if (excluded.contains(person)) {
            throw Refused.forbidden("This review needs somebody independent: you wrote or decided part of what is"
                    + " reviewed. Leave it to a colleague who did not.");
        }
    }

    private Collection<String> completedBy(TaskModel model, String feature) {
        String[] parts = model.independentOf().split("#", 2);
        return tasks.completedBy(feature, parts[0], parts[1]);
    }
}
