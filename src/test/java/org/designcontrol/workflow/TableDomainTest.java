package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.designcontrol.workflow.DecisionTable.Fired;
import org.designcontrol.workflow.TableFile.Line;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every table of {@code processes/} over its whole domain, counted out by {@link TableCombinations}. The cells are read
 * here, and the engine is held against what was read.
 */
class TableDomainTest {

    /** The engine takes milliseconds for what this test reads in no time: of many combinations it is asked about these. */
    private static final int ASKED_OF_THE_ENGINE = 60;

    /** Of these, a combination has an answer only once the first fact is known: a gate that nobody names asks nobody. */
    private static final Set<String> OF_A_KNOWN_GATE = Set.of(GateReviewers.KEY);

    static Set<String> tables() {
        return TableFile.keys();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCombinationHasAnAnswer(String key) {
        TableFile file = TableFile.of(key);

        assertThat(TableCombinations.untilARuleFits(file))
                .filteredOn(facts -> !OF_A_KNOWN_GATE.contains(key) || facts.get(GateReviewers.GATE.name()) != null)
                .allSatisfy(facts -> assertThat(file.fitting(facts)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noRuleIsOutOfReach(String key) {
        TableFile file = TableFile.of(key);
        Set<String> reached = TableCombinations.of(file).stream()
                .flatMap(facts -> file.fitting(facts).stream())
                .map(Line::id)
                .collect(Collectors.toSet());

        assertThat(file.rules()).extracting(Line::id).allMatch(reached::contains);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rulesOverlapOnlyWhereTheHitPolicyAllowsIt(String key) {
        TableFile file = TableFile.of(key);
        assertThat(file.hitPolicy()).isIn(HitPolicy.FIRST, HitPolicy.UNIQUE, HitPolicy.COLLECT);

        if (file.hitPolicy() == HitPolicy.UNIQUE) {
            assertThat(TableCombinations.of(file))
                    .allSatisfy(facts -> assertThat(file.fitting(facts)).hasSize(1));
        }
        if (file.collects()) {
            // A rule that is there twice says nothing twice.
            assertThat(file.rules())
                    .extracting(rule -> rule.cells() + "=>" + rule.answers())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theEngineAnswersWhatTheCellsSay(String key) {
        TableFile file = TableFile.of(key);
        List<Map<String, String>> all = TableCombinations.of(file);
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

        for (Map<String, String> facts : TableCombinations.of(file)) {
            Set<String> known = answers(file, facts);
            int rank = TableCombinations.oneAnswerCounts(file) ? rank(file, known) : 0;
            for (Map<String, String> less : TableCombinations.withoutKnowing(file, facts)) {
                Set<String> then = answers(file, less);
                boolean lighter =
                        TableCombinations.oneAnswerCounts(file) ? rank(file, then) < rank : !then.containsAll(known);
                if (lighter) fail("%s answers %s, and with less, %s, %s", facts, known, less, then);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whoHasToFindOutIsAskedForWhatIsOpen(String key) {
        assertThat(TableQuestions.wrong(TableFile.of(key))).isEmpty();
    }

    /**
     * What the table answers; without that nothing applies, and without legal and regulatory affairs where they stand in
     * for the functions of a device.
     */
    private static Set<String> answers(TableFile file, Map<String, String> facts) {
        Set<String> answers = file.fitting(facts).stream()
                .map(rule -> rule.answers().get(0))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!TableCombinations.oneAnswerCounts(file)) {
            answers.remove("NONE");
        }
        if (file.key().equals(GateReviewers.KEY)
                && "NOT_DEVICE".equals(facts.get(ClassificationTables.Answer.DEVICE_STATUS))) {
            answers.removeAll(Set.of("RA", "LEGAL"));
        }
        return answers;
    }

    /** Of the strictest answer, in the order of the column. */
    private static int rank(TableFile file, Set<String> answers) {
        List<String> order = file.outputs().get(file.answer());
        // Asked hundreds of thousands of times: only what is wrong is worth a sentence.
        if (!order.containsAll(answers)) {
            assertThat(order).as("the answers of %s in their order", file.key()).containsAll(answers);
        }
        int rank = answers.stream().mapToInt(order::indexOf).max().orElseThrow();
        // Unknown asks for the same people as yes.
        boolean same = file.key().equals(ClassificationTables.STRICT_CLASS)
                && order.get(rank).equals("unknown");
        return same ? order.indexOf("yes") : rank;
    }
}
