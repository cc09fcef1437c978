package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.designcontrol.trace.RiskTable;

/**
 * Reads the three tables of a company as one by which risks are evaluated (ISO 14971:2019 4.4), of whatever size. Where
 * they do not fit each other it says which one, where, and what to do; everything at once.
 */
final class RiskTableReading {

    /** Fewer tell nothing apart, and more nobody can. */
    private static final int FEWEST = 2;

    private static final int MOST = 10;
    private static final Set<String> EVALUATIONS =
            Set.of(RiskTable.ACCEPTABLE, RiskTable.REDUCE, RiskTable.UNACCEPTABLE);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    private final DecisionTable acceptability;
    private final DecisionTable probability;
    private final DecisionTable severity;
    private final List<String> problems = new ArrayList<>();

    private RiskTableReading(DecisionTable acceptability, DecisionTable probability, DecisionTable severity) {
        this.acceptability = acceptability;
        this.probability = probability;
        this.severity = severity;
    }

    /** @throws IllegalStateException with a line for each thing that does not fit */
    static RiskTable read(DecisionTable acceptability, DecisionTable probability, DecisionTable severity) {
        RiskTableReading reading = new RiskTableReading(acceptability, probability, severity);
        RiskTable table = reading.table();
        if (!reading.problems.isEmpty()) {
            throw new IllegalStateException(
                    "The tables of acceptability do not fit each other, so they are not in force."
                            + " Mend them in processes/ and start again:\n- " + String.join("\n- ", reading.problems));
        }
        return table;
    }

    private RiskTable table() {
        List<RiskTable.Severity> severities = classes(severity, RiskDecisionTables.BY_SEVERITY).stream()
                .map(this::severity)
                .toList();
        List<RiskTable.Probability> probabilities = classes(probability, RiskDecisionTables.BY_PROBABILITY).stream()
                .map(this::probability)
                .toList();
        problems.addAll(new RiskClasses(severity.key()).ofSeverity(severities));
        problems.addAll(new RiskClasses(probability.key()).ofProbability(probabilities));
        List<RiskTable.Cell> cells = cells();
        Map<String, String> sources = new LinkedHashMap<>();
        List.of(acceptability, probability, severity).forEach(each -> sources.put(each.key(), each.digest()));
        return new RiskTable(cells, severities, probabilities, sources);
    }

    /** 1 is the lightest or the rarest class; how many there are is up to the company. */
    private List<String> classes(DecisionTable table, String fact) {
        List<String> listed = table.valuesOf(fact);
        List<String> counted = IntStream.rangeClosed(1, listed.size())
                .mapToObj(String::valueOf)
                .toList();
        if (!listed.equals(counted) || listed.size() < FEWEST || listed.size() > MOST) {
            problem(
                    table,
                    "column " + fact,
                    "lists " + words(listed) + ". List its classes as \"1\",\"2\",… from the lightest on, " + FEWEST
                            + " to " + MOST + " of them.");
        }
        onlyListed(table, fact);
        return listed;
    }

    /** A rule about a class that the column does not list never answers: somebody changed the size of one table only. */
    private void onlyListed(DecisionTable table, String fact) {
        table.rules().forEach((id, rule) -> WORD.matcher(rule.conditions().getOrDefault(fact, ""))
                .results()
                .map(found -> found.group(1))
                .filter(word -> !table.valuesOf(fact).contains(word))
                .forEach(word -> problem(
                        table,
                        "rule " + id + ", column " + fact,
                        "asks for \"" + word + "\", which the column does not list. Remove it, or list it.")));
    }

    private RiskTable.Severity severity(String value) {
        Map<String, String> said = said(severity, Map.of(RiskDecisionTables.BY_SEVERITY, value));
        String severe = said.getOrDefault(RiskClasses.SEVERE, "");
        if (!severe.equals("yes") && !severe.equals("no")) {
            problem(
                    severity,
                    "class " + value + ", column " + RiskClasses.SEVERE,
                    "says " + words(severe.isEmpty() ? List.of() : List.of(severe))
                            + ". Say \"yes\" where information for safety alone needs its reasons, and \"no\" elsewhere.");
        }
        return new RiskTable.Severity(value, said.get(RiskClasses.NAME), said.get("meaning"), severe.equals("yes"));
    }

    private RiskTable.Probability probability(String value) {
        Map<String, String> said = said(probability, Map.of(RiskDecisionTables.BY_PROBABILITY, value));
        String below = said.getOrDefault(RiskClasses.BELOW, "");
        return new RiskTable.Probability(value, said.get(RiskClasses.NAME), below.isBlank() ? null : below);
    }

    private List<RiskTable.Cell> cells() {
        List<String> rows = severity.valuesOf(RiskDecisionTables.BY_SEVERITY);
        List<String> columns = new ArrayList<>(probability.valuesOf(RiskDecisionTables.BY_PROBABILITY));
        columns.add(RiskTable.NOT_ESTIMABLE);
        lists(RiskDecisionTables.BY_SEVERITY, rows, severity.key());
        lists(RiskDecisionTables.BY_PROBABILITY, columns, probability.key());
        List<RiskTable.Cell> cells = new ArrayList<>();
        for (String row : rows) {
            for (String column : columns) {
                String letter = said(
                                acceptability,
                                Map.of(RiskDecisionTables.BY_SEVERITY, row, RiskDecisionTables.BY_PROBABILITY, column))
                        .getOrDefault(acceptability.answer(), "");
                if (!EVALUATIONS.contains(letter)) {
                    problem(
                            acceptability,
                            "severity " + row + ", probability " + column,
                            "is evaluated as " + words(letter.isEmpty() ? List.of() : List.of(letter))
                                    + ". Answer \"A\", \"R\" or \"U\".");
                }
                cells.add(new RiskTable.Cell(row, column, letter));
            }
        }
        return cells;
    }

    private void lists(String fact, List<String> wanted, String other) {
        List<String> listed = acceptability.valuesOf(fact);
        if (!listed.equals(wanted)) {
            problem(
                    acceptability,
                    "column " + fact,
                    "lists " + words(listed) + "; after " + other + " it has to list " + words(wanted) + ".");
        }
        onlyListed(acceptability, fact);
    }

    private static Map<String, String> said(DecisionTable table, Map<String, String> facts) {
        return table.ask(facts).stream()
                .findFirst()
                .map(DecisionTable.Fired::outputs)
                .orElse(Map.of());
    }

    private void problem(DecisionTable table, String where, String what) {
        problems.add(table.key() + ", " + where + ": " + what);
    }

    private static String words(List<String> values) {
        return values.isEmpty() ? "nothing" : String.join(", ", values);
    }
}
