package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.designcontrol.workflow.TableFile.Line;

/**
 * The combinations of facts that a table can tell apart. They branch only where a rule that could still answer looks at
 * the next fact: what no rule looks at is not counted out a billion times.
 */
final class TableCombinations {

    private static final List<String> NOTHING_SPECIAL = List.of("no", "none", "no decisions", "MDR", "DEVICE");

    private TableCombinations() {}

    /** Whether one answer counts: of several that are collected, the strictest. */
    static boolean oneAnswerCounts(TableFile file) {
        return !file.collects() || ClassificationTables.STRICTEST_WINS.contains(file.key());
    }

    /**
     * Of a table that collects a set, rules of different answers do not meet: each answer is counted out by itself. Where
     * the strictest of all counts, each rule is, on the ground of everything else being nothing special.
     */
    static List<Map<String, String>> of(TableFile file) {
        if (!file.collects()) {
            return branches(file, file.rules(), file.hitPolicy() == HitPolicy.FIRST, Map.of());
        }
        boolean strictest = oneAnswerCounts(file);
        Function<Line, String> group =
                strictest ? Line::id : rule -> rule.answers().get(0);
        Collection<List<Line>> groups =
                file.rules().stream().collect(Collectors.groupingBy(group)).values();
        List<Map<String, String>> all = new ArrayList<>();
        for (List<Line> rules : groups) {
            Map<String, String> ground = new LinkedHashMap<>();
            if (strictest) {
                List<String> facts = List.copyOf(file.inputs().keySet());
                for (int i = 0; i < facts.size(); i++) {
                    if (rules.get(0).cells().get(i).isEmpty()) {
                        ground.put(facts.get(i), nothingSpecial(file.inputs().get(facts.get(i))));
                    }
                }
            }
            all.addAll(branches(file, rules, false, ground));
        }
        return all;
    }

    /** Every combination as far as it takes to see that some rule fits; those that no rule fits are whole. */
    static List<Map<String, String>> untilARuleFits(TableFile file) {
        return branches(file, file.rules(), true, Map.of());
    }

    /** Every combination of the facts that are not given, as far as a rule looks at them that could still answer. */
    static List<Map<String, String>> beyond(TableFile file, Map<String, String> given) {
        return branches(file, file.rules(), file.hitPolicy() == HitPolicy.FIRST, given);
    }

    /** The same with one fact less, or unknown. */
    static List<Map<String, String>> withoutKnowing(TableFile file, Map<String, String> facts) {
        List<Map<String, String>> less = new ArrayList<>();
        facts.forEach((fact, value) -> {
            if (value == null || fact.equals(GateReviewers.GATE.name())) {
                return;
            }
            less.add(with(facts, fact, null));
            for (String word : List.of("unknown", ClassificationTables.MANUAL)) {
                if (file.inputs().get(fact).contains(word)) {
                    less.add(with(facts, fact, word));
                }
            }
        });
        return less;
    }

    private static String nothingSpecial(List<String> values) {
        return NOTHING_SPECIAL.stream().filter(values::contains).findFirst().orElse(values.get(0));
    }

    private static List<Map<String, String>> branches(
            TableFile file, List<Line> rules, boolean untilOneFits, Map<String, String> ground) {
        List<Map<String, String>> all = new ArrayList<>();
        branch(file, rules, untilOneFits, new LinkedHashMap<>(ground), 0, all);
        return all;
    }

    /** {@code decided} holds null for a fact that is missing, and nothing for one that no rule looked at. */
    private static void branch(
            TableFile file,
            List<Line> rules,
            boolean untilOneFits,
            Map<String, String> decided,
            int from,
            List<Map<String, String>> all) {
        List<String> facts = List.copyOf(file.inputs().keySet());
        for (int r = from; r < rules.size(); r++) {
            Line rule = rules.get(r);
            boolean fits = IntStream.range(0, facts.size())
                    .allMatch(i -> !decided.containsKey(facts.get(i)) || rule.fits(i, decided.get(facts.get(i))));
            for (int i = 0; i < facts.size() && fits; i++) {
                String fact = facts.get(i);
                if (!rule.cells().get(i).isEmpty() && !decided.containsKey(fact)) {
                    List<String> values = new ArrayList<>(file.inputs().get(fact));
                    values.add(null);
                    for (String value : values) {
                        branch(file, rules, untilOneFits, with(decided, fact, value), r, all);
                    }
                    return;
                }
            }
            if (fits && untilOneFits) {
                break;
            }
        }
        all.add(decided);
    }

    private static Map<String, String> with(Map<String, String> facts, String fact, String value) {
        Map<String, String> changed = new LinkedHashMap<>(facts);
        changed.put(fact, value);
        return changed;
    }
}
