package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Graph;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Row;
import org.designcontrol.trace.SubgroupList;
import org.springframework.stereotype.Component;

/**
 * What the data sheet gets when results are recorded: which principles of good machine learning practice are not kept
 * (IMDRF N88:2025, the table {@code gmlp}), how each subgroup came out, and the limits by which it was judged first.
 */
@Component
class ModelPerformance implements Computation {

    static final String TABLE = "gmlp";
    static final String GAP = "gmlpGap";
    static final String JUDGED_BY = "judgedBy";
    private static final String AI_MODEL = "aiModel";

    private final DecisionTables tables;

    ModelPerformance(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param objections none: what is not kept is a gap, and no reason to leave results unrecorded */
    record Outcome(Map<String, Object> content, List<Problem> objections) implements Computation.Result {}

    @Override
    public String name() {
        return "model-performance";
    }

    @Override
    public Kind document() {
        return Kind.DATA_SHEET;
    }

    @Override
    public Outcome of(Basis basis) {
        Map<String, Object> content = new LinkedHashMap<>();
        principles(basis, content);
        List<SubgroupList.Line> groups = SubgroupList.of(basis.record()).stream()
                .filter(line -> line.feature().equals(basis.feature().key()))
                .toList();
        content.put(
                "subgroupStatus",
                groups.stream()
                        .map(line -> line.key() + " " + line.group() + " (" + line.attribute() + "): " + line.status())
                        .toList());
        boolean results = groups.stream().anyMatch(line -> !line.status().equals("missing"));
        Object first = basis.fields().get(JUDGED_BY);
        if (results) {
            // The first ones stay: whoever changes a limit later is asked why.
            content.put(JUDGED_BY, first == null ? SubgroupList.limits(basis.fields()) : first);
        }
        return new Outcome(content, List.of());
    }

    private void principles(Basis basis, Map<String, Object> content) {
        DecisionTable table = tables.of(basis.deployment(), TABLE);
        Map<String, Object> facts = Facts.of(basis.fields());
        facts.keySet().retainAll(table.inputs());
        if (facts.isEmpty()) {
            // The light track does not ask.
            return;
        }
        facts.put(AI_MODEL, aiModel(basis.record(), basis.feature().key()));
        content.put(
                GAP,
                table.ask(facts).stream()
                        .map(rule -> rule.output(table.answer()))
                        .distinct()
                        .collect(Collectors.joining(", ")));
        content.put("gmlpTable", table.identity());
    }

    /** As classified; what is not known asks the principles too. */
    private static String aiModel(Graph record, String feature) {
        Row classified = record.valid(Kind.CLASSIFICATION.documentOf(feature));
        String said = classified == null ? "" : classified.text(AI_MODEL);
        return said.isEmpty() ? "unknown" : said;
    }
}
