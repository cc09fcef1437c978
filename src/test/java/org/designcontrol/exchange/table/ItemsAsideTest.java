package org.designcontrol.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.designcontrol.exchange.Snapshot;

/** What is put aside comes back as it was, whatever lies across the end of a buffer. */
class ItemsAsideTest {

    @Property(tries = 100)
    void givesBackWhatWasPutAside(@ForAll("texts") List<String> texts) throws IOException {
        assertThat(through(texts)).isEqualTo(texts);
    }

    @Example
    void givesBackTextsAroundTheSizeOfItsBuffer() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int length = 65_500; length < 65_560; length++) texts.add("\u00e9".repeat(length / 2) + "x");
        texts.add("\ud83d\ude00".repeat(100_000));

        assertThat(through(texts)).isEqualTo(texts);
    }

    private static List<String> through(List<String> texts) throws IOException {
        List<String> back = new ArrayList<>();
        try (ItemsAside aside = new ItemsAside()) {
            for (String text : texts) aside.put(item(text, back.size()));
            aside.forEach(item -> {
                assertThat(item.told()).isEqualTo(item("", 0).told());
                assertThat(item.columns()).containsExactly(3, 7);
                assertThat(item.texts()[1]).isEqualTo("end");
                back.add(item.texts()[0]);
            });
        }
        return back;
    }

    private static ItemsAside.Aside item(String text, int n) {
        Snapshot.Item told = new Snapshot.Item(
                "DI-" + n, "DESIGN_INPUT", "FEAT-0001", Map.of(), true, 2, "ISSUED", "engineering", "ab12");
        return new ItemsAside.Aside(told, new int[] {3, 7}, new String[] {text, "end"});
    }

    @Provide
    static Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars("a\u00e9\u4e2d\n")
                .ofMaxLength(5000)
                .list()
                .ofMaxSize(40);
    }
}
