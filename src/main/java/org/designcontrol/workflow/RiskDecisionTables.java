package org.designcontrol.workflow;

import java.util.List;
import java.util.function.Function;
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

    static final String BY_SEVERITY = "severity";
    static final String BY_PROBABILITY = "probability";

    private final DecisionTables tables;
    private final RiskTables record;

    RiskDecisionTables(DecisionTables tables, RiskTables record) {
        this.tables = tables;
        this.record = record;
    }

    /**
     * From now on risks are evaluated by the newest tables; if these are known already, nothing happens.
     *
     * @throws IllegalStateException when they do not fit each other; what was in force stays in force then
     */
    void adopt() {
        record.adopt(read(tables::latest));
    }

    /** @throws IllegalStateException naming everything that does not fit */
    static RiskTable read(Function<String, DecisionTable> tables) {
        return RiskTableReading.read(tables.apply(ACCEPTABILITY), tables.apply(PROBABILITY), tables.apply(SEVERITY));
    }
}
