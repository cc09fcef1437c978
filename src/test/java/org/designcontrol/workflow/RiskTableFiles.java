package org.designcontrol.workflow;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.designcontrol.trace.RiskTable;

/** The three tables of acceptability of a company with another number of classes, as files. */
final class RiskTableFiles {

    private RiskTableFiles() {}

    /** Only the lightest and rarest risk is accepted, the worst and most frequent one and what nobody can estimate is not. */
    static Map<String, String> of(int severities, int probabilities) {
        return Map.of(
                RiskDecisionTables.SEVERITY,
                severity(severities),
                RiskDecisionTables.PROBABILITY,
                probability(probabilities),
                RiskDecisionTables.ACCEPTABILITY,
                acceptability(severities, probabilities));
    }

    private static String severity(int classes) {
        return table(
                RiskDecisionTables.SEVERITY,
                input("severity", counted(classes)),
                List.of("name", "meaning", "severe"),
                IntStream.rangeClosed(1, classes)
                        .mapToObj(i -> rule(
                                List.of(quoted(i)),
                                List.of(
                                        "\"Harm " + i + "\"",
                                        "\"as bad as " + i + "\"",
                                        i == classes ? "\"yes\"" : "\"no\""))));
    }

    private static String probability(int classes) {
        return table(
                RiskDecisionTables.PROBABILITY,
                input("probability", counted(classes)),
                List.of("below", "name"),
                IntStream.rangeClosed(1, classes)
                        .mapToObj(i -> rule(
                                List.of(quoted(i)),
                                List.of(
                                        i == classes ? "\"1\"" : "\"1e-" + (classes + 1 - i) + "\"",
                                        "\"Chance " + i + "\""))));
    }

    private static String acceptability(int severities, int probabilities) {
        return table(
                RiskDecisionTables.ACCEPTABILITY,
                input("severity", counted(severities))
                        + input("probability", counted(probabilities) + ",\"" + RiskTable.NOT_ESTIMABLE + "\""),
                List.of("acceptability"),
                Stream.of(
                        rule(List.of("\"1\"", "\"1\""), List.of("\"A\"")),
                        rule(List.of(quoted(severities), quoted(probabilities)), List.of("\"U\"")),
                        rule(List.of("", "\"" + RiskTable.NOT_ESTIMABLE + "\""), List.of("\"U\"")),
                        rule(List.of("", ""), List.of("\"R\""))));
    }

    private static String table(String key, String inputs, List<String> outputs, Stream<String> rules) {
        String columns = outputs.stream()
                .map(name -> "<output id=\"Out_" + name + "\" name=\"" + name + "\" typeRef=\"string\"/>")
                .collect(Collectors.joining());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" id=\"Definitions\" name=\"" + key
                + "\" namespace=\"test\"><decision id=\"" + key + "\" name=\"" + key
                + "\" camunda:historyTimeToLive=\"P10950D\"><decisionTable id=\"Table\" hitPolicy=\"FIRST\">" + inputs
                + columns + rules.collect(Collectors.joining()) + "</decisionTable></decision></definitions>";
    }

    private static String input(String fact, String values) {
        return "<input id=\"In_" + fact + "\"><inputExpression id=\"Ex_" + fact + "\" typeRef=\"string\"><text>" + fact
                + "</text></inputExpression><inputValues id=\"Values_" + fact + "\"><text>" + values
                + "</text></inputValues></input>";
    }

    private static String rule(List<String> conditions, List<String> answers) {
        String id = "R" + Integer.toHexString((conditions + "" + answers).hashCode());
        return "<rule id=\"" + id + "\"><description>a rule of a test</description>"
                + cells(id + "i", "inputEntry", conditions)
                + cells(id + "o", "outputEntry", answers)
                + "</rule>";
    }

    private static String cells(String id, String element, List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i ->
                        "<" + element + " id=\"" + id + i + "\"><text>" + cells.get(i) + "</text></" + element + ">")
                .collect(Collectors.joining());
    }

    private static String counted(int classes) {
        return IntStream.rangeClosed(1, classes)
                .mapToObj(RiskTableFiles::quoted)
                .collect(Collectors.joining(","));
    }

    private static String quoted(int value) {
        return "\"" + value + "\"";
    }
}
