package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.designcontrol.workflow.TableFile.Line;

/**
 * A table with one slip in it, such as an editor makes.
 *
 * @param slip what happened to it
 * @param table as it is with the slip
 * @param before the rules that the slip is about, in their order
 * @param after what stands in their place
 * @param at where they stand
 */
record TableMutant(String slip, TableFile table, List<Line> before, List<Line> after, int at) {

    /** One cell that no longer asks, one that asks for one value less, one other answer, one rule less, two that changed places. */
    static List<TableMutant> of(TableFile file) {
        List<TableMutant> all = new ArrayList<>();
        for (int at = 0; at < file.rules().size(); at++) {
            Line rule = file.rules().get(at);
            asksLess(file, at, rule, all);
            answersOtherwise(file, at, rule, all);
            all.add(with(file, rule.id() + " is gone", at, List.of(rule), List.of()));
            if (file.hitPolicy() == HitPolicy.FIRST && at + 1 < file.rules().size()) {
                Line next = file.rules().get(at + 1);
                all.add(with(
                        file, rule.id() + " stands behind " + next.id(), at, List.of(rule, next), List.of(next, rule)));
            }
        }
        return all;
    }

    private static void asksLess(TableFile file, int at, Line rule, List<TableMutant> all) {
        List<String> facts = List.copyOf(file.inputs().keySet());
        for (int column = 0; column < facts.size(); column++) {
            String cell = rule.cells().get(column);
            if (cell.isEmpty()) continue;
            String slip = rule.id() + ": " + facts.get(column);
            all.add(changed(file, slip + " is not asked", at, rule, cells(rule, column, "")));
            for (String less : lists(cell)) {
                all.add(changed(file, slip + " is asked for " + less, at, rule, cells(rule, column, less)));
            }
        }
    }

    /** The cell without one of the values that it lists. */
    private static List<String> lists(String cell) {
        boolean not = cell.startsWith("not(");
        String[] values = (not ? cell.substring(4, cell.length() - 1) : cell).split(",");
        if (values.length < 2 || cell.contains("date and time")) return List.of();
        return IntStream.range(0, values.length)
                .mapToObj(out -> IntStream.range(0, values.length)
                        .filter(each -> each != out)
                        .mapToObj(each -> values[each].strip())
                        .collect(Collectors.joining(",")))
                .map(less -> not ? "not(" + less + ")" : less)
                .toList();
    }

    private static void answersOtherwise(TableFile file, int at, Line rule, List<TableMutant> all) {
        List<String> columns = List.copyOf(file.outputs().keySet());
        for (int column = 0; column < columns.size(); column++) {
            int here = column;
            String now = rule.answers().get(here);
            boolean question = columns.get(here).equals(ClassificationTables.Answer.QUESTION);
            Stream.concat(
                            file.outputs().get(columns.get(here)).stream(),
                            file.rules().stream()
                                    // Another question about the same fact misleads nobody.
                                    .filter(each ->
                                            !question || !asks(file, each).equals(asks(file, rule)))
                                    .map(each -> each.answers().get(here)))
                    .distinct()
                    .filter(other -> !other.equals(now))
                    .forEach(other -> all.add(changed(
                            file,
                            rule.id() + ": " + columns.get(here) + " is \"" + other + "\"",
                            at,
                            rule,
                            new Line(rule.id(), rule.words(), rule.cells(), put(rule.answers(), here, other)))));
        }
    }

    private static String asks(TableFile file, Line rule) {
        return TableQuestions.fact(file, rule);
    }

    private static Line cells(Line rule, int column, String cell) {
        return new Line(rule.id(), rule.words(), put(rule.cells(), column, cell), rule.answers());
    }

    private static List<String> put(List<String> texts, int at, String text) {
        List<String> changed = new ArrayList<>(texts);
        changed.set(at, text);
        return changed;
    }

    private static TableMutant changed(TableFile file, String slip, int at, Line rule, Line other) {
        return with(file, slip, at, List.of(rule), List.of(other));
    }

    private static TableMutant with(TableFile file, String slip, int at, List<Line> before, List<Line> after) {
        List<Line> rules = new ArrayList<>(file.rules().subList(0, at));
        rules.addAll(after);
        rules.addAll(file.rules().subList(at + before.size(), file.rules().size()));
        return new TableMutant(file.key() + ", " + slip, file.with(rules), before, after, at);
    }

    /** The rules that the slip left as they are, in front of it and behind. */
    List<Line> inFront() {
        return table.rules().subList(0, at);
    }

    List<Line> behind() {
        return table.rules().subList(at + after.size(), table.rules().size());
    }
}
