package org.designcontrol.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.springframework.stereotype.Component;

/** Whether what somebody sends for a task has names that its model declares: a misspelt answer must not be lost. */
@Component
class DeclaredNames {

    private final OpenTasks open;

    DeclaredNames(OpenTasks open) {
        this.open = open;
    }

    /** @throws Refused 422 when the task's document has no such field */
    void requireKnownFields(String taskId, Map<String, Object> fields) {
        TaskModel model = open.require(taskId).model();
        Set<String> known = model.fields().stream().map(TaskField::name).collect(Collectors.toSet());
        // Answered when the feature was of another track or market: they stay out of the document, and are no mistake.
        known.addAll(model.unasked());
        refuseOthers(fields.keySet(), known, "This task's document has no such field. It has ");
    }

    /** @throws Refused 422 when the completion carries something that the model does not declare */
    void requireDeclared(String taskId, Map<String, Object> decisions) {
        Set<String> declared = open.require(taskId).model().decisions().stream()
                .map(DecisionField::name)
                .collect(Collectors.toSet());
        refuseOthers(decisions.keySet(), declared, "The model of this task declares no such decision. It declares ");
    }

    private static void refuseOthers(Set<String> given, Set<String> known, String sentence) {
        List<Problem> problems = given.stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Problem(null, null, name, null, sentence + known + "."))
                .toList();
        if (!problems.isEmpty()) {
            throw Refused.unprocessable("Nothing was saved.", problems);
        }
    }
}
