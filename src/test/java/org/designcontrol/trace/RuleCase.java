package org.designcontrol.trace;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A record, and what one rule must say of it.
 *
 * @param rule the rule's id and check
 * @param repair what has to be done to the record so that the rule is content; null where that is not the question
 * @param gaps the items that the rule must name before the repair
 */
record RuleCase(String rule, String name, Graphs record, UnaryOperator<Graphs> repair, List<String> gaps) {

    /** @param gaps none: the record keeps the rule */
    static RuleCase sample(String rule, String name, Graphs record, String... gaps) {
        return new RuleCase(rule, name, record, null, List.of(gaps));
    }

    /** A broken record, and the repair that the rule asks for. A row drawn again replaces the one of its key. */
    static RuleCase repaired(String rule, String name, Graphs broken, String gap, UnaryOperator<Graphs> repair) {
        return new RuleCase(rule, name, broken, repair, List.of(gap));
    }

    boolean breaks() {
        return !gaps.isEmpty();
    }
}
