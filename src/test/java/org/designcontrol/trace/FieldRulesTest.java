package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldRulesTest {

    @Test
    void laysGivenFieldsOverCurrentOnesAndRemovesBlankOnes() {
        ItemChange change = change(Kind.USER_NEED);
        FieldRules.merge(change, Map.of("text", "Sleep", "note", "keep", "owner", "ann", "sites", List.of("ear")));

        Map<String, Object> given = new HashMap<>();
        given.put("text", "Breathe");
        given.put("owner", "  ");
        given.put("sites", List.of());
        given.put("gone", null);
        FieldRules.merge(change, given);

        assertThat(change.fields()).containsExactlyInAnyOrderEntriesOf(Map.of("text", "Breathe", "note", "keep"));
    }

    @Test
    void takesTextsNumbersYesNoAndListsOfTextsOnly() {
        ItemChange change = change(Kind.USER_NEED);
        FieldRules.merge(change, Map.of("a", "text", "b", 4.5, "c", true, "d", List.of("x", "y"), "e", 7));

        for (Object value : new Object[] {Map.of("x", 1), List.of(1), List.of(List.of("x")), new Object()}) {
            assertRefused("f", () -> FieldRules.merge(change, Map.of("f", value)));
        }
    }

    @Test
    void keepsANumberAsItWillBeReadAgain() {
        ItemChange change = change(Kind.USER_NEED);
        FieldRules.merge(
                change,
                Map.of(
                        "a",
                        5.0,
                        "b",
                        new BigDecimal("0.10"),
                        "c",
                        9_007_199_254_740_991L,
                        "d",
                        new BigDecimal("1E+3")));

        assertThat(change.fields())
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", 5, "b", 0.1, "c", 9_007_199_254_740_991L, "d", 1000));
    }

    @Test
    void refusesANumberThatWouldBeRounded() {
        for (Number number : Arrays.asList(
                9_007_199_254_740_993L,
                new BigDecimal("0.12345678901234567890"),
                Double.POSITIVE_INFINITY,
                Double.NaN,
                BigInteger.TEN.pow(400))) {
            assertRefused("limit", () -> FieldRules.merge(change(Kind.USER_NEED), Map.of("limit", number)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0000", "lone \ud83d", "\ude00 first", "\ude00\ud83d"})
    void refusesNulAndLoneSurrogatesAndNamesTheField(String text) {
        assertRefused("text", () -> FieldRules.merge(change(Kind.USER_NEED), Map.of("text", text)));
        assertRefused("list", () -> FieldRules.merge(change(Kind.USER_NEED), Map.of("list", List.of("a", text))));
        assertThatThrownBy(() -> FieldRules.merge(change(Kind.USER_NEED), Map.of("x" + text, "y")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void refusesDecisionsThatThereAreNotOnDeviationsOnly() {
        assertRefused("decision", () -> FieldRules.merge(change(Kind.DEVIATION), Map.of("decision", "MAYBE")));
        FieldRules.merge(change(Kind.ACTION), Map.of("decision", "MAYBE"));
    }

    @Test
    void refusesFieldsWithoutAProperName() {
        for (String name : new String[] {"", " ", "x".repeat(65)}) {
            assertThatThrownBy(() -> FieldRules.merge(change(Kind.USER_NEED), Map.of(name, "x")))
                    .isInstanceOf(Refused.class);
        }
    }

    private static void assertRefused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.problems()).extracting(Refused.Problem::field).containsExactly(field);
        });
    }

    private static ItemChange change(Kind kind) {
        return new ItemChange(new Item("OXI", new ItemKey("X-1"), kind, "FEAT-0001"), true, null);
    }
}
