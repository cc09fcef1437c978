package org.designcontrol.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.designcontrol.exchange.Incoming;
import org.designcontrol.exchange.Mapping;
import org.designcontrol.exchange.Part;
import org.designcontrol.exchange.Snapshot;
import org.designcontrol.exchange.table.Column;
import org.designcontrol.exchange.table.LongText;
import org.designcontrol.trace.ItemWrite;
import org.designcontrol.trace.Relation;

/** What goes out as CSV comes back in exactly, whatever people wrote into it. */
class RoundTripTest {

    private static final String NASTY = "'=+-@\t\r\n\",;#ab1 \u00e4\u4e2d\ud83d\ude00\uff1d[]():";

    @Property(tries = 400)
    void bringsEveryFieldBack(@ForAll("items") List<Map<String, Object>> items) throws IOException {
        Incoming back = roundTrip(snapshot(items), Part.ITEMS);

        assertThat(back.problems()).isEmpty();
        assertThat(back.items()).hasSize(items.size());
        for (int i = 0; i < items.size(); i++) {
            ItemWrite item = back.items().get(i);
            assertThat(item.key()).isEqualTo("IT-" + i);
            assertThat(withoutBlank(item.fields())).isEqualTo(items.get(i));
            assertThat(item.retire()).isEqualTo(i % 2 == 1 ? true : null);
        }
    }

    @Property
    void keepsASpreadsheetFromRunningACell(@ForAll("texts") String text) {
        String guarded = FormulaGuard.guard(text);

        assertThat(guarded)
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("-")
                .doesNotStartWith("@");
        assertThat(guarded).doesNotStartWith("\t").doesNotStartWith("\r");
        assertThat(FormulaGuard.undo(guarded)).isEqualTo(text);
    }

    @Property
    void leavesOrdinaryTextAlone(@ForAll("texts") String text) {
        if (!text.isEmpty() && Character.isLetter(text.charAt(0)))
            assertThat(FormulaGuard.guard(text)).isEqualTo(text);
    }

    @Property(tries = 1000)
    void readsEveryFieldNameBackFromItsHeader(@ForAll("names") String name, @ForAll Column.Type type) {
        for (int part : new int[] {1, 2, 17}) {
            Column column = Column.field(name, type, part);
            assertThat(Column.parse(FormulaGuard.undo(FormulaGuard.guard(column.header()))))
                    .isEqualTo(column);
        }
    }

    @Example
    void cutsALongTextIntoCellsAndJoinsItAgain() throws IOException {
        String text = "=\ud83d\ude00a'".repeat(40_000);
        assertThat(LongText.pieces(text)).hasSizeGreaterThan(4).allSatisfy(piece -> {
            assertThat(piece.length()).isLessThanOrEqualTo(LongText.LONGEST);
            assertThat(FormulaGuard.guard(piece).length()).isLessThanOrEqualTo(32_767);
        });

        Incoming back = roundTrip(snapshot(List.of(Map.of("text", text))), Part.ITEMS);

        assertThat(back.items().get(0).fields()).containsEntry("text", text);
    }

    @Example
    void bringsLinksBack() throws IOException {
        Snapshot snapshot =
                TestSnapshots.of(List.of(), List.of(new Snapshot.Link("DI-1", "derives", "UN-1", "covered", 1, "ann")));

        Incoming back = roundTrip(snapshot, Part.LINKS);

        assertThat(back.problems()).isEmpty();
        assertThat(back.links()).singleElement().satisfies(link -> {
            assertThat(link.from()).isEqualTo("DI-1");
            assertThat(link.relation()).isEqualTo(Relation.DERIVES);
            assertThat(link.to()).isEqualTo("UN-1");
        });
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(NASTY.toCharArray())
                .ofMaxLength(12)
                .filter(RoundTripTest::storable);
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> free = Arbitraries.strings()
                .withChars("ab '\"#2[](): =".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(10)
                .filter(name -> !name.isBlank());
        Arbitrary<String> special = Arbitraries.of(
                "key",
                "kind",
                "retired",
                "id",
                "type",
                "from",
                "relation",
                "to",
                "text#2",
                "a[number]",
                "(x)",
                "field:\"key\"",
                "field:\"",
                " padded ",
                "=SUM",
                "Key",
                "a#1",
                "a[list]#2");
        return Arbitraries.oneOf(free, special);
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> items() {
        Arbitrary<Object> value = Arbitraries.oneOf(
                texts().filter(text -> !text.isBlank()).map(text -> (Object) text),
                Arbitraries.integers().map(number -> (Object) number),
                Arbitraries.of(0.5, -17.25, 1e21).map(number -> (Object) number),
                Arbitraries.of(true, false).map(yes -> (Object) yes),
                texts().list().ofMinSize(1).ofMaxSize(3).map(list -> (Object) list));
        Arbitrary<String> name = Arbitraries.oneOf(Arbitraries.of("level", "title", "text"), names());
        return Arbitraries.maps(name, value)
                .ofMaxSize(6)
                .map(map -> (Map<String, Object>) new TreeMap<>(map))
                .list()
                .ofMaxSize(5);
    }

    private static boolean storable(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
    }

    private static Map<String, Object> withoutBlank(Map<String, Object> fields) {
        Map<String, Object> kept = new TreeMap<>(fields);
        kept.values().removeIf(value -> value instanceof String text && text.isBlank());
        return kept;
    }

    /** Of a kind whose fields take any text. */
    private static Snapshot snapshot(List<Map<String, Object>> fields) {
        List<Snapshot.Item> items = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++)
            items.add(new Snapshot.Item(
                    "IT-" + i, "USER_NEED", "FEAT-0001", fields.get(i), i % 2 == 1, 1, "WORKING", "ann", "0"));
        return TestSnapshots.of(items, List.of());
    }

    private static Incoming roundTrip(Snapshot snapshot, Part part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvExport().write(snapshot, part, out);
        Path file = Files.createTempFile("round-trip", ".csv");
        try {
            Files.write(file, out.toByteArray());
            return new CsvImport().read(file, Mapping.NONE);
        } finally {
            Files.delete(file);
        }
    }

    /** Snapshots made by hand. */
    static final class TestSnapshots {

        static Snapshot of(List<Snapshot.Item> items, List<Snapshot.Link> links) {
            return new Snapshot(
                    "features",
                    "FEAT-0001",
                    "Home pulse oximetry",
                    "OXI",
                    new Snapshot.Taken("auditor", null),
                    1204,
                    Instant.parse("2026-11-22T10:00:00Z"),
                    "1",
                    items,
                    links,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
    }
}
