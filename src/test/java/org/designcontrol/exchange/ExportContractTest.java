package org.designcontrol.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.designcontrol.trace.Deviation;
import org.designcontrol.trace.Gap;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Matrix;
import org.designcontrol.trace.RiskList;
import org.designcontrol.trace.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** What every export format keeps to, whichever it is. A new format is found by itself and needs golden files only. */
class ExportContractTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("formatsAndParts")
    void writesWhatTheGoldenFileShows(ExportFormat format, Part part) throws IOException {
        byte[] bytes = write(format, part, SNAPSHOT);
        String written = shown(bytes);
        Path golden = GOLDEN.resolve(part.word() + "." + format.name() + (isPackage(bytes) ? ".txt" : ""));
        if (Boolean.getBoolean("golden.write")) Files.writeString(golden, written);

        assertThat(written).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("formatsAndParts")
    void writesTheSameBytesEveryTime(ExportFormat format, Part part) throws IOException {
        assertThat(write(format, part, SNAPSHOT)).isEqualTo(write(format, part, SNAPSHOT));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("formatsAndParts")
    void namesItsPlaceInTheLog(ExportFormat format, Part part) throws IOException {
        assertThat(shown(write(format, part, SNAPSHOT))).contains("1204");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("formatsAndParts")
    void writesAnEmptyRecordToo(ExportFormat format, Part part) throws IOException {
        assertThat(write(format, part, EMPTY)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("formatsAndParts")
    void leavesTheStreamOpen(ExportFormat format, Part part) throws IOException {
        OutputStream out = new FilterOutputStream(OutputStream.nullOutputStream()) {
            @Override
            public void close() {
                throw new AssertionError("The stream belongs to the caller");
            }
        };

        format.write(SNAPSHOT, part, out);
    }

    static Stream<Arguments> formatsAndParts() {
        try (var context = new AnnotationConfigApplicationContext(Formats.class)) {
            return context.getBeansOfType(ExportFormat.class).values().stream()
                    .flatMap(format -> format.parts().stream().map(part -> Arguments.of(format, part)))
                    .toList()
                    .stream();
        }
    }

    @ComponentScan(
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ExportFormat.class))
    static class Formats {}

    /** A text as it is. A package (ZIP) as its parts, since another JDK may pack the same content otherwise. */
    private static String shown(byte[] written) throws IOException {
        if (!isPackage(written)) return new String(written, UTF_8);
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.append("== ").append(part.getName()).append(' ').append(part.getTimeLocal());
                parts.append('\n').append(new String(zip.readAllBytes(), UTF_8).replace("><", ">\n<"));
                parts.append('\n');
            }
        }
        return parts.toString();
    }

    private static boolean isPackage(byte[] written) {
        return written[0] == 'P' && written[1] == 'K';
    }

    private static byte[] write(ExportFormat format, Part part, Snapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(snapshot, part, out);
        return out.toByteArray();
    }

    private static final Matrix.Cell NEED = new Matrix.Cell("UN-1", "Sleep undisturbed", 1, null);

    private static final Snapshot SNAPSHOT = new Snapshot(
            "features",
            "FEAT-0001",
            "Home pulse oximetry",
            "OXI",
            new Snapshot.Taken("auditor", "Yearly audit"),
            1204,
            Instant.parse("2026-11-22T10:00:00Z"),
            "2",
            List.of(
                    new Snapshot.Item(
                            "DI-1",
                            "DESIGN_INPUT",
                            "FEAT-0001",
                            new TreeMap<>(Map.of(
                                    "level",
                                    "SYSTEM",
                                    "text",
                                    "=SUM(A1) is text,\nand so is \"this\" — 測試",
                                    "limit",
                                    4.5,
                                    "essential",
                                    true,
                                    "sites",
                                    List.of("finger", "ear"))),
                            false,
                            2,
                            "APPROVED",
                            "engineering",
                            "ab12"),
                    new Snapshot.Item(
                            "UN-1",
                            "USER_NEED",
                            "FEAT-0001",
                            new TreeMap<>(Map.of("title", "Sleep undisturbed", "note", "'=quoted")),
                            true,
                            1,
                            "ISSUED",
                            "clinical",
                            "cd34")),
            List.of(
                    new Snapshot.Link("DI-1", "derives", "UN-1", "suspect", 1, "engineering"),
                    new Snapshot.Link("DI-1", "derives", "UN-9", "dangling", null, "engineering")),
            List.of(
                    new Matrix.Line(
                            NEED,
                            new Matrix.Cell("DI-1", "Alarm", 2, "SYSTEM"),
                            List.of(new Matrix.Cell("DO-1", "Alarm spec", 1, null)),
                            List.of(
                                    new Matrix.Cell("VER-1", "Test", 1, "PASS"),
                                    new Matrix.Cell("VER-2", "Test", 1, "FAIL")),
                            List.of(),
                            List.of(),
                            "suspect"),
                    new Matrix.Line(
                            null,
                            new Matrix.Cell("DI-2", "-40 °C", 1, "HARDWARE"),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            "orphaned")),
            List.of(
                    new Gap(
                            "DANGLING",
                            Severity.CRITICAL,
                            "7.3.2e",
                            Gate.G2,
                            "trace",
                            "DI-1",
                            "Alarm",
                            "DI-1 names UN-9, which does not exist.",
                            "Write UN-9, or take the link away.",
                            null),
                    new Gap(
                            "G08",
                            Severity.MAJOR,
                            "7.3.3",
                            Gate.G2,
                            "wording",
                            "DI-2",
                            "-40 °C",
                            "DI-2 has no tolerance.",
                            "Add one.",
                            new Deviation("DEV-1", "2027-01-31", true))),
            List.of(new RiskList.Line(
                    "HAZ-1",
                    "Alarm unheard",
                    "The patient sleeps; the alarm is soft.",
                    "Oxygen falls unnoticed",
                    "Hypoxia",
                    "4",
                    "3",
                    "0.00001",
                    "R",
                    List.of(new Matrix.Cell("RC-1", "Louder alarm", 1, "design")),
                    List.of(new Matrix.Cell("VER-1", "Test", 1, "PASS")),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    List.of(new Matrix.Cell("LBL-1", "Keep the phone loud", 1, null)),
                    List.of(),
                    "unverified")),
            List.of(new Snapshot.Review(
                    "REVIEW-FEAT-0001-G2-ReviewCandidate-clinical",
                    2,
                    "FEAT-0001",
                    "G2",
                    1180L,
                    "Review candidate",
                    "clinical",
                    "BLOCK",
                    "@home it is not loud enough.",
                    "clinical",
                    Instant.parse("2026-11-21T09:30:00Z"))));

    private static final Snapshot EMPTY = new Snapshot(
            "products",
            "OXI",
            "OXI",
            "OXI",
            new Snapshot.Taken("auditor", null),
            0,
            Instant.EPOCH,
            "1",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
}
