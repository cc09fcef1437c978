package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.designcontrol.audit.CanonicalJson;

/** Fields that are cut out are those that the parser reads. */
class FieldsTest {

    @Property(tries = 2000)
    void readsWhatTheParserReads(@ForAll("fields") Map<String, Object> fields) {
        String content = contentOf(fields);
        Object parsed = CanonicalJson.parse(content).get("fields");

        assertThat(Fields.in(content)).isEqualTo(parsed);
        fields.forEach((name, value) ->
                assertThat(Fields.text(content, name)).isEqualTo(String.valueOf(((Map<?, ?>) parsed).get(name))));
        assertThat(Fields.text(content, "missing")).isEmpty();
        assertThat(Fields.text(content, "kind")).isEmpty();
    }

    @Example
    void refusesWhatIsNoContent() {
        for (String broken : List.of("", "{", "{\"fields\":{\"a", "{\"fields\":{\"a\":\"b", "{\"fields\":{\"a\":}}"))
            assertThatThrownBy(() -> Fields.in(broken)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String contentOf(Map<String, Object> fields) {
        return CanonicalJson.of(Map.of("fields", fields, "key", "DI-1", "kind", "DESIGN_INPUT", "revision", 1));
    }

    @Provide
    static Arbitrary<Map<String, Object>> fields() {
        Arbitrary<String> texts =
                Arbitraries.strings().withChars("ab:,{}[]\"\\ \n\u00e9\u4e2d").ofMaxLength(6);
        Arbitrary<Object> values = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, texts.map(text -> (Object) text)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(1, 2.5, true, List.of("a", "b"), Map.of("missing", "x"))));
        return Arbitraries.maps(
                        Arbitraries.strings()
                                .withChars("nam\u00e9")
                                .ofMinLength(1)
                                .ofMaxLength(4),
                        values)
                .ofMaxSize(4)
                .map(TreeMap::new);
    }
}
