package org.designcontrol.exchange.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockPart;

class FingerprintTest {

    @Test
    void overlooksWhiteSpaceInJson() throws IOException {
        assertThat(json("{\"a\": 1,\n \"b\": [true, null]}")).isEqualTo(json("{\"a\":1,\"b\":[true,null]}"));
    }

    @Test
    void seesEveryOtherDifference() throws IOException {
        assertThat(List.of(
                        json("{\"a\":1}"),
                        json("{\"a\":\"1\"}"),
                        json("{\"a\":2}"),
                        json("{\"a\":[1]}"),
                        json("{\"ab\":\"\"}"),
                        json("{\"a\":\"b\"}"),
                        json("not json"),
                        json("not json either")))
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesPasswordsOut() throws IOException {
        assertThat(json("{\"signature\":{\"password\":\"one\",\"meaning\":\"APPROVED\"}}"))
                .isEqualTo(json("{\"signature\":{\"password\":\"two\",\"meaning\":\"APPROVED\"}}"))
                .isNotEqualTo(json("{\"signature\":{\"password\":\"one\",\"meaning\":\"REVIEWED\"}}"));
    }

    @Test
    void comparesTheFilesOfAnUploadAndNotTheirBorders() throws IOException {
        assertThat(parts("hello", "false"))
                .isEqualTo(parts("hello", "false"))
                .isNotEqualTo(parts("hallo", "false"))
                .isNotEqualTo(parts("hello", "true"));
    }

    @Test
    void comparesTheQuery() {
        assertThat(new Fingerprint("dryRun=true").hex()).isNotEqualTo(new Fingerprint(null).hex());
    }

    private static String json(String text) throws IOException {
        Fingerprint fingerprint = new Fingerprint(null);
        try (IncomingBody body = IncomingBody.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            fingerprint.json(body);
        }
        return fingerprint.hex();
    }

    private static String parts(String file, String dryRun) throws IOException {
        Fingerprint fingerprint = new Fingerprint(null);
        fingerprint.parts(List.of(
                new MockPart("file", "items.csv", file.getBytes(StandardCharsets.UTF_8)),
                new MockPart("dryRun", dryRun.getBytes(StandardCharsets.UTF_8))));
        return fingerprint.hex();
    }
}
