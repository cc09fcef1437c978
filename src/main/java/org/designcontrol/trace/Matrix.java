package org.designcontrol.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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

    private static final Set<Relation> UPWARDS = Set.of(Relation.DERIVES, Relation.REALISES);

    private static final String LIGHT = "light";

    private final Graph graph;
    private final Map<String, Cell> cells = new HashMap<>();

    private Matrix(Graph graph) {
        this.graph = graph;
    }

    /** The lines, made as they are asked for: needs in order of their keys, then the inputs that reach none. */
    public static Stream<Line> stream(Graph graph) {
        return new Matrix(graph).lines();
    }

    public static List<Line> of(Graph graph) {
        return stream(graph).toList();
    }

    private Stream<Line> lines() {
        Set<String> reached = new HashSet<>();
        Stream<Line> served = graph.rows(Kind.USER_NEED).flatMap(need -> {
            Set<String> inputs = inputsOf(need);
            reached.addAll(inputs);
            return inputs.isEmpty()
                    ? Stream.of(line(need, null))
                    : inputs.stream().map(key -> line(need, graph.valid(key)));
        });
        // Looked at when the needs are through, and not before.
        Stream<Line> others = graph.rows()
                .filter(row -> row.kind() == Kind.DESIGN_INPUT && !reached.contains(row.key()))
                .map(input -> line(null, input));
        return Stream.concat(served, others);
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
        if (need == null && !reachesOrigin(input)) {
            return "orphaned";
        }
        boolean shown = passed(verifications) && (need == null || passed(validations) || isSpared(need));
        if (!shown) {
            return "uncovered";
        }
        boolean asItReads = isShownAsItReads(input, Relation.VERIFIES)
                && (need == null || !passed(validations) || isShownAsItReads(need, Relation.VALIDATES));
        return asItReads ? "covered" : "suspect";
    }

    /** What passed before the item was worded anew is to be looked at again. */
    private boolean isShownAsItReads(Row row, Relation relation) {
        return graph.to(row.key()).stream()
                .filter(tie -> tie.relation() == relation)
                .filter(tie -> {
                    Row proof = graph.valid(tie.from());
                    return proof != null && "PASS".equals(proof.text("result"));
                })
                .anyMatch(tie -> Wording.isCurrent(tie, List.of(), graph));
    }

    /** The light track has no validation, so a need of it waits for none. */
    private boolean isSpared(Row need) {
        return LIGHT.equals(graph.classificationOf(need).get("track"));
    }

    /** Without a need, an input may still come from a control, a source or a claim, or from an input that does. */
    private boolean reachesOrigin(Row input) {
        Set<String> seen = new HashSet<>(Set.of(input.key()));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            for (Tie tie : graph.from(next.poll())) {
                Row above = UPWARDS.contains(tie.relation()) ? graph.valid(tie.to()) : null;
                if (above != null && above.kind() != Kind.DESIGN_INPUT) {
                    return true;
                }
                if (above != null && seen.add(above.key())) {
                    next.add(above.key());
                }
            }
        }
        return false;
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

    static Cell read(Row row) {
        String note = row.kind() == Kind.DESIGN_INPUT ? row.text("level") : row.text("result");
        return new Cell(row.key(), row.title(), row.revision(), note.isEmpty() ? null : note);
    }
}
