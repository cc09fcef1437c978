package org.designcontrol.workflow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.designcontrol.trace.RiskTable;

/**
 * What the classes of one table have to be among themselves, so that people can choose by their names and the rules can
 * count on their order. Answers a sentence for each thing that is not so, with what to do.
 */
final class RiskClasses {

    static final String NAME = "name";
    static final String SEVERE = "severe";
    static final String BELOW = "below";

    private final String table;
    private final List<String> problems = new ArrayList<>();

    RiskClasses(String table) {
        this.table = table;
    }

    /** From the lightest on; severe from one class on, at the latest the worst. */
    List<String> ofSeverity(List<RiskTable.Severity> severities) {
        haveNames(severities.stream().map(RiskTable.Severity::name).toList());
        for (int i = 1; i < severities.size(); i++) {
            if (severities.get(i - 1).severe() && !severities.get(i).severe()) {
                problem(
                        "class " + (i + 1) + ", column " + SEVERE,
                        "says no, and the lighter class before it says yes. Say yes from one class on.");
            }
        }
        if (severities.stream().noneMatch(RiskTable.Severity::severe)) {
            problem("column " + SEVERE, "says yes of no class. Say \"yes\" of the worst one at least.");
        }
        return problems;
    }

    /** From the rarest on, each up to a limit above that of the one before; or none has one, and people estimate in words. */
    List<String> ofProbability(List<RiskTable.Probability> probabilities) {
        haveNames(probabilities.stream().map(RiskTable.Probability::name).toList());
        if (probabilities.stream().allMatch(each -> each.below() == null)) {
            return problems;
        }
        BigDecimal before = BigDecimal.ZERO;
        for (int i = 0; i < probabilities.size(); i++) {
            String below = probabilities.get(i).below();
            BigDecimal limit = number(below);
            boolean last = i == probabilities.size() - 1;
            if (limit == null || limit.compareTo(before) <= 0 || last != (limit.compareTo(BigDecimal.ONE) == 0)) {
                problem(
                        "class " + (i + 1) + ", column " + BELOW,
                        "ends at " + (below == null ? "nothing" : below)
                                + ". Each limit is above the one before it and the last one is 1; or no class has one.");
            }
            before = limit == null ? before : limit;
        }
        return problems;
    }

    private void haveNames(List<String> names) {
        Set<String> known = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i) == null ? "" : names.get(i).strip();
            if (name.isEmpty()) {
                problem("class " + (i + 1) + ", column " + NAME, "has no name. People choose a class by it.");
            } else if (!known.add(name.toLowerCase(Locale.ROOT))) {
                problem("class " + (i + 1), "is called \"" + name + "\" as another one is. Rename one of them.");
            }
        }
    }

    private static BigDecimal number(String text) {
        try {
            return text == null ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void problem(String where, String what) {
        problems.add(table + ", " + where + ": " + what);
    }
}
