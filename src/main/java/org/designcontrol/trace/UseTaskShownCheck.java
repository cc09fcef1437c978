package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Critical tasks of users that were not tried with them, or went wrong and nothing follows from it. */
@Component
class UseTaskShownCheck implements Check {

    @Override
    public String name() {
        return "use-task-shown@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.rows()
                .filter(row -> rule.isAbout(row) && !Claims.saysNo(row, "critical"))
                .flatMap(row -> {
                    String missing = missing(row);
                    return missing == null ? Stream.empty() : Stream.of(rule.about(row, missing));
                });
    }

    private static String missing(Row task) {
        String result = task.text("summativeResult");
        if (result.isBlank()) {
            return "was not tried with users";
        }
        return !result.equals("done") && task.text("mitigation").isBlank()
                ? "was not done without trouble, and nothing is said about what follows"
                : null;
    }
}
