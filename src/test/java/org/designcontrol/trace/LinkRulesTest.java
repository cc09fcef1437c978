package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.designcontrol.audit.Refused;
import org.junit.jupiter.api.Test;

/** Which links make sense, pair by pair: the table of the procedure, and nothing beside it. */
class LinkRulesTest {

    /** A line a relation: {@code from, from -> to, to}; {@code *} is any kind. */
    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            Map.entry(
                    "derives",
                    List.of(
                            "DESIGN_INPUT -> USER_NEED, DESIGN_INPUT, RISK_CONTROL, CLAIM, SOURCE",
                            "USER_NEED -> USER_GROUP, SOURCE")),
            Map.entry("satisfies", List.of("DESIGN_OUTPUT, SOFTWARE_ITEM -> DESIGN_INPUT")),
            Map.entry(
                    "verifies",
                    List.of(
                            "VERIFICATION, VALIDATION -> DESIGN_INPUT, DESIGN_OUTPUT, SOFTWARE_ITEM, LABEL, RISK_CONTROL")),
            Map.entry("validates", List.of("VALIDATION -> USER_NEED, CLAIM, USER_GROUP")),
            Map.entry("executes", List.of("VERIFICATION, VALIDATION -> PROTOCOL")),
            Map.entry("mitigates", List.of("RISK_CONTROL -> HAZARD")),
            Map.entry("introduces", List.of("RISK_CONTROL -> HAZARD")),
            Map.entry("realises", List.of("DESIGN_INPUT, DESIGN_OUTPUT, LABEL -> RISK_CONTROL")),
            Map.entry("contains", List.of("SOFTWARE_ITEM -> SOUP")),
            Map.entry("supports", List.of("VALIDATION, VERIFICATION, SOURCE -> CLAIM")),
            Map.entry("rests-on", List.of("CLAIM -> VALIDATION, VERIFICATION, SOURCE")),
            Map.entry("states", List.of("LABEL -> CLAIM, HAZARD")),
            Map.entry("found-in", List.of("ANOMALY -> *")),
            Map.entry("affects", List.of("CHANGE, DEVIATION, ACTION -> *")),
            Map.entry("reports", List.of("COMPLAINT -> *")));

    @Test
    void takesTheLinksOfTheTableAndNoOther() {
        Set<String> allowed = new TreeSet<>();
        ALLOWED.forEach((word, lines) -> lines.forEach(line -> allowed.addAll(links(word, line))));

        Set<String> taken = new TreeSet<>();
        for (Relation relation : Relation.values()) {
            for (Kind from : Kind.values()) {
                for (Kind to : Kind.values()) {
                    if (takes(from, relation, to)) {
                        taken.add(from + " " + relation.word() + " " + to);
                    }
                }
            }
        }

        assertThat(taken).isEqualTo(allowed);
    }

    @Test
    void takesADanglingLinkOfARelationThatMayLeaveTheKind() {
        for (Relation relation : Relation.values()) {
            for (Kind from : Kind.values()) {
                boolean leaves = Arrays.stream(Kind.values()).anyMatch(to -> takes(from, relation, to));
                assertThat(takes(from, relation, null))
                        .as(from + " " + relation.word())
                        .isEqualTo(leaves);
            }
        }
    }

    @Test
    void refusesALinkToItselfAndToWhatIsNoKey() {
        assertThatThrownBy(() -> LinkRules.require(Kind.ANOMALY, Relation.FOUND_IN, "AN-1", "AN-1", Kind.ANOMALY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("to itself");
        // The shortest cycle of derives is shown as a gap, as the longer ones are.
        LinkRules.require(Kind.DESIGN_INPUT, Relation.DERIVES, "DI-1", "DI-1", Kind.DESIGN_INPUT);
        for (String key : new String[] {null, "", " DI-1", "DI 1", "ÄÖ", "-1", "x".repeat(101)}) {
            assertThatThrownBy(() -> LinkRules.require(Kind.DESIGN_INPUT, Relation.DERIVES, key, "DI-1", null))
                    .as(key)
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void namesTheRelationsThereAreWhenOneIsUnknown() {
        assertThatThrownBy(() -> Relation.named("fulfills"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("derives")
                .hasMessageContaining("found-in");
    }

    private static boolean takes(Kind from, Relation relation, Kind to) {
        try {
            LinkRules.require(from, relation, "B-1", "A-1", to);
            return true;
        } catch (Refused refused) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.problems().get(0).field()).isEqualTo("relation");
            return false;
        }
    }

    private static Collection<String> links(String word, String line) {
        String[] ends = line.split(" -> ");
        return kinds(ends[0]).stream()
                .flatMap(from -> kinds(ends[1]).stream().map(to -> from + " " + word + " " + to))
                .collect(Collectors.toList());
    }

    private static List<Kind> kinds(String list) {
        return list.equals("*")
                ? List.of(Kind.values())
                : Arrays.stream(list.split(", ")).map(Kind::valueOf).toList();
    }
}
