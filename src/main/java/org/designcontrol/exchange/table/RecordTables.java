package org.designcontrol.exchange.table;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.designcontrol.exchange.Part;
import org.designcontrol.exchange.Snapshot;
import org.designcontrol.trace.Gap;
import org.designcontrol.trace.Matrix;
import org.designcontrol.trace.RiskList;

/** The tables of a record: the same columns in every format. Columns in parentheses are told, and not read back. */
public final class RecordTables {

    /** What is a table, in the order in which people read. */
    public static final List<Part> ALL =
            List.of(Part.MATRIX, Part.ITEMS, Part.LINKS, Part.RISKS, Part.GAPS, Part.REVIEWS);

    private RecordTables() {}

    public static void write(Snapshot snapshot, Part part, Table table) throws IOException {
        switch (part) {
            case ITEMS -> new ItemTable(snapshot).write(table);
            case LINKS -> links(snapshot, table);
            case MATRIX -> matrix(snapshot, table);
            case RISKS -> risks(snapshot, table);
            case GAPS -> gaps(snapshot, table);
            case REVIEWS -> reviews(snapshot, table);
            default -> throw new IllegalArgumentException(part + " is no table");
        }
    }

    private static void links(Snapshot snapshot, Table table) throws IOException {
        table.row("from", "relation", "to", "(status)", "(judged)", "(author)");
        for (Snapshot.Link link : snapshot.links())
            table.row(link.from(), link.relation(), link.to(), link.status(), link.judged(), link.author());
    }

    private static void matrix(Snapshot snapshot, Table table) throws IOException {
        table.row(
                "need",
                "need title",
                "input",
                "level",
                "input title",
                "outputs",
                "verifications",
                "validations",
                "controls",
                "status");
        for (Matrix.Line line : snapshot.matrix())
            table.row(
                    line.need() == null ? null : line.need().key(),
                    line.need() == null ? null : line.need().title(),
                    line.input() == null ? null : line.input().key(),
                    line.input() == null ? null : line.input().note(),
                    line.input() == null ? null : line.input().title(),
                    cells(line.outputs()),
                    cells(line.verifications()),
                    cells(line.validations()),
                    cells(line.controls()),
                    line.status());
    }

    private static void risks(Snapshot snapshot, Table table) throws IOException {
        table.row(
                "hazard",
                "hazard title",
                "sequence",
                "situation",
                "harm",
                "severity",
                "probability",
                "P1 x P2",
                "evaluation",
                "controls",
                "implementation",
                "effectiveness",
                "residual severity",
                "residual probability",
                "residual evaluation",
                "justification",
                "told on",
                "introduced by",
                "status");
        for (RiskList.Line line : snapshot.risks())
            table.row(
                    line.hazard(),
                    line.title(),
                    line.sequence(),
                    line.situation(),
                    line.harm(),
                    line.severity(),
                    line.probability(),
                    line.product(),
                    line.evaluation(),
                    cells(line.controls()),
                    cells(line.implementation()),
                    cells(line.effectiveness()),
                    line.residualSeverity(),
                    line.residualProbability(),
                    line.residualEvaluation(),
                    line.justification(),
                    cells(line.told()),
                    cells(line.introducedBy()),
                    line.status());
    }

    private static String cells(List<Matrix.Cell> cells) {
        return cells.stream()
                .map(cell -> cell.note() == null ? cell.key() : cell.key() + " " + cell.note())
                .collect(Collectors.joining("; "));
    }

    private static void gaps(Snapshot snapshot, Table table) throws IOException {
        table.row(
                "rule",
                "severity",
                "gate",
                "clause",
                "category",
                "item",
                "title",
                "sentence",
                "clears",
                "deviation",
                "deviation accepted",
                "deviation until",
                "(rule set)");
        for (Gap gap : snapshot.gaps())
            table.row(
                    gap.rule(),
                    gap.severity(),
                    gap.gate(),
                    gap.clause(),
                    gap.category(),
                    gap.item(),
                    gap.title(),
                    gap.sentence(),
                    gap.clears(),
                    gap.deviation() == null ? null : gap.deviation().key(),
                    gap.deviation() == null ? null : gap.deviation().accepted() ? "yes" : "no",
                    gap.deviation() == null ? null : gap.deviation().expiry(),
                    snapshot.ruleSet());
    }

    private static void reviews(Snapshot snapshot, Table table) throws IOException {
        table.row(
                "review",
                "(revision)",
                "feature",
                "gate",
                "candidate",
                "task",
                "function",
                "outcome",
                "comment",
                "person",
                "time");
        for (Snapshot.Review review : snapshot.reviews())
            table.row(
                    review.key(),
                    review.revision(),
                    review.feature(),
                    review.gate(),
                    review.candidate(),
                    review.task(),
                    review.function(),
                    review.outcome(),
                    review.comment(),
                    review.person(),
                    review.time());
    }
}
