package org.designcontrol.trace;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.designcontrol.trace.Matrix.Cell;

/** The risk list: every hazard with what controls it, what shows that, and what remains (ISO 14971:2019 7.1 to 7.3). */
public final class RiskList {

    /**
     * One hazard. A field that nobody filled is null.
     *
     * @param product P1 times P2, where both are estimated
     * @param evaluation before its controls, by the table of then: A, R or U; null where it is not estimated
     * @param controls each with its type as note
     * @param implementation what shows that the controls are there, with its result as note
     * @param effectiveness what shows that they work, with its result as note
     * @param residualEvaluation with its controls, by the table of then
     * @param justification why what remains is acceptable: the benefit-risk analysis, or why it cannot be reduced further
     * @param told labels that tell of it
     * @param introducedBy controls of which it comes
     * @param status {@code acceptable}: acceptable without a control; {@code uncontrolled}: no control; {@code unverified}: a control lacks a passed proof that it is
     *     there or that it works; {@code unjudged}: the residual risk is not estimated; {@code controlled}: none of these
     */
    public record Line(
            String hazard,
            String title,
            String sequence,
            String situation,
            String harm,
            String severity,
            String probability,
            String product,
            String evaluation,
            List<Cell> controls,
            List<Cell> implementation,
            List<Cell> effectiveness,
            String residualSeverity,
            String residualProbability,
            String residualEvaluation,
            String justification,
            List<Cell> told,
            List<Cell> introducedBy,
            String status) {}

    private static final String IMPLEMENTATION = "IMPLEMENTATION";
    private static final String EFFECTIVENESS = "EFFECTIVENESS";

    private final Graph graph;

    private RiskList(Graph graph) {
        this.graph = graph;
    }

    /** The lines in order of the hazards' keys, made as they are asked for. */
    public static Stream<Line> stream(Graph graph) {
        RiskList list = new RiskList(graph);
        return graph.rows(Kind.HAZARD).map(list::line);
    }

    private Line line(Row hazard) {
        List<Row> controls = sources(hazard, Relation.MITIGATES).toList();
        Risk risk = Risk.of(hazard, graph.riskTable());
        String status = controls.isEmpty()
                ? RiskTable.ACCEPTABLE.equals(risk.acceptability()) ? "acceptable" : "uncontrolled"
                : !controls.stream().allMatch(this::shown)
                        ? "unverified"
                        : risk.residualAcceptability() == null ? "unjudged" : "controlled";
        return new Line(
                hazard.key(),
                hazard.title(),
                said(hazard, "sequence"),
                said(hazard, "situation"),
                said(hazard, "harm"),
                risk.severity(),
                risk.probability(),
                risk.product() == null ? null : risk.product().toString(),
                risk.acceptability(),
                controls.stream().map(RiskList::control).toList(),
                proofs(controls, IMPLEMENTATION),
                proofs(controls, EFFECTIVENESS),
                risk.residualSeverity(),
                risk.residualProbability(),
                risk.residualAcceptability(),
                said(hazard, hazard.text("benefitRisk").isBlank() ? "residualJustification" : "benefitRisk"),
                sources(hazard, Relation.STATES).map(Matrix::read).toList(),
                sources(hazard, Relation.INTRODUCES).map(RiskList::control).toList(),
                status);
    }

    private boolean shown(Row control) {
        return Stream.of(IMPLEMENTATION, EFFECTIVENESS).allMatch(aspect -> sources(control, Relation.VERIFIES)
                .anyMatch(test -> isAbout(test, aspect) && test.text("result").equals("PASS")));
    }

    private List<Cell> proofs(List<Row> controls, String aspect) {
        return controls.stream()
                .flatMap(control -> sources(control, Relation.VERIFIES))
                .filter(test -> isAbout(test, aspect))
                .distinct()
                .map(Matrix::read)
                .toList();
    }

    /** A test may show both at once; its field is a word or a list of words then. */
    private static boolean isAbout(Row test, String aspect) {
        Object said = test.fields().get("aspect");
        return aspect.equals(said) || said instanceof List<?> both && both.contains(aspect);
    }

    private Stream<Row> sources(Row row, Relation relation) {
        return graph.to(row.key()).stream()
                .filter(tie -> tie.relation() == relation)
                .map(tie -> graph.valid(tie.from()))
                .filter(Objects::nonNull);
    }

    private static Cell control(Row control) {
        return new Cell(control.key(), control.title(), control.revision(), said(control, "controlType"));
    }

    private static String said(Row row, String field) {
        Object value = row.fields().get(field);
        return value == null ? null : value.toString();
    }
}
