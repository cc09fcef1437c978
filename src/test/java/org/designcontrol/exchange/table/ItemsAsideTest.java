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

    @Property(tries = 50)
    void readsAFileThatIsTooLargeToBeMappedItemByItem(@ForAll("texts") List<String> texts) throws IOException {
        assertThat(through(texts, 0)).isEqualTo(texts);
    }

    @Example
    void givesThemBackInTheOrderOfTheirKeysHoweverTheyCame() throws IOException {
        List<String> keys = new ArrayList<>();
        try (ItemsAside aside = new ItemsAside()) {
            for (String key : List.of("UN-2", "DI-10", "UN-10", "DI-1", "a", "B")) put(aside, key, "");
            aside.forEach(item -> keys.add(item.key().toString()));
        }

        assertThat(keys).containsExactly("B", "DI-1", "DI-10", "UN-10", "UN-2", "a");
    }

    private static List<String> through(List<String> texts) throws IOException {
        return through(texts, Long.MAX_VALUE);
    }

    private static List<String> through(List<String> texts, long mapped) throws IOException {
        List<String> back = new ArrayList<>();
        try (ItemsAside aside = new ItemsAside(mapped)) {
            for (int n = 0; n < texts.size(); n++) put(aside, key(n), texts.get(n));
            aside.forEach(item -> {
                assertThat(told(item)).isEqualTo(told(key(back.size())));
                assertThat(item.columns()).containsExactly(3, 7);
                assertThat(item.texts()[1]).hasToString("end");
                back.add(item.texts()[0].toString());
            });
        }
        return back;
    }

    private static String key(int n) {
        return "DI-%04d".formatted(n);
    }

    private static void put(ItemsAside aside, String key, String text) throws IOException {
        aside.put(told(key), new int[] {3, 7}, new String[] {text, "end"});
    }

    private static Snapshot.Item told(ItemsAside.Aside item) {
        return new Snapshot.Item(
                item.key().toString(),
                item.kind().toString(),
                item.feature().toString(),
                Map.of(),
                item.retired(),
                item.revision(),
                item.state().toString(),
                item.author().toString(),
                item.contentHash().toString());
    }

    private static Snapshot.Item told(String key) {
        return new Snapshot.Item(key, "DESIGN_INPUT", "FEAT-0001", Map.of(), true, 2, "ISSUED", "engineering", "ab12");
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
