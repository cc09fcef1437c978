package org.designcontrol.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The trace matrix: which input serves which need, what realises it, and what shows that it does. */
public final class Matrix {

    /**
     * One line of the matrix. An end that is missing is null, so that the hole can be seen.
     *
     * @param status in the auditor's words: covered, uncovered, orphaned, dangling, outdated, suspect
     */
    public record Line(
            Cell need,
            Cell input,
            List<Cell> outputs,
            List<Cell> verifications,
            List<Cell> validations,
            List<Cell> controls,
            String status) {}

    /** @param note level of an input, result of a test; null for others */
    public record Cell(String key, String title, int revision, String note) {}

    private final Graph graph;
    private final Map<String, Cell> cells = new HashMap<>();

    private Matrix(Graph graph) {
        this.graph = graph;
    }

    /** Gives the lines one by one: needs in order of their keys, then the inputs that reach none. */
    public static void lines(Graph graph, Consumer<Line> consumer) {
        new Matrix(graph).walk(consumer);
    }

    public static List<Line> of(Graph graph) {
        List<Line> lines = new ArrayList<>();
        lines(graph, lines::add);
        return lines;
    }

    private void walk(Consumer<Line> consumer) {
        Set<String> reached = new HashSet<>();
        graph.rows().filter(row -> row.kind() == Kind.USER_NEED).forEach(need -> {
            Set<String> inputs = inputsOf(need);
            if (inputs.isEmpty()) {
                consumer.accept(line(need, null));
            }
            inputs.forEach(key -> consumer.accept(line(need, graph.valid(key))));
            reached.addAll(inputs);
        });
        graph.rows()
                .filter(row -> row.kind() == Kind.DESIGN_INPUT && !reached.contains(row.key()))
                .forEach(input -> consumer.accept(line(null, input)));
    }

    private Set<String> inputsOf(Row need) {
        Set<String> inputs = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(need.key()));
        while (!next.isEmpty()) {
            for (Tie tie : graph.to(next.poll())) {
                Row from = graph.valid(tie.from());
                boolean derived =
                        tie.relation() == Relation.DERIVES && from != null && from.kind() == Kind.DESIGN_INPUT;
                if (derived && inputs.add(from.key())) {
                    next.add(from.key());
                }
            }
        }
        return inputs;
    }

    private Line line(Row need, Row input) {
        List<Cell> outputs = sources(input, Relation.SATISFIES);
        List<Cell> verifications = sources(input, Relation.VERIFIES);
        List<Cell> validations = sources(need, Relation.VALIDATES);
        return new Line(
                cell(need),
                cell(input),
                outputs,
                verifications,
                validations,
                targets(input, Kind.RISK_CONTROL),
                status(need, input, verifications, validations));
    }

    private String status(Row need, Row input, List<Cell> verifications, List<Cell> validations) {
        if (input == null) {
            return "uncovered";
        }
        Set<String> links = new HashSet<>();
        graph.from(input.key()).forEach(tie -> links.add(graph.statusOf(tie)));
        for (String worst : List.of("dangling", "outdated", "suspect")) {
            if (links.contains(worst)) {
                return worst;
            }
        }
        if (need == null && targets(input, Kind.RISK_CONTROL).isEmpty()) {
            return "orphaned";
        }
        boolean shown = passed(verifications) && (need == null || passed(validations));
        return shown ? "covered" : "uncovered";
    }

    private static boolean passed(List<Cell> tests) {
        return tests.stream().anyMatch(test -> "PASS".equals(test.note()));
    }

    private List<Cell> sources(Row row, Relation relation) {
        if (row == null) {
            return List.of();
        }
        return graph.to(row.key()).stream()
                .filter(tie -> tie.relation() == relation && graph.valid(tie.from()) != null)
                .map(tie -> cell(graph.valid(tie.from())))
                .toList();
    }

    private List<Cell> targets(Row row, Kind kind) {
        if (row == null) {
            return List.of();
        }
        return graph.from(row.key()).stream()
                .map(tie -> graph.valid(tie.to()))
                .filter(target -> target != null && target.kind() == kind)
                .map(this::cell)
                .toList();
    }

    /** A cell stands in many lines; its row is read once. */
    private Cell cell(Row row) {
        return row == null ? null : cells.computeIfAbsent(row.key(), key -> read(row));
    }

    private static Cell read(Row row) {
        String note = row.kind() == Kind.DESIGN_INPUT ? row.text("level") : row.text("result");
        return new Cell(row.key(), row.title(), row.revision(), note.isEmpty() ? null : note);
    }
}
