package org.designcontrol.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\ann\\report.pdf, report.pdf",
        "/absolute/name.txt, name.txt",
        "Prüfbericht 測試.pdf, Prüfbericht 測試.pdf",
        "report.pdf, report.pdf"
    })
    void keepsTheLabelAndDropsThePath(String sent, String kept) {
        assertThat(FileName.harmless(sent)).isEqualTo(kept);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", ".", "..", "a/..", "folder/", "\u0000", "\u202e"})
    void namesWhatHasNoName(String sent) {
        assertThat(FileName.harmless(sent)).isEqualTo("unnamed");
    }

    @Test
    void removesLineBreaksAndMarksThatTurnTheReadingDirection() {
        assertThat(FileName.harmless("a\r\nSet-Cookie: x\u202egpj.exe")).isEqualTo("aSet-Cookie: xgpj.exe");
    }

    @Test
    void shortensALongNameAndKeepsItsExtension() {
        assertThat(FileName.harmless("x".repeat(5_000) + ".pdf")).hasSize(200).endsWith("x.pdf");
        assertThat(FileName.harmless("😀".repeat(5_000))).hasSize(200).endsWith("😀");
        assertThat(FileName.harmless("x" + "😀".repeat(5_000))).hasSize(199).endsWith("😀");
    }
}
