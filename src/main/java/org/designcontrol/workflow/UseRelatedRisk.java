package org.designcontrol.workflow;

import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Row;
import org.springframework.stereotype.Component;

/** Which tasks of users are critical, for the document of the use-related risks (IEC 62366-1 5.3). */
@Component
class UseRelatedRisk implements Computation {

    private record State(List<Row> critical) implements Result {

        @Override
        public Map<String, Object> content() {
            return Map.of(
                    "critical",
                    critical.isEmpty() ? "no" : "yes",
                    "criticalTasks",
                    critical.stream().map(row -> row.key() + " " + row.title()).toList());
        }

        @Override
        public List<Problem> objections() {
            return List.of();
        }
    }

    @Override
    public String name() {
        return "use-related-risk";
    }

    @Override
    public Kind document() {
        return Kind.USABILITY;
    }

    @Override
    public Result of(Basis basis) {
        return new State(UseTasks.critical(basis.record()));
    }
}
