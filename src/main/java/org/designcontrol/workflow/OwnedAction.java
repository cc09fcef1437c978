package org.designcontrol.workflow;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.Row;
import org.springframework.stereotype.Component;

/** Whose an action is and when it is due, as its row in the record says. The owner is a person, or a function. */
@Component("ownedAction")
public class OwnedAction {

    static final String OWNER = "owner";
    static final String DUE = "due";

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Step step;
    private final RecordReader reader;
    private final Colleagues colleagues;

    OwnedAction(Step step, RecordReader reader, Colleagues colleagues) {
        this.step = step;
        this.reader = reader;
        this.colleagues = colleagues;
    }

    /** The owner's function; quality's where the owner has left, so that somebody asks who takes it over. */
    public String group(DelegateExecution execution) {
        String owner = row(execution).text(OWNER).strip();
        List<String> functions = functions(execution, owner);
        if (!functions.isEmpty()) {
            return functions.get(0);
        }
        return colleagues.isFunction(owner) ? owner : Colleagues.QUALITY;
    }

    /** Null where a function owns it: whoever of it is free takes it. */
    public String owner(DelegateExecution execution) {
        String owner = row(execution).text(OWNER).strip();
        return functions(execution, owner).isEmpty() ? null : owner;
    }

    /** The end of its day in UTC; null where the row names none, and then the days of the function count. */
    public Date due(DelegateExecution execution) {
        return day(row(execution))
                .map(day -> Date.from(day.atTime(END_OF_DAY).toInstant(ZoneOffset.UTC)))
                .orElse(null);
    }

    static Optional<LocalDate> day(Row action) {
        try {
            return Optional.of(LocalDate.parse(action.text(DUE).strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private List<String> functions(DelegateExecution execution, String owner) {
        return colleagues.functionsOf(owner, step.feature(execution).product());
    }

    private Row row(DelegateExecution execution) {
        Feature feature = step.feature(execution);
        String key = Action.ACTION_KEY.in(execution);
        List<Row> history = reader.history(feature.product(), key);
        if (history.isEmpty()) {
            throw Refused.notFound("There is no action " + key + " in " + feature.product() + ".");
        }
        return history.get(history.size() - 1);
    }
}
