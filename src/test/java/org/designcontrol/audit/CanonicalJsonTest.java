package org.designcontrol.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Property(tries = 500)
    void isWhatTheReferenceImplementationMakesOfIt(@ForAll("values") Object value) throws IOException {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("value", value);
        String reference = new JsonCanonicalizer(new ObjectMapper().writeValueAsString(whole)).getEncodedString();

        assertThat(CanonicalJson.of(whole)).isEqualTo(reference);
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("aZ\"\\/\b\f\n\r\t\u001f\u007f\u00e9\u4e2d\u2028\ufb33\u20ac")
                .ofMaxLength(6);
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                texts.map(text -> text),
                texts.map(text -> text + "\ud83d\ude00"),
                Arbitraries.integers().map(number -> number),
                Arbitraries.longs().map(number -> number),
                Arbitraries.doubles().map(number -> number),
                Arbitraries.bigDecimals().map(number -> number),
                Arbitraries.of(true, false),
                Arbitraries.of(
                        0.0,
                        -0.0,
                        1e21,
                        1e-7,
                        4.5,
                        1L << 53,
                        (1L << 53) + 1,
                        Long.MIN_VALUE,
                        new BigDecimal("1E+400").min(BigDecimal.TEN)),
                Arbitraries.just(null));
        Arbitrary<Object> nested = Arbitraries.oneOf(
                leaves,
                leaves.list().ofMaxSize(3).map(list -> list),
                Arbitraries.maps(texts, leaves).ofMaxSize(3).map(map -> map));
        return Arbitraries.oneOf(
                nested,
                nested.list().ofMaxSize(3).map(list -> list),
                Arbitraries.maps(texts, nested).ofMaxSize(3).map(map -> map));
    }

    @Test
    void ordersNamesByTheirCodeUnits() {
        Map<String, Object> value = new LinkedHashMap<>();
        List.of("\ufb33", "\ud83d\ude00", "\u20ac", "b", "", "B").forEach(name -> value.put(name, 1));

        assertThat(CanonicalJson.of(value))
                .isEqualTo("{\"\":1,\"B\":1,\"b\":1,\"\u20ac\":1,\"\ud83d\ude00\":1,\"\ufb33\":1}");
    }

    @Test
    void writesWhatIsNoPlainValueAsTheReferenceDoes() throws IOException {
        Map<String, Object> value = Map.of(
                "kind", Thread.State.NEW, "array", new int[] {1, 2}, "pair", Map.entry("a", Arrays.asList(1, null)));
        String reference = new JsonCanonicalizer(new ObjectMapper().writeValueAsString(value)).getEncodedString();

        assertThat(CanonicalJson.of(value)).isEqualTo(reference);
    }

    @Test
    void refusesWhatCannotBeKeptAndWhatIsTooLong() {
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("a", "x\0")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(422));
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("a", List.of("\ud83d"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(422));
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("a", "x".repeat(CanonicalJson.LONGEST))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(413));
    }
}
