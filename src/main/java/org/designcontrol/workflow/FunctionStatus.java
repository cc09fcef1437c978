package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Row;
import org.designcontrol.workflow.ClassificationTables.Answer;
import org.designcontrol.workflow.DecisionTable.Fired;

/**
 * The status of one function in one market.
 *
 * @param proposed what the table says
 * @param status what counts: the table's, or the one with which regulatory affairs overrides it
 * @param fired the rule of the table; null where no table knows the market
 * @param rationale of the override; null: none
 */
record FunctionStatus(
        String function, String title, Market market, String proposed, String status, Fired fired, String rationale) {

    static final String OVERRIDE = "override";
    static final String OVERRIDE_MARKET = "overrideMarket";
    static final String OVERRIDE_RATIONALE = "overrideRationale";
    static final int LEAST_RATIONALE = 100;

    /** @param table null where no table knows the market */
    static FunctionStatus of(Row function, Market market, DecisionTable table) {
        Map<String, Object> facts = Facts.of(function);
        Fired fired = table == null ? null : table.first(facts);
        String proposed = fired == null ? ClassificationTables.MANUAL : fired.output(Answer.STATUS);
        boolean overridden = overrides(facts, market) && objections(function).isEmpty();
        return new FunctionStatus(
                function.key(),
                function.title(),
                market,
                proposed,
                overridden ? (String) facts.get(OVERRIDE) : proposed,
                fired,
                overridden ? (String) facts.get(OVERRIDE_RATIONALE) : null);
    }

    boolean isOverridden() {
        return rationale != null;
    }

    /** What must be answered before there is a status; null when nothing must. */
    String question() {
        if (isOverridden()) {
            return null;
        }
        return fired == null
                ? "What is it in the other markets? No table judges them: regulatory affairs says so in \"override\"."
                : fired.output(Answer.QUESTION);
    }

    /** An answer that the table needs and does not find. To say unknown is an answer. */
    List<Problem> unanswered() {
        return question() == null || fired == null
                ? List.of()
                : fired.blank().stream()
                        .map(fact -> unanswered(function, fact, question()))
                        .toList();
    }

    static Problem unanswered(String function, String fact, String question) {
        return new Problem(null, function, fact, null, function + ": answer this, or say unknown. " + question);
    }

    /** What is wrong with the override of a function, if it has one. */
    static List<Problem> objections(Row function) {
        Map<String, Object> facts = Facts.of(function);
        List<Problem> wrong = new ArrayList<>();
        if (facts.get(OVERRIDE) == null) {
            return wrong;
        }
        List<String> statuses = ClassificationTables.STATUSES.stream()
                .filter(status -> !status.equals(ClassificationTables.MANUAL))
                .toList();
        if (!statuses.contains(facts.get(OVERRIDE))) {
            wrong.add(problem(function, OVERRIDE, "choose from " + statuses + "."));
        }
        Object market = facts.get(OVERRIDE_MARKET);
        if (market != null && !Market.named(market.toString()).word.equals(market)) {
            wrong.add(problem(function, OVERRIDE_MARKET, "say US, EU or other, or leave it empty for all of them."));
        }
        if (!Facts.isLongEnough(facts.get(OVERRIDE_RATIONALE), LEAST_RATIONALE)) {
            wrong.add(problem(
                    function,
                    OVERRIDE_RATIONALE,
                    "say why the table is overridden, in at least " + LEAST_RATIONALE + " characters."));
        }
        return wrong;
    }

    private static boolean overrides(Map<String, Object> facts, Market market) {
        Object only = facts.get(OVERRIDE_MARKET);
        return facts.get(OVERRIDE) != null && (only == null || only.equals(market.word));
    }

    private static Problem problem(Row function, String field, String sentence) {
        return new Problem(null, function.key(), field, null, function.key() + ": " + sentence);
    }
}
