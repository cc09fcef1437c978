package org.designcontrol.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.designcontrol.audit.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class EvidenceStoreTest {

    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path folder;

    private EvidenceStore store;

    @BeforeEach
    void open() {
        store = new EvidenceStore(new EvidenceProperties(folder, DataSize.ofKilobytes(8)));
    }

    @Test
    void keepsAFileUnderItsDigest() throws IOException {
        StoredFile stored = store("hello", "greeting.txt");

        assertThat(stored).isEqualTo(new StoredFile(HELLO, "greeting.txt", "text/plain", 5));
        assertThat(folder.resolve("2c/f2/" + HELLO)).hasContent("hello");
        assertThat(read(HELLO)).isEqualTo("hello");
    }

    @Test
    void keepsTheSameContentOnceUnderWhateverName() throws IOException {
        store("hello", "one.txt");
        StoredFile again = store("hello", "two.txt");

        assertThat(again.sha256()).isEqualTo(HELLO);
        assertThat(again.name()).isEqualTo("two.txt");
        assertThat(files()).hasSize(1);
    }

    @Test
    void isNotFooledByTheName() {
        assertThat(store("%PDF-1.7\n%âãÏÓ\n", "holiday.jpg").mediaType()).isEqualTo("application/pdf");
        assertThat(store("<!DOCTYPE html><html><body>x</body></html>", "x.png").mediaType())
                .isEqualTo("text/html");
        assertThat(store("\u0001\u0002\u0003", "x.pdf").mediaType()).isEqualTo("application/octet-stream");
    }

    @Test
    void tellsASpreadsheetFromAZip() throws IOException {
        assertThat(store.store(zip("[Content_Types].xml", "xl/workbook.xml"), "a")
                        .mediaType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(store.store(zip("readme.txt"), "a.xlsx").mediaType()).isEqualTo("application/zip");
    }

    @Test
    void refusesAFileOverTheLimitAndLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> store("x".repeat(8 * 1024 + 1), "big.txt"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(413));
        assertThat(files()).isEmpty();

        assertThat(store("x".repeat(8 * 1024), "just.txt").size()).isEqualTo(8 * 1024);
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThatThrownBy(() -> store("", "empty.txt"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(422));
        assertThat(files()).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenTheUploadBreaksOff() throws IOException {
        InputStream broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ > 100) throw new IOException("connection reset");
                return 'x';
            }
        };

        assertThatThrownBy(() -> store.store(broken, "x")).hasRootCauseMessage("connection reset");
        assertThat(files()).isEmpty();
    }

    @Test
    void saysSoWhenADiskHasDamagedAFileAndHealsItWhenItIsStoredAgain() throws IOException {
        store("hello", "greeting.txt");
        Files.writeString(folder.resolve("2c/f2/" + HELLO), "hullo");

        assertThatThrownBy(() -> store.open(HELLO)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(500);
            assertThat(refused.detail()).contains(HELLO, "backup");
        });

        store("hello", "greeting.txt");
        assertThat(read(HELLO)).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "../../../../etc/passwd",
                "2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824"
            })
    void knowsOnlyDigests(String name) {
        assertThatThrownBy(() -> store.open(name))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(404));
    }

    @Test
    void takesTheSameFileFromManyAtOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        List<Future<StoredFile>> uploads = IntStream.range(0, 40)
                .mapToObj(n -> pool.submit(() -> store("same content", "n" + n)))
                .toList();
        for (Future<StoredFile> upload : uploads)
            assertThat(upload.get().size()).isEqualTo(12);
        pool.shutdown();

        assertThat(files()).hasSize(1);
    }

    private StoredFile store(String content, String name) {
        return store.store(new ByteArrayInputStream(content.getBytes(UTF_8)), name);
    }

    private String read(String sha256) throws IOException {
        try (InputStream content = store.open(sha256)) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(UTF_8));
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
