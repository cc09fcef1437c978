package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.trace.Graphs.chain;
import static org.designcontrol.trace.Graphs.circle;
import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.DESIGN_INPUT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every row of rules/gap-rules.json, with records that break it and records that keep it. */
class GapRulesTest {

    private static final Map<String, Check> CHECKS = checks();

    private static final RuleSet SHIPPED = shipped();

    /** One class of cases for each part of the record. */
    private static Stream<RuleCase> cases() {
        return Stream.of(
                        RecordRuleCases.all(),
                        RecordRuleCases.repairs(),
                        WordRuleCases.all(),
                        ItemRuleCases.all(),
                        LabelRuleCases.all(),
                        ReviewRuleCases.all(),
                        SecurityAndModelRuleCases.all(),
                        PeopleRuleCases.all(),
                        PeopleRuleCases.repairs(),
                        RiskRuleCases.all(),
                        StaleRuleCases.all(),
                        MetricRuleCases.all(),
                        ProtocolRuleCases.all(),
                        ResidualRuleCases.all(),
                        SoupRuleCases.all(),
                        InputLimitRuleCases.all(),
                        IntendedUseRuleCases.all(),
                        UseAndClaimRuleCases.all())
                .flatMap(List::stream);
    }

    @TestFactory
    Stream<DynamicTest> namesExactlyTheItemsThatBreakTheRule() {
        return cases().map(each -> DynamicTest.dynamicTest(each.rule() + ": " + each.name(), () -> {
            List<Gap> gaps = judge(each.rule(), each.record().graph());

            assertThat(gaps).extracting(Gap::item).containsExactlyInAnyOrderElementsOf(each.gaps());
            assertThat(gaps).allSatisfy(GapRulesTest::speaksToPeople);
        }));
    }

    @TestFactory
    Stream<DynamicTest> isContentAfterTheRepairThatItAsksFor() {
        return cases().filter(each -> each.repair() != null)
                .map(each -> DynamicTest.dynamicTest(each.rule() + ": " + each.name(), () -> {
                    Graphs repaired = each.repair().apply(each.record());

                    assertThat(judge(each.rule(), repaired.graph())).isEmpty();
                }));
    }

    @Test
    void callsAFieldAsItsFormDoes() {
        Graphs record = Graphs.draw().row(Kind.DESIGN_INPUT, "DI-1", "metric", "flow", "unit", "l/min");

        assertThat(judge("G08 unmeasurable@2", record.graph()))
                .extracting(Gap::sentence)
                .containsExactly("Design input DI-1 is measured, and lacks limit or tolerance.");
    }

    @Test
    void hasACaseThatBreaksOneThatKeepsAndOneThatRepairsEveryRule() {
        Set<String> rules = SHIPPED.rules().stream().map(GapRulesTest::name).collect(Collectors.toSet());

        assertThat(rulesWith(RuleCase::breaks)).isEqualTo(rules);
        assertThat(rulesWith(each -> !each.breaks())).isEqualTo(rules);
        assertThat(rulesWith(each -> each.repair() != null)).isEqualTo(rules);
        assertThat(rules).as("names are unique").hasSize(SHIPPED.rules().size());
    }

    private static Set<String> rulesWith(Predicate<RuleCase> wanted) {
        return cases().filter(wanted).map(RuleCase::rule).collect(Collectors.toSet());
    }

    @Test
    void asksEveryFeatureOfWhichNothingIsKnownAndSparesWhomTheClassificationSpares() {
        GapRule rule = ruleWhen(Map.of("tasks", List.of("T11b")));

        assertThat(rule.asks(Map.of())).as("nothing classified").isTrue();
        assertThat(rule.asks(Map.of("tasks", List.of()))).as("nothing said").isTrue();
        assertThat(rule.asks(Map.of("tasks", "unknown"))).isTrue();
        assertThat(rule.asks(Map.of("tasks", List.of("T05", "T11b")))).isTrue();
        assertThat(rule.asks(Map.of("tasks", List.of("T05", "MANUAL_RA_REVIEW"))))
                .as("one of the answers is open")
                .isTrue();
        assertThat(rule.asks(Map.of("tasks", List.of("T05")))).isFalse();
    }

    private static GapRule ruleWhen(Map<String, List<String>> when) {
        return new GapRule(
                "X", null, null, null, null, null, null, null, null, null, null, 0, null, null, null, null, when, "",
                "");
    }

    @Test
    void findsEachAmbiguousTermByItself() {
        GapRule wording = SHIPPED.rules().stream()
                .filter(rule -> rule.terms() != null)
                .findFirst()
                .orElseThrow();
        for (String term : wording.terms()) {
            Graph graph = draw().row(DESIGN_INPUT, "DI-1", "text", "It is " + term + " (always)")
                    .graph();
            assertThat(CHECKS.get(wording.check()).judge(wording, graph))
                    .as(term)
                    .hasSize(1);
        }
    }

    @Test
    void saysTheCircleInItsOrder() {
        assertThat(judge("CYCLE cycle@1", circle(3).graph()))
                .extracting(Gap::sentence)
                .containsExactly("DI-00000 derives from itself: DI-00000 → DI-00001 → DI-00002 → DI-00000.");
    }

    @Test
    void judgesALongChainByEveryRule() {
        Graph graph = chain(20_000).graph();

        assertThat(SHIPPED.rules()).allSatisfy(rule -> assertThat(
                        CHECKS.get(rule.check()).judge(rule, graph).count())
                .isLessThanOrEqualTo(20_001));
    }

    private static void speaksToPeople(Gap gap) {
        assertThat(gap.sentence()).contains(gap.item()).doesNotContain("{", "}");
        assertThat(gap.clears()).isNotBlank();
        assertThat(gap.clause()).isNotBlank();
    }

    private static List<Gap> judge(String name, Graph graph) {
        GapRule rule = SHIPPED.rules().stream()
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElseThrow();
        return CHECKS.get(rule.check())
                .judge(rule, graph)
                .filter(gap -> rule.asks(graph.classificationOf(graph.any(gap.item()))))
                .toList();
    }

    private static String name(GapRule rule) {
        return rule.id() + " " + rule.check();
    }

    /** Every check there is, so that a new one needs no word here. */
    private static Map<String, Check> checks() {
        try (var rooms = new AnnotationConfigApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(rooms, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(Check.class));
            scanner.scan(Check.class.getPackageName());
            rooms.refresh();
            return rooms.getBeansOfType(Check.class).values().stream()
                    .collect(Collectors.toMap(Check::name, Function.identity()));
        }
    }

    private static RuleSet shipped() {
        try {
            return RuleSet.parse(
                    new ClassPathResource("rules/gap-rules.json").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
