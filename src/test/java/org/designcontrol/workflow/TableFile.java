package org.designcontrol.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;

/**
 * A table of {@code processes/} as its file says it, to hold the engine's answers against. Every table is found by
 * itself, so that no test forgets a new one.
 *
 * @param file that holds it, alone or with others of its graph
 * @param requires the tables whose answers it looks at, as its graph draws them
 * @param inputs the facts in the order of the columns, each with the values that the file lists; none: any text
 * @param outputs the columns of the answer, each with its values from the lightest to the strictest; none: any text
 */
record TableFile(
        String key,
        String file,
        DecisionTable table,
        HitPolicy hitPolicy,
        List<String> requires,
        Map<String, List<String>> inputs,
        Map<String, List<String>> outputs,
        List<Line> rules) {

    private static final Path MODELS = Path.of("processes");
    /** What a cell lists, read once: the tests ask each a million times. */
    private static final Map<String, List<String>> LISTED = new ConcurrentHashMap<>();

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

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
            if (cell.contains("date and time")) {
                return value != null && fitsDay(cell, value);
            }
            return cell.startsWith("not(") != listed(cell).contains(value);
        }

        private static List<String> listed(String cell) {
            return LISTED.computeIfAbsent(
                    cell, text -> split(text.startsWith("not(") ? text.substring(4, text.length() - 1) : text));
        }

        private static boolean fitsDay(String cell, String day) {
            List<String> days = days(cell);
            if (cell.startsWith("[")) {
                return day.compareTo(days.get(0)) >= 0 && day.compareTo(days.get(1)) < 0;
            }
            return cell.startsWith(">=") == day.compareTo(days.get(0)) >= 0;
        }
    }

    private static final Map<String, TableFile> ALL = readAll();

    static Set<String> keys() {
        return ALL.keySet();
    }

    static TableFile of(String key) {
        return ALL.get(key);
    }

    static Collection<TableFile> all() {
        return ALL.values();
    }

    boolean collects() {
        return hitPolicy == HitPolicy.COLLECT;
    }

    /** The same with other rules. */
    TableFile with(List<Line> other) {
        return new TableFile(key, file, table, hitPolicy, requires, inputs, outputs, other);
    }

    /** The first column of the answer. */
    String answer() {
        return outputs.keySet().iterator().next();
    }

    /** The rules that fit, read from the cells themselves. */
    List<Line> fitting(Map<String, String> facts) {
        List<String> columns = List.copyOf(inputs.keySet());
        return rules.stream()
                .filter(rule ->
                        IntStream.range(0, columns.size()).allMatch(i -> rule.fits(i, facts.get(columns.get(i)))))
                .limit(hitPolicy == HitPolicy.FIRST ? 1 : rules.size())
                .toList();
    }

    private static Map<String, TableFile> readAll() {
        Map<String, TableFile> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(MODELS)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".dmn")).toList()) {
                byte[] content = Files.readAllBytes(file);
                DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
                for (Decision decision : model.getModelElementsByType(Decision.class)) {
                    all.put(decision.getId(), read(decision, file, content));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableFile read(Decision decision, Path file, byte[] content) {
        var table = (org.camunda.bpm.model.dmn.instance.DecisionTable) decision.getExpression();
        Map<String, List<String>> inputs = new LinkedHashMap<>();
        List<Input> columns = List.copyOf(table.getInputs());
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            inputs.put(
                    columns.get(i)
                            .getInputExpression()
                            .getText()
                            .getTextContent()
                            .strip(),
                    values(
                            columns.get(i),
                            table.getRules().stream()
                                    .map(rule -> texts(rule.getInputEntries()).get(column))
                                    .toList()));
        }
        Map<String, List<String>> outputs = new LinkedHashMap<>();
        for (Output output : table.getOutputs()) {
            outputs.put(
                    output.getName(),
                    output.getOutputValues() == null
                            ? List.of()
                            : split(output.getOutputValues().getText().getTextContent()));
        }
        return new TableFile(
                decision.getId(),
                file.getFileName().toString(),
                new DecisionTable(decision.getId(), 1, content),
                table.getHitPolicy(),
                decision.getInformationRequirements().stream()
                        .map(InformationRequirement::getRequiredDecision)
                        .filter(Objects::nonNull)
                        .map(Decision::getId)
                        .toList(),
                inputs,
                outputs,
                table.getRules().stream()
                        .map(rule -> new Line(
                                rule.getId(),
                                rule.getDescription().getTextContent(),
                                texts(rule.getInputEntries()),
                                texts(rule.getOutputEntries()).stream()
                                        .map(text -> text.replace("\"", ""))
                                        .toList()))
                        .toList());
    }

    /** Those that the column lists; of days the boundaries and the days before them; otherwise some text. */
    private static List<String> values(Input input, List<String> cells) {
        if ("date".equals(input.getInputExpression().getTypeRef())) {
            return cells.stream()
                    .flatMap(cell -> days(cell).stream())
                    .distinct()
                    .map(java.time.LocalDate::parse)
                    .flatMap(day -> Stream.of(day.minusDays(1), day))
                    .map(String::valueOf)
                    .toList();
        }
        return input.getInputValues() == null
                ? List.of("QDA")
                : split(input.getInputValues().getText().getTextContent());
    }

    private static List<String> days(String cell) {
        List<String> days = new ArrayList<>();
        Matcher found = DAY.matcher(cell);
        while (found.find()) {
            days.add(found.group());
        }
        return days;
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
