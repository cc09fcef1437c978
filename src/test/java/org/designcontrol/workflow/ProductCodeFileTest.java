package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.designcontrol.audit.Refused;
import org.junit.jupiter.api.Test;

/** The file of the FDA's classification, with what such files hold. */
class ProductCodeFileTest {

    private static final String HEADER = "REVIEW_PANEL|MEDICALSPECIALTY|PRODUCTCODE|DEVICENAME|DEVICECLASS"
            + "|UNCLASSIFIED_REASON|GMPEXEMPTFLAG|THIRDPARTYFLAG|REVIEWCODE|REGULATIONNUMBER|SUBMISSION_TYPE_ID"
            + "|DEFINITION|PHYSICALSTATE\r\n";
    private static final String OXIMETER = "AN|CV|DQA|Oximeter|2||N|N||870.2700|1|Measures oxygen.|\r\n";

    @Test
    void readsEachCodeWithWhatItMeans() {
        List<ProductCode> codes = read(HEADER
                + OXIMETER
                + "HO|HO|OUG|Medical Device Data System|1||N|N||880.6310|4||\r\n"
                + "CH|CH|PQF|Sensor, Glucose, Invasive|3||N|N|||2||\r\n"
                + "SU|SU|LRO|General surgery tray|U|1|N|N|||7||\r\n");

        assertThat(codes).extracting(ProductCode::code).containsExactly("DQA", "OUG", "PQF", "LRO");
        assertThat(facts(codes, 0))
                .isEqualTo(Map.of("codeClass", "II", "exempt", "no", "pmaType", "no", "regulation", "870.2700"));
        assertThat(facts(codes, 1)).containsEntry("codeClass", "I").containsEntry("exempt", "yes");
        assertThat(facts(codes, 2)).containsEntry("codeClass", "III").containsEntry("pmaType", "yes");
        assertThat(facts(codes, 3))
                .as("what the FDA leaves open stays open")
                .containsEntry("codeClass", "unknown")
                .containsEntry("exempt", "unknown")
                .containsEntry("pmaType", "unknown");
    }

    @Test
    void ofSeveralCodesTheStrictestCountsAndOneThatIsUnknownMakesAllOfThemSo() {
        ProductCode exempt = new ProductCode("OUG", "", "1", "880.6310", "4", "");
        ProductCode cleared = new ProductCode("DQA", "", "2", "870.2700", "1", "");
        ProductCode open = new ProductCode("LRO", "", "U", "", "7", "");

        assertThat(ProductCode.facts(List.of(exempt, cleared)))
                .isEqualTo(
                        Map.of("codeClass", "II", "exempt", "no", "pmaType", "no", "regulation", "880.6310, 870.2700"));
        assertThat(ProductCode.facts(List.of(cleared, open))).containsEntry("codeClass", "unknown");
        assertThat(ProductCode.facts(List.of())).isEmpty();
    }

    @Test
    void aDefinitionThatRunsOverALineGoesOnInTheNext() {
        List<ProductCode> codes = read(HEADER
                + "AN|CV|DQA|Oximeter|2||N|N||870.2700|1|Measures\r\noxygen, and\r\nnothing else.|\r\n"
                + "HO|HO|OUG|Medical Device Data System|1||N|N||880.6310|4||\r\n");

        assertThat(codes).extracting(ProductCode::code).containsExactly("DQA", "OUG");
    }

    @Test
    void readsWhatWindowsWroteAndWhatIsZipped() throws IOException {
        String name = "D\u00e9vice \u2013 wide";
        byte[] windows = (HEADER + OXIMETER.replace("Oximeter", name)).getBytes(Charset.forName("windows-1252"));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("foiclass.txt"));
            zip.write(windows);
        }

        assertThat(ProductCodeFile.read(windows).get(0).name()).isEqualTo(name);
        assertThat(ProductCodeFile.read(zipped.toByteArray())).isEqualTo(ProductCodeFile.read(windows));
    }

    @Test
    void refusesAFileThatIsNotTheClassification() {
        assertThatThrownBy(() -> read("key,title\nDQA,Oximeter\n"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("PRODUCTCODE");
    }

    @Test
    void refusesTheWholeFileAndNamesEveryLineThatCannotBeRead() {
        assertThatThrownBy(() -> read(HEADER + OXIMETER + OXIMETER + OXIMETER.replace("DQA", "dq1")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Refused.Problem::row)
                        .containsExactly(3, 4));
    }

    private static Map<String, Object> facts(List<ProductCode> codes, int which) {
        return ProductCode.facts(List.of(codes.get(which)));
    }

    private static List<ProductCode> read(String text) {
        return ProductCodeFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
