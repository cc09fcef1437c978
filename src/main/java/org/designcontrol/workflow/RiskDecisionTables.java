package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.designcontrol.trace.RiskTable;
import org.designcontrol.trace.RiskTables;
import org.springframework.stereotype.Component;

/**
 * Asks the deployed tables about every severity and probability there is, and hands the answers to the record, which
 * then evaluates risks by them without an engine (ISO 14971:2019 4.4).
 */
@Component
class RiskDecisionTables {

    static final String ACCEPTABILITY = "risk-acceptability";
    static final String PROBABILITY = "risk-probability";
    static final String SEVERITY = "risk-severity";
    static final List<String> ALL = List.of(ACCEPTABILITY, PROBABILITY, SEVERITY);

    private static final String BY_SEVERITY = "severity";
    private static final String BY_PROBABILITY = "probability";

    private final DecisionTables tables;
    private final RiskTables record;

    RiskDecisionTables(DecisionTables tables, RiskTables record) {
        this.tables = tables;
        this.record = record;
    }

    /** From now on risks are evaluated by the newest tables; if these are known already, nothing happens. */
    void adopt() {
        DecisionTable acceptability = tables.latest(ACCEPTABILITY);
        DecisionTable probability = tables.latest(PROBABILITY);
        DecisionTable severity = tables.latest(SEVERITY);
        Map<String, String> sources = new LinkedHashMap<>();
        ALL.forEach(key -> sources.put(key, digest(tables.latest(key))));
        record.adopt(new RiskTable(
                cells(acceptability),
                RiskTable.CLASSES.stream()
                        .map(value -> severity(value, severity.first(Map.of(BY_SEVERITY, value))))
                        .toList(),
                RiskTable.CLASSES.stream()
                        .map(value -> probability(value, probability.first(Map.of(BY_PROBABILITY, value))))
                        .toList(),
                sources));
    }

    /** Every deployment is a new version, but only a changed table has a new digest. */
    private static String digest(DecisionTable table) {
        return table.identity().replaceFirst("^.* ", "");
    }

    private static RiskTable.Severity severity(String value, DecisionTable.Fired fired) {
        return new RiskTable.Severity(value, fired.output("name"), fired.output("meaning"));
    }

    private static RiskTable.Probability probability(String value, DecisionTable.Fired fired) {
        return new RiskTable.Probability(value, fired.output("name"), fired.output("below"));
    }

    private static List<RiskTable.Cell> cells(DecisionTable acceptability) {
        List<RiskTable.Cell> cells = new ArrayList<>();
        for (String severity : RiskTable.CLASSES) {
            Stream.concat(RiskTable.CLASSES.stream(), Stream.of(RiskTable.NOT_ESTIMABLE))
                    .forEach(probability -> cells.add(new RiskTable.Cell(
                            severity,
                            probability,
                            acceptability
                                    .first(Map.of(BY_SEVERITY, severity, BY_PROBABILITY, probability))
                                    .output(acceptability.answer()))));
        }
        return cells;
    }
}
