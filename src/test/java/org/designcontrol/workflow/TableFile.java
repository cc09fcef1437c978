package org.designcontrol.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A table of {@code processes/} as its file says it, to hold the engine's answers against.
 *
 * @param inputs the facts in the order of the columns, each with the values that the file lists; none: any text
 */
record TableFile(
        String key,
        DecisionTable table,
        boolean firstRuleDecides,
        Map<String, List<String>> inputs,
        List<String> outputs,
        List<Line> rules) {

    /** A row of the table; a blank cell fits everything. */
    record Line(String id, String words, List<String> cells, List<String> answers) {

        boolean fits(int column, String value) {
            String cell = cells.get(column);
            if (cell.isEmpty()) {
                return true;
            }
            if (cell.equals("null")) {
                return value == null;
            }
            return cell.startsWith("not(")
                    ? !split(cell.substring(4, cell.length() - 1)).contains(value)
                    : split(cell).contains(value);
        }
    }

    private static final Map<String, TableFile> READ = new ConcurrentHashMap<>();

    static Set<String> keys() {
        Set<String> keys = new TreeSet<>(ClassificationTables.ALL);
        keys.add(GateReviewers.KEY);
        return keys;
    }

    static TableFile of(String key) {
        return READ.computeIfAbsent(key, TableFile::read);
    }

    /** The rules that fit, read from the cells themselves. */
    List<Line> fitting(Map<String, String> facts) {
        List<String> columns = List.copyOf(inputs.keySet());
        List<Line> fitting = rules.stream()
                .filter(rule ->
                        IntStream.range(0, columns.size()).allMatch(i -> rule.fits(i, facts.get(columns.get(i)))))
                .toList();
        return firstRuleDecides ? fitting.subList(0, Math.min(1, fitting.size())) : fitting;
    }

    private static TableFile read(String key) {
        Path file = Path.of("processes", key + ".dmn");
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        Map<String, List<String>> inputs = new LinkedHashMap<>();
        model.getModelElementsByType(Input.class)
                .forEach(input -> inputs.put(
                        input.getInputExpression().getText().getTextContent().strip(),
                        input.getInputValues() == null
                                ? List.of("QDA")
                                : split(input.getInputValues().getText().getTextContent())));
        try {
            return new TableFile(
                    key,
                    new DecisionTable(key, 1, Files.readAllBytes(file)),
                    model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.DecisionTable.class)
                                    .iterator()
                                    .next()
                                    .getHitPolicy()
                            == HitPolicy.FIRST,
                    inputs,
                    model.getModelElementsByType(Output.class).stream()
                            .map(Output::getName)
                            .toList(),
                    model.getModelElementsByType(Rule.class).stream()
                            .map(rule -> new Line(
                                    rule.getId(),
                                    rule.getDescription().getTextContent(),
                                    texts(rule.getInputEntries()),
                                    texts(rule.getOutputEntries()).stream()
                                            .map(text -> text.replace("\"", ""))
                                            .toList()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Collection<? extends DmnElement> entries) {
        return entries.stream().map(entry -> entry.getTextContent().strip()).toList();
    }

    private static List<String> split(String quoted) {
        return Arrays.stream(quoted.split(","))
                .map(word -> word.strip().replace("\"", ""))
                .toList();
    }
}
