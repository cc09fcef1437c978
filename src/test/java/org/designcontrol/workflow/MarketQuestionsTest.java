package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** T04 asks a feature what the tables need for its markets, and nothing that only another market needs. */
class MarketQuestionsTest {

    private static final String OVERRIDE = "Override";
    private static final Map<String, String> CLASSIFY = properties();

    static Stream<Set<Market>> markets() {
        Market[] all = Market.values();
        return IntStream.range(1, 1 << all.length).mapToObj(bits -> Arrays.stream(all)
                .filter(market -> (bits >> market.ordinal() & 1) == 1)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Market.class))));
    }

    @ParameterizedTest
    @MethodSource("markets")
    void everyQuestionIsOneThatATableOfTheseMarketsNeeds(Set<Market> markets) {
        List<TaskField> asked = asked(markets);

        assertThat(asked)
                .extracting(TaskField::name)
                .filteredOn(name -> decides(name) && !leadsOn(name, asked))
                .isSubsetOf(MarketFacts.of(markets).needed());
    }

    @ParameterizedTest
    @MethodSource("markets")
    void whatATableOfTheseMarketsNeedsIsAsked(Set<Market> markets) {
        Set<String> fields = names(asked(EnumSet.allOf(Market.class)));

        assertThat(names(asked(markets)))
                .containsAll(MarketFacts.of(markets).needed().stream()
                        .filter(fields::contains)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("markets")
    void onlyWhatATableLeavesOpenMayBeOverridden(Set<Market> markets) {
        MarketFacts facts = MarketFacts.of(markets);

        assertThat(names(asked(EnumSet.allOf(Market.class))))
                .filteredOn(name -> name.endsWith(OVERRIDE))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(names(asked(markets)).contains(name))
                        .as("%s in %s", name, markets)
                        .isEqualTo(facts.isOpen(name.replace(OVERRIDE, ""))));
    }

    /** A question that hangs on one that is not asked would never appear, and its answer would never be missed. */
    @ParameterizedTest
    @MethodSource("markets")
    void noQuestionHangsOnOneThatIsNotAsked(Set<Market> markets) {
        List<TaskField> asked = asked(markets);

        assertThat(asked)
                .filteredOn(field -> field.showIf() != null)
                .isNotEmpty()
                .allSatisfy(field -> assertThat(names(asked)).containsAll(conditions(field)));
    }

    /** The route: a question that is not shown is settled by another one, and a shown one can still decide somewhere. */
    @Test
    void aQuestionAboutTheRouteIsShownWhereItsAnswerCanStillDecide() {
        TableFile route = TableFile.of(ClassificationTables.US_PATHWAY);
        List<TaskField> hanging = asked(EnumSet.allOf(Market.class)).stream()
                .filter(field -> route.inputs().containsKey(field.name()) && field.showIf() != null)
                .filter(field -> route.inputs().keySet().containsAll(conditions(field)))
                .toList();

        assertThat(hanging).extracting(TaskField::name).containsExactly("differentQuestions", "controlsSuffice");
        for (TaskField field : hanging) {
            List<Map<String, String>> deciding = TableCombinations.of(route).stream()
                    .filter(situation -> canDecide(route, situation, field.name()))
                    .toList();
            assertThat(deciding).isNotEmpty().allMatch(situation -> isShown(field, situation));
        }
    }

    private static boolean isShown(TaskField field, Map<String, String> situation) {
        return field.shown(new HashMap<>(situation), Map.of(), name -> true);
    }

    private static boolean canDecide(TableFile table, Map<String, String> situation, String fact) {
        return table.inputs().get(fact).stream()
                        .map(value -> {
                            Map<String, String> other = new HashMap<>(situation);
                            other.put(fact, value);
                            return table.fitting(other).stream()
                                    .map(TableFile.Line::answers)
                                    .toList();
                        })
                        .distinct()
                        .count()
                > 1;
    }

    @Test
    void asLongAsNobodySaidWhereEverythingIsAsked() {
        assertThat(names(TaskField.parse(CLASSIFY.get("record.fields"), Asked.of(Profile.FULL, List.of()))))
                .isEqualTo(names(asked(EnumSet.allOf(Market.class))))
                .contains("exceedsLimits", "sterileMeasuring");
        assertThat(names(asked(EnumSet.of(Market.EU))))
                .contains("sterileMeasuring")
                .doesNotContain("exceedsLimits");
    }

    /** Whether any table looks at it. */
    private static boolean decides(String name) {
        return TableFile.all().stream().anyMatch(file -> file.inputs().containsKey(name));
    }

    /** Whether another question is asked only after an answer to this one. */
    private static boolean leadsOn(String name, List<TaskField> asked) {
        return asked.stream().anyMatch(field -> conditions(field).contains(name));
    }

    private static List<String> conditions(TaskField field) {
        return field.showIf() == null
                ? List.of()
                : Arrays.stream(field.showIf().split(" or "))
                        .map(condition -> condition.split(":", 2)[0])
                        .toList();
    }

    private static List<TaskField> asked(Set<Market> markets) {
        return TaskField.parse(CLASSIFY.get("record.fields"), new Asked(Profile.FULL, markets));
    }

    private static Set<String> names(List<TaskField> fields) {
        return fields.stream().map(TaskField::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> properties() {
        UserTask task = Bpmn.readModelFromFile(
                        Path.of("processes", RegulatoryAssessment.KEY + ".bpmn").toFile())
                .getModelElementById(RegulatoryAssessment.Element.CLASSIFY_FEATURE);
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(each -> each.getCamundaProperties().stream())
                .collect(Collectors.toMap(each -> each.getCamundaName(), each -> each.getCamundaValue()));
    }
}
