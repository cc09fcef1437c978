package org.designcontrol.exchange.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.exchange.Incoming;
import org.designcontrol.exchange.Mapping;
import org.designcontrol.trace.ItemWrite;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImportTest {

    @TempDir
    Path folder;

    @Test
    void readsItemsWithWhateverFieldsTheyHave() throws IOException {
        Incoming incoming = read("key,kind,level,text,unit\nDI-1,DESIGN_INPUT,SYSTEM,\"SpO2, in rest\",%\n");

        assertThat(incoming.problems()).isEmpty();
        assertThat(incoming.items())
                .containsExactly(item(
                        Kind.DESIGN_INPUT, "DI-1", Map.of("level", "SYSTEM", "text", "SpO2, in rest", "unit", "%")));
    }

    @Test
    void takesForeignWordsByTheMapping() throws IOException {
        Mapping mapping = Mapping.parse(
                "{\"kinds\":{\"SYSTEM_REQ\":\"DESIGN_INPUT:SYSTEM\"},\"columns\":{\"Requirement\":\"text\",\"file\":\"\"}}");

        Incoming incoming = read("ID,type,Requirement,file\nR-1,SYSTEM_REQ,Shall,a.rst\n", mapping);

        assertThat(incoming.items())
                .containsExactly(item(Kind.DESIGN_INPUT, "R-1", Map.of("text", "Shall", "level", "SYSTEM")));
    }

    @Test
    void readsLinks() throws IOException {
        Mapping mapping = Mapping.parse("{\"relations\":{\"fulfills\":\"derives\"}}");

        Incoming incoming = read("from,relation,to\nDI-1,fulfills,UN-1\nDI-1,derives,UN-2\n", mapping);

        assertThat(incoming.links())
                .extracting("from", "relation", "to")
                .containsExactly(tuple("DI-1", Relation.DERIVES, "UN-1"), tuple("DI-1", Relation.DERIVES, "UN-2"));
    }

    @Test
    void doesNotMindAByteOrderMarkOrEmptyLines() throws IOException {
        Incoming incoming = read("\ufeffkey,kind\r\n\r\nUN-1,USER_NEED\r\n\r\n");

        assertThat(incoming.items()).hasSize(1);
        assertThat(incoming.problems()).isEmpty();
    }

    @Test
    void tellsEveryBrokenRowAtOnceByTheRowThatASpreadsheetShows() throws IOException {
        Incoming incoming = read("""
                key,kind,text
                UN-1,USER_NEED,"two
                lines"
                UN-1,USER_NEED,again
                ,USER_NEED,no key
                UN 2,USER_NEED,blank in key
                UN-3,WISH,unknown kind
                UN-4,USER_NEED
                UN-5,USER_NEED,a,b
                UN-6,USER_NEED,fine
                """);

        assertThat(incoming.problems())
                .extracting(Problem::row, Problem::field)
                .containsExactly(
                        tuple(3, "key"),
                        tuple(4, "key"),
                        tuple(5, "key"),
                        tuple(6, "kind"),
                        tuple(7, null),
                        tuple(8, null));
        assertThat(incoming.problems().get(0).reason()).contains("row 2 already");
        assertThat(incoming.problems().get(3).reason()).contains("\"WISH\" is no kind", "mapping");
        assertThat(incoming.problems().get(4).reason()).contains("has 2 cells, the header has 3");
        assertThat(incoming.items()).extracting(ItemWrite::key).containsExactly("UN-1", "UN-6");
    }

    @Test
    void refusesAFileWithoutAHeader() {
        refuses("SR-1,USER_NEED,Operation shall\n", "no header", "SR-1,USER_NEED", "key,kind");
        refuses("", "empty");
        refuses("\n", "first row is empty");
        refuses("\ufeff", "first row is empty");
    }

    @Test
    void tellsAFileWithSemicolons() {
        refuses("key;kind;text\nUN-1;USER_NEED;x\n", "semicolons", "save the file with commas");
    }

    @Test
    void refusesAColumnThatStandsTwice() {
        refuses("key,kind,text,text\nUN-1,USER_NEED,a,b\n", "a name of its own");
    }

    @Test
    void tellsAnotherEncodingAndWhereItShows() {
        refuses(
                "key,kind,text\nUN-1,USER_NEED,ok\nUN-2,USER_NEED,gr\u00f6\u00dfer\n",
                ISO_8859_1,
                "Line 3",
                "0xF6",
                "CSV UTF-8");
        refuses("key,kind\nUN-1,USER_NEED\n", UTF_16, "UTF-16");
        refuses("key,kind\nUN-1,USER_NEED\n", UTF_16LE, "UTF-16");
        refuses("key,kind\nUN-1,USER_NEED\n\u00e4".getBytes(UTF_8), 25, "not in UTF-8");
    }

    @Test
    void refusesANulCharacter() {
        refuses("key,kind,text\nUN-1,USER_NEED,a\u0000b\n", "Line 2", "NUL");
    }

    @Test
    void refusesAQuotationMarkThatIsNeverClosed() {
        refuses("key,kind,text\nUN-1,USER_NEED,ok\nUN-2,USER_NEED,\"open\nUN-3,USER_NEED,x\n", "Row 3", "never closed");
        refuses("key,kind,text\nUN-1,USER_NEED,\"a\"b\n", "row 2", "Double the quotation marks");
    }

    @Test
    void refusesAMappingToWordsThatAreNotOursEither() {
        assertThatThrownBy(
                        () -> Mapping.parse("{\"kinds\":{\"A\":\"WISH\"},\"relations\":{\"b\":\"likes\",\"c\":null}}"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("mapping.kinds.A", "mapping.relations.b", "mapping.relations.c"));
        assertThatThrownBy(() -> Mapping.parse("{\"kindz\":{}}")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Mapping.parse("nonsense")).isInstanceOf(Refused.class);
    }

    /** A register of risks has no column that says that its rows are hazards. */
    @Test
    void takesTheKindThatTheMappingSaysWhereTheRowSaysNone() throws IOException {
        Mapping register = Mapping.parse("{\"kind\":\"HAZARD\",\"columns\":{\"Risk ID\":\"key\",\"What\":\"hazard\"}}");

        assertThat(read("Risk ID,What,arms\nR-1,Heat,2\n", register).items())
                .containsExactly(item(Kind.HAZARD, "R-1", Map.of("hazard", "Heat", "arms", "2")));
        assertThat(read("Risk ID,kind,What\nR-1,,Heat\nR-2,RISK_CONTROL,Fan\n", register)
                        .items())
                .extracting(ItemWrite::kind)
                .containsExactly(Kind.HAZARD, Kind.RISK_CONTROL);
        assertThat(read("id,text\nD-1,Alarm\n", Mapping.parse("{\"kind\":\"DESIGN_INPUT:SYSTEM\"}"))
                        .items()
                        .get(0)
                        .fields())
                .containsEntry("level", "SYSTEM");
        assertThatThrownBy(() -> Mapping.parse("{\"kind\":\"RISK\"}"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("mapping.kind"));
        refuses("Risk ID,What\nR-1,Heat\n", "\"kind\":\"HAZARD\"");
    }

    @Test
    void tellsAValueThatIsNoNumber() throws IOException {
        Incoming incoming =
                read("key,kind,limit[number],safe[yesno]\nDI-1,DESIGN_INPUT,4.5,true\nDI-2,DESIGN_INPUT,many,\n");

        assertThat(incoming.items().get(0).fields()).containsEntry("limit", 4.5).containsEntry("safe", true);
        assertThat(incoming.problems())
                .extracting(Problem::row, Problem::field)
                .containsExactly(tuple(3, "limit[number]"));
    }

    private static ItemWrite item(Kind kind, String key, Map<String, Object> fields) {
        return new ItemWrite(kind, key, null, fields, null, null, null);
    }

    private Incoming read(String text) throws IOException {
        return read(text, Mapping.NONE);
    }

    private Incoming read(String text, Mapping mapping) throws IOException {
        return new CsvImport().read(Files.writeString(folder.resolve("file.csv"), text), mapping);
    }

    private void refuses(String text, String... told) {
        refuses(text, UTF_8, told);
    }

    private void refuses(String text, Charset charset, String... told) {
        byte[] bytes = text.getBytes(charset);
        refuses(bytes, bytes.length, told);
    }

    private void refuses(byte[] bytes, int length, String... told) {
        assertThatThrownBy(() -> {
                    Path file = Files.write(folder.resolve("file.csv"), java.util.Arrays.copyOf(bytes, length));
                    new CsvImport().read(file, Mapping.NONE);
                })
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.problems()).isNotEmpty();
                    assertThat(refused.detail()).contains(told);
                });
    }
}
