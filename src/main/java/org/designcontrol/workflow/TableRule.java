package org.designcontrol.workflow;

import static org.designcontrol.workflow.DecisionTable.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A rule of a decision table as it is written.
 *
 * @param words its annotation: plain words, clause and mark
 * @param conditions by fact, as they are written; facts that the rule does not look at have none
 * @param answers by column
 */
record TableRule(String words, Map<String, String> conditions, Map<String, String> answers) {

    private static final Set<String> ANYTHING = Set.of("", "-");

    static TableRule read(Rule rule, List<String> inputs, List<String> outputs) {
        List<InputEntry> cells = List.copyOf(rule.getInputEntries());
        List<OutputEntry> answers = List.copyOf(rule.getOutputEntries());
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            said.put(outputs.get(i), text(answers.get(i)).replace("\"", ""));
        }
        Map<String, String> asked = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            if (!ANYTHING.contains(text(cells.get(i)))) {
                asked.put(inputs.get(i), text(cells.get(i)));
            }
        }
        return new TableRule(text(rule.getDescription()), asked, said);
    }

    /** The facts for which it has a condition. */
    List<String> looksAt() {
        return List.copyOf(conditions.keySet());
    }
}
