package org.designcontrol.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.exchange.Exporter.Exported;
import org.designcontrol.testkit.Desk;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Rooms;
import org.designcontrol.trace.Feature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** An export of more rows than a database hands over at once: it holds all of them, and each time in the same order. */
class LargeExportIT {

    private static final int ITEMS = 2_600;

    @Nested
    @OnH2
    class H2 extends Scenarios {}

    @Nested
    @OnPostgres
    class Postgres extends Scenarios {}

    @SpringBootTest(classes = Rooms.class)
    abstract static class Scenarios {

        @Autowired
        Desk desk;

        @Autowired
        Importer importer;

        @Autowired
        Exporter exporter;

        @Autowired
        AuditLog log;

        @TempDir
        Path files;

        private Feature feature;

        @BeforeEach
        void importsManyItems() throws IOException {
            feature = desk.feature();
            Path file = Files.writeString(
                    files.resolve("items.csv"),
                    IntStream.range(0, ITEMS)
                            .mapToObj(i -> key(ITEMS - 1 - i) + ",DESIGN_INPUT,SYSTEM,Input " + (ITEMS - 1 - i))
                            .collect(Collectors.joining("\n", "key,kind,level,text\n", "\n")));
            importer.run(
                    desk.task(feature, "DESIGN_INPUT"),
                    "csv",
                    new Importer.Upload(file, "items.csv", "0".repeat(64)),
                    Mapping.NONE,
                    false,
                    null);
        }

        @Test
        void holdsEveryRowInTheOrderOfTheKeysEachTime() throws IOException {
            Exporter.Wish wish = new Exporter.Wish("features", feature.key(), "csv", "items", log.head(), null);

            List<String> lines = lines(wish);

            assertThat(lines).hasSize(ITEMS + 1);
            for (int i = 0; i < ITEMS; i++) {
                assertThat(lines.get(i + 1))
                        .startsWith(key(i) + ",DESIGN_INPUT,SYSTEM,")
                        .contains(",Input " + i + ",");
            }
            assertThat(lines(wish)).isEqualTo(lines);
        }

        private List<String> lines(Exporter.Wish wish) throws IOException {
            try (Exported exported = exporter.export(wish, "ann")) {
                return Files.readAllLines(exported.file());
            }
        }
    }

    private static String key(int number) {
        return "DI-%05d".formatted(number);
    }
}
