package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.designcontrol.audit.Refused.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever overrides the tables says why in a hundred characters, and blanks are none. */
class ReasonLengthTest {

    static final String HUNDRED = "Because ".repeat(13).substring(0, 100);
    static final String NINETY_NINE = HUNDRED.substring(0, 99);

    static List<String> tooShort() {
        return List.of(
                NINETY_NINE,
                "  " + NINETY_NINE + " \n ",
                "Because" + " ".repeat(98) + "of it.",
                NINETY_NINE.replace(" ", "\u00a0\n  \t"));
    }

    @Test
    void isOneOfAHundredCharacters() {
        assertThat(HUNDRED).hasSize(100);
        assertThat(Facts.isLongEnough(HUNDRED, FunctionStatus.LEAST_RATIONALE)).isTrue();
        assertThat(field().objections(Map.of("why", HUNDRED), Map.of())).isEmpty();
        assertThat(route(HUNDRED)).isPresent();
        assertThat(denied(HUNDRED)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tooShort")
    void isNoneOfFewer(String reason) {
        assertThat(Facts.isLongEnough(reason, FunctionStatus.LEAST_RATIONALE)).isFalse();
        assertThat(field().objections(Map.of("why", reason), Map.of()))
                .singleElement()
                .asString()
                .startsWith("Why: at least 100 characters, now ");
        assertThat(route(reason)).isEmpty();
        assertThat(denied(reason)).singleElement().satisfies(problem -> assertThat(problem.field())
                .isEqualTo(MarketedProduct.RATIONALE));
    }

    @Test
    void countsWhatPeopleSeeAsOneCharacterOnce() {
        assertThat(Facts.length("\ud83d\ude00 ok")).isEqualTo(4);
    }

    private static TaskField field() {
        return TaskField.parse("why|Why|longtext|min=100", Asked.inAllMarkets("full"))
                .get(0);
    }

    private static Optional<OverriddenAnswer> route(String reason) {
        return OverriddenAnswer.of(
                "pathway",
                "510K",
                List.of("510K", "DE_NOVO"),
                Map.of("pathwayOverride", "DE_NOVO", "pathwayRationale", reason));
    }

    private static List<Problem> denied(String reason) {
        return JoinedProduct.of(
                        new MarketedProduct.Known(List.of("FEAT-0001"), "510(k)", ""),
                        Map.of(MarketedProduct.MARKETED, "no", MarketedProduct.RATIONALE, reason))
                .objections();
    }
}
