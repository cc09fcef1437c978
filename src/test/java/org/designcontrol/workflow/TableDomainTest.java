package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.designcontrol.workflow.DecisionTable.Fired;
import org.designcontrol.workflow.TableFile.Line;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every table over its whole domain. A combination branches only where a rule that could still answer looks at the
 * next fact: what no rule looks at is not counted out a billion times. The cells are read here, and the engine is held
 * against what was read.
 */
class TableDomainTest {

    /** The engine takes milliseconds for what this test reads in no time: of many combinations it is asked about these. */
    private static final int ASKED_OF_THE_ENGINE = 150;

    /** From the lightest answer. Of tables that collect, more answers are stricter. */
    private static final Map<String, List<String>> FROM_THE_LIGHTEST = Map.of(
            ClassificationTables.US_DEVICE_STATUS,
                    List.of("NOT_DEVICE", "ENFORCEMENT_DISCRETION", "DEVICE", "MANUAL_RA_REVIEW"),
            ClassificationTables.EU_DEVICE_STATUS, List.of("NOT_DEVICE", "DEVICE", "MANUAL_RA_REVIEW"),
            ClassificationTables.US_PATHWAY, List.of("NONE", "EXEMPT", "510K", "DE_NOVO", "PMA", "MANUAL_RA_REVIEW"),
            // Unknown asks for the same people as yes.
            ClassificationTables.STRICT_CLASS, List.of("no", "yes|unknown"),
            ClassificationTables.TRACKS, ClassificationTables.TRACK_VALUES);

    static Set<String> tables() {
        return TableFile.keys();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCombinationHasAnAnswer(String key) {
        TableFile file = TableFile.of(key);

        assertThat(combinations(file))
                // A gate that nobody names is no gate: there is nobody to ask.
                .filteredOn(facts -> !key.equals(GateReviewers.KEY) || facts.get(GateReviewers.GATE.name()) != null)
                .allSatisfy(facts -> assertThat(file.fitting(facts)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theEngineAnswersWhatTheCellsSay(String key) {
        TableFile file = TableFile.of(key);
        List<Map<String, String>> all = combinations(file);
        int step = 1 + all.size() / ASKED_OF_THE_ENGINE;

        for (int i = 0; i < all.size(); i += step) {
            assertThat(file.table().ask(all.get(i)))
                    .as("%s", all.get(i))
                    .extracting(Fired::rule)
                    .containsExactlyInAnyOrderElementsOf(
                            file.fitting(all.get(i)).stream().map(Line::id).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whatIsUnknownOrMissingIsNeverTheLighterPath(String key) {
        TableFile file = TableFile.of(key);

        for (Map<String, String> facts : combinations(file)) {
            Set<String> known = answers(file, facts);
            for (Map<String, String> less : withoutKnowing(file, facts)) {
                if (file.firstRuleDecides()) {
                    assertThat(rank(key, answers(file, less)))
                            .as("%s, and less: %s", facts, less)
                            .isGreaterThanOrEqualTo(rank(key, known));
                } else {
                    assertThat(answers(file, less))
                            .as("%s, and less: %s", facts, less)
                            .containsAll(known);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whoHasToFindOutIsAskedAQuestion(String key) {
        TableFile file = TableFile.of(key);
        int question = file.outputs().indexOf(ClassificationTables.Answer.QUESTION);
        Set<String> open = Set.of(ClassificationTables.MANUAL, "unknown");

        assertThat(file.rules())
                .filteredOn(rule -> question > 0 && open.contains(rule.answers().get(0)))
                .allSatisfy(rule -> assertThat(rule.answers().get(question)).contains("?"));
    }

    /** What the table answers; without legal and regulatory affairs where they stand in for the functions of a device. */
    private static Set<String> answers(TableFile file, Map<String, String> facts) {
        Set<String> answers = file.fitting(facts).stream()
                .map(rule -> rule.answers().get(0))
                .collect(Collectors.toCollection(TreeSet::new));
        if (file.key().equals(GateReviewers.KEY)
                && "NOT_DEVICE".equals(facts.get(ClassificationTables.Answer.DEVICE_STATUS))) {
            answers.removeAll(Set.of("RA", "LEGAL"));
        }
        return answers;
    }

    private static List<Map<String, String>> withoutKnowing(TableFile file, Map<String, String> facts) {
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

    private static Map<String, String> with(Map<String, String> facts, String fact, String value) {
        Map<String, String> changed = new LinkedHashMap<>(facts);
        changed.put(fact, value);
        return changed;
    }

    private static int rank(String key, Set<String> answers) {
        List<String> order = FROM_THE_LIGHTEST.get(key);
        for (int i = 0; i < order.size(); i++) {
            if (List.of(order.get(i).split("\\|")).containsAll(answers)) {
                return i;
            }
        }
        throw new AssertionError(answers + " is no answer of " + key);
    }

    /** Of a table that collects, rules of different answers do not meet: each answer is counted out by itself. */
    private static List<Map<String, String>> combinations(TableFile file) {
        List<Map<String, String>> all = new ArrayList<>();
        if (file.firstRuleDecides()) {
            branch(file, file.rules(), new LinkedHashMap<>(), 0, all);
        } else {
            file.rules().stream()
                    .collect(Collectors.groupingBy(rule -> rule.answers().get(0)))
                    .values()
                    .forEach(rules -> branch(file, rules, new LinkedHashMap<>(), 0, all));
        }
        return all;
    }

    /** {@code decided} holds null for a fact that is missing, and nothing for one that no rule looked at. */
    private static void branch(
            TableFile file, List<Line> rules, Map<String, String> decided, int from, List<Map<String, String>> all) {
        List<String> facts = List.copyOf(file.inputs().keySet());
        for (int r = from; r < rules.size(); r++) {
            Line rule = rules.get(r);
            boolean fits = true;
            for (int i = 0; i < facts.size() && fits; i++) {
                String fact = facts.get(i);
                if (!rule.cells().get(i).isEmpty() && !decided.containsKey(fact)) {
                    List<String> values = new ArrayList<>(file.inputs().get(fact));
                    values.add(null);
                    for (String value : values) {
                        branch(file, rules, with(decided, fact, value), r, all);
                    }
                    return;
                }
                fits = rule.fits(i, decided.get(fact));
            }
            if (fits && file.firstRuleDecides()) {
                break;
            }
        }
        all.add(decided);
    }
}
