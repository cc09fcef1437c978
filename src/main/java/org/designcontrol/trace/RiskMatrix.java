package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The risks of a record in the cells of the table that evaluates them, before their controls and with them. A hazard
 * without an estimate, or with one by classes that this table does not have, stands beside the cells and is never left
 * out.
 *
 * @param severities from the worst to the lightest, as they are drawn
 * @param probabilities from the rarest to the most frequent; the last one stands for what cannot be estimated
 */
public record RiskMatrix(
        List<RiskTable.Severity> severities,
        List<RiskTable.Probability> probabilities,
        Side before,
        Side after,
        Map<String, String> sources) {

    /**
     * @param cells every cell, also those without a hazard
     * @param notEstimated hazards of which severity or probability is not said
     * @param outside hazards that were estimated by classes of another table; they count as unacceptable
     * @param counts by evaluation
     */
    public record Side(List<Cell> cells, List<Hazard> notEstimated, List<Hazard> outside, Map<String, Long> counts) {}

    public record Cell(String severity, String probability, String acceptability, int count, List<Hazard> hazards) {}

    public record Hazard(String key, String title, String feature) {}

    private record Placed(String severity, String probability, Hazard hazard) {}

    static RiskMatrix of(Graph graph) {
        RiskTable table = graph.riskTable();
        List<Placed> before = new ArrayList<>();
        List<Placed> after = new ArrayList<>();
        graph.rows(Kind.HAZARD).forEach(row -> {
            Risk risk = Risk.of(row, table);
            Hazard hazard = new Hazard(row.key(), row.title(), row.feature());
            before.add(new Placed(risk.severity(), risk.probability(), hazard));
            after.add(new Placed(risk.residualSeverity(), risk.residualProbability(), hazard));
        });
        List<RiskTable.Severity> worstFirst = new ArrayList<>(table.severities());
        java.util.Collections.reverse(worstFirst);
        List<RiskTable.Probability> probabilities = new ArrayList<>(table.probabilities());
        if (!probabilities.isEmpty()) {
            probabilities.add(new RiskTable.Probability(RiskTable.NOT_ESTIMABLE, "Not estimable", null));
        }
        return new RiskMatrix(worstFirst, probabilities, side(before, table), side(after, table), table.sources());
    }

    private static Side side(List<Placed> placed, RiskTable table) {
        Map<List<String>, List<Hazard>> byCell = placed.stream()
                .filter(each -> each.severity() != null && each.probability() != null)
                .collect(Collectors.groupingBy(
                        each -> List.of(each.severity(), each.probability()),
                        Collectors.mapping(Placed::hazard, Collectors.toList())));
        List<Cell> cells = table.cells().stream()
                .map(cell -> {
                    List<Hazard> hazards = byCell.getOrDefault(List.of(cell.severity(), cell.probability()), List.of());
                    return new Cell(cell.severity(), cell.probability(), cell.acceptability(), hazards.size(), hazards);
                })
                .toList();
        List<Hazard> notEstimated = placed.stream()
                .filter(each -> table.evaluate(each.severity(), each.probability()) == null)
                .map(Placed::hazard)
                .toList();
        List<Hazard> outside = placed.stream()
                .filter(each -> table.evaluate(each.severity(), each.probability()) != null)
                .filter(each -> !table.hasCell(each.severity(), each.probability()))
                .map(Placed::hazard)
                .toList();
        Map<String, Long> counts = new LinkedHashMap<>();
        Stream.of(RiskTable.ACCEPTABLE, RiskTable.REDUCE, RiskTable.UNACCEPTABLE)
                .forEach(letter -> counts.put(
                        letter,
                        placed.stream()
                                .filter(each -> letter.equals(table.evaluate(each.severity(), each.probability())))
                                .count()));
        return new Side(cells, notEstimated, outside, counts);
    }
}
