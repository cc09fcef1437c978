package org.designcontrol.workflow;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.Origin;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.Releases;
import org.springframework.stereotype.Component;

/** Who may not do a task because they did what it judges. Read from the record, not from the roster. */
@Component
class Independence {

    private static final String AUTHORS = "authors";

    private final RecordReader reader;
    private final RecordTasks tasks;
    private final Releases releases;

    Independence(RecordReader reader, RecordTasks tasks, Releases releases) {
        this.reader = reader;
        this.tasks = tasks;
        this.releases = releases;
    }

    /**
     * @param here the task and the process that it is of
     * @param candidate what is reviewed; authors of later rows do not count
     * @throws Refused 403 when the person is not independent
     */
    void require(TaskModel model, String feature, Origin here, Supplier<AsOf> candidate, String person) {
        if (excluded(model, feature, here, candidate).contains(person)) {
            throw Refused.forbidden("This review needs somebody independent: you wrote or decided part of what is"
                    + " reviewed. Leave it to a colleague who did not.");
        }
    }

    /** Who may not do the task; nobody where the model asks for no independence. */
    Collection<String> excluded(TaskModel model, String feature, Origin here, Supplier<AsOf> candidate) {
        if (model.independentOf() == null) {
            return Set.of();
        }
        return model.independentOf().equals(AUTHORS)
                ? authors(feature, candidate.get())
                : workedOn(model, feature, here);
    }

    /** Of all that is reviewed together: a release has the authors of every feature in it. */
    private Collection<String> authors(String feature, AsOf candidate) {
        Set<String> authors = new HashSet<>();
        releases.together(feature).forEach(each -> authors.addAll(reader.authors(each, candidate)));
        return authors;
    }

    /** Steps of the same process count in this run of it only; whoever wrote under them had a part in them too. */
    private Collection<String> workedOn(TaskModel model, String feature, Origin here) {
        return Arrays.stream(model.independentOf().split(","))
                .map(step -> step.strip().split("#", 2))
                .flatMap(step -> step[0].equals(here.modelKey())
                        ? tasks.workedOn(here.instanceId(), step[1]).stream()
                        : tasks.completedBy(feature, step[0], step[1]).stream())
                .collect(Collectors.toSet());
    }
}
