package org.designcontrol.workflow;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.designcontrol.workflow.ClassificationTables.Answer;

/**
 * A task that does not run, and what decided so.
 *
 * @param table key and version of the table of tasks
 * @param rules those that would have asked for the task
 */
record SparedTask(String task, String table, List<Withheld> rules) {

    /**
     * A rule that did not fit.
     *
     * @param words its annotation
     * @param against the facts, with their values, that keep it from fitting
     */
    record Withheld(String rule, String words, Map<String, Object> against) {

        String sentence() {
            return rule + " does not ask where "
                    + against.entrySet().stream()
                            .map(fact -> fact.getKey() + "=" + fact.getValue())
                            .collect(Collectors.joining(" and "));
        }
    }

    /** Every task that the table knows and did not ask for, in the order of their numbers. */
    static List<SparedTask> of(DecisionTable table, Collection<String> asked, Map<String, ?> facts) {
        return table.answers(Answer.TASK).stream()
                .filter(task -> !asked.contains(task))
                .sorted()
                .map(task -> new SparedTask(
                        task,
                        table.name(),
                        table.rules().entrySet().stream()
                                .filter(rule ->
                                        task.equals(rule.getValue().answers().get(Answer.TASK)))
                                .map(rule -> new Withheld(
                                        rule.getKey(),
                                        rule.getValue().words(),
                                        against(
                                                table,
                                                rule.getKey(),
                                                rule.getValue().looksAt(),
                                                facts)))
                                .toList()))
                .toList();
    }

    /** In this table what is missing asks for the task, so a fact stands against a rule that does not fit with it alone. */
    private static Map<String, Object> against(
            DecisionTable table, String rule, List<String> looksAt, Map<String, ?> facts) {
        Map<String, Object> against = new LinkedHashMap<>();
        looksAt.stream()
                .filter(fact -> facts.get(fact) != null)
                .filter(fact -> table.ask(Map.of(fact, facts.get(fact))).stream()
                        .noneMatch(fired -> fired.rule().equals(rule)))
                .forEach(fact -> against.put(fact, facts.get(fact)));
        return against;
    }

    String sentence() {
        return rules.stream()
                .map(Withheld::sentence)
                .collect(Collectors.joining("; ", task + " is spared by " + table + ": ", "."));
    }
}
