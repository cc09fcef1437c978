package org.designcontrol.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVPrinter;

/** Lines look, byte for byte, as the library writes them that everybody's CSV is read with. */
class CsvLinesTest {

    @Property(tries = 2000)
    void writesWhatTheLibraryWrites(@ForAll("rows") List<List<String>> rows) throws IOException {
        assertThat(ours(rows)).isEqualTo(byTheLibrary(rows));
    }

    @Example
    void writesTextsThatAreLongerThanItsBuffer() throws IOException {
        List<List<String>> rows = List.of(
                List.of("key", "text"),
                List.of("a", "x".repeat(65_535)),
                List.of("b", "\u00e9\"".repeat(90_000)),
                List.of("c", "y".repeat(70_000), "z"));

        assertThat(ours(rows)).isEqualTo(byTheLibrary(rows));
    }

    private static String ours(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvLines lines = new CsvLines(out, "7");
        for (List<String> row : rows) lines.row(row.toArray());
        lines.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String byTheLibrary(List<List<String>> rows) throws IOException {
        StringBuilder out = new StringBuilder();
        String last = "(as of)";
        try (CSVPrinter printer = new CSVPrinter(out, CsvRows.RFC_4180)) {
            for (List<String> row : rows) {
                List<String> cells =
                        new ArrayList<>(row.stream().map(FormulaGuard::guard).toList());
                Collections.addAll(cells, last);
                printer.printRecord(cells);
                last = "7";
            }
        }
        return out.toString();
    }

    @Provide
    static Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> cells = Arbitraries.strings()
                .withChars("a ,\"'#!$=+-@\t\r\n\u00e9\u4e2d~\u007f\uff1d\uff0b\uff0d\uff20\uff01")
                .ofMaxLength(5);
        return cells.list().ofMaxSize(4).list().ofMaxSize(4);
    }
}
