package org.designcontrol.exchange.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.exchange.xlsx.XlsxExportTest.item;
import static org.designcontrol.exchange.xlsx.XlsxExportTest.snapshot;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.designcontrol.exchange.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice makes of a workbook of ours, where it is installed. A file that needs repair it does not open here. */
@EnabledIf(value = "isThere", disabledReason = "no soffice")
class InLibreOfficeTest {

    private static final File SOFFICE = new File("/usr/bin/soffice");
    /** Every sheet as a CSV of its own, with what formulas come to rather than what they say, texts in quotes. */
    private static final String EVERY_SHEET =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1";

    @TempDir
    Path folder;

    static boolean isThere() {
        return SOFFICE.exists();
    }

    @Test
    void opensEverySheetAndRunsNoCell() throws Exception {
        List<String> nasty =
                List.of("=SUM(A1)", "=1+1", "+1", "-1", "@cmd", "=HYPERLINK(\"http://example.org\")", "{=1}");
        List<Snapshot.Item> items = IntStream.range(0, nasty.size())
                .mapToObj(i -> item("DI-%02d".formatted(i), Map.of("text", nasty.get(i))))
                .toList();

        convert(XlsxExportTest.write(snapshot(items)), "record.xlsx");

        assertThat(files())
                .containsExactlyInAnyOrder(
                        "record.xlsx",
                        "record-About.csv",
                        "record-Matrix.csv",
                        "record-Items.csv",
                        "record-Links.csv",
                        "record-Risks.csv",
                        "record-Gaps.csv",
                        "record-Reviews.csv");
        assertThat(read("record-About.csv")).startsWith("\"Trace record of feature FEAT-0001\"");
        for (String text : nasty) {
            assertThat(read("record-Items.csv")).contains("\"" + text.replace("\"", "\"\"") + "\"");
        }
    }

    @Test
    void opensNoHalfAFile() throws Exception {
        byte[] whole = XlsxExportTest.write(snapshot(List.of(item("DI-1", Map.of("text", "Alarm")))));

        convert(Arrays.copyOf(whole, whole.length / 2), "half.xlsx");

        assertThat(files()).containsExactly("half.xlsx");
    }

    private void convert(byte[] workbook, String name) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve(name), workbook);
        Process office = new ProcessBuilder(
                        SOFFICE.getPath(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        EVERY_SHEET,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name), UTF_8);
    }
}
