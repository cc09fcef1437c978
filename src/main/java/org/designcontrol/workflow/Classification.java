package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Row;
import org.designcontrol.workflow.ClassificationTables.Answer;
import org.springframework.stereotype.Component;

/**
 * Classifies a feature by the tables: each function in each market where it is meant to be offered, then the whole, by
 * its strictest function; then route, track, gates and tasks. What is not known is never the lighter path.
 */
@Component
class Classification implements Computation {

    static final String NAME = "classification";
    static final String TRACK_OVERRIDE = "trackOverride";

    private final DecisionTables tables;

    Classification(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Kind document() {
        return Kind.CLASSIFICATION;
    }

    @Override
    public Proposal of(Basis basis) {
        List<Row> functions =
                basis.record().rows().filter(row -> row.kind() == Kind.FUNCTION).toList();
        List<Market> markets = Market.among(basis.record()
                .rows()
                .filter(row -> row.kind() == Kind.INTENDED_USE
                        && row.feature().equals(basis.feature().key()))
                .flatMap(row -> Facts.list(row.fields().get("markets")).stream())
                .toList());
        Inquiry inquiry = new Inquiry(tables, basis.deployment());
        List<FunctionStatus> statuses = new ArrayList<>();
        functions.forEach(function -> markets.forEach(market -> statuses.add(inquiry.judge(function, market))));

        Map<String, Object> facts = Facts.of(basis.fields());
        for (Market market : Market.values()) {
            facts.put(market.result, statusIn(market, markets, statuses));
        }
        facts.put(
                Answer.DEVICE_STATUS,
                ClassificationTables.strictest(
                        statuses.stream().map(FunctionStatus::status).toList()));
        if (markets.isEmpty()) {
            inquiry.ask(null, "For which markets is it intended? Task T01 says it in the intended use.");
        }
        if (functions.isEmpty()) {
            inquiry.ask(null, "What does the software do? Name at least one function.");
        }
        return inquiry.conclude(facts, statuses, objections(basis.fields(), functions, statuses));
    }

    private static String statusIn(Market market, List<Market> intended, List<FunctionStatus> statuses) {
        // Nobody said where: then it may be anywhere.
        if (!intended.isEmpty() && !intended.contains(market)) {
            return ClassificationTables.NOT_INTENDED;
        }
        return ClassificationTables.strictest(statuses.stream()
                .filter(status -> status.market() == market)
                .map(FunctionStatus::status)
                .toList());
    }

    private static List<Problem> objections(
            Map<String, Object> fields, List<Row> functions, List<FunctionStatus> statuses) {
        Map<String, Problem> objections = new LinkedHashMap<>();
        List<Problem> all = new ArrayList<>(Identifiers.objections(fields));
        functions.forEach(function -> all.addAll(FunctionStatus.objections(function)));
        statuses.forEach(status -> all.addAll(status.unanswered()));
        all.forEach(problem -> objections.putIfAbsent(problem.item() + "#" + problem.field(), problem));
        return List.copyOf(objections.values());
    }
}
