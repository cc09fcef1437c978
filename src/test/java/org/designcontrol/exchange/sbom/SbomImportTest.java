package org.designcontrol.exchange.sbom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.designcontrol.audit.Refused;
import org.designcontrol.exchange.ImportFormat;
import org.designcontrol.exchange.Incoming;
import org.designcontrol.exchange.Mapping;
import org.designcontrol.trace.ItemWrite;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bills of materials in each notation, and files that are none. */
class SbomImportTest {

    private static final Path SAMPLES = Path.of("src/test/resources/sbom");
    private static final CycloneDxImport CYCLONEDX = new CycloneDxImport();
    private static final SpdxImport SPDX = new SpdxImport();

    @TempDir
    Path folder;

    @Test
    void readsEachComponentOfCycloneDxAlsoThoseWithinOthers() throws IOException {
        Incoming incoming = read(CYCLONEDX, "alarm-1.cdx.json");

        assertThat(incoming.problems()).isEmpty();
        assertThat(of(incoming, Kind.SOUP))
                .extracting(ItemWrite::key, row -> row.fields().get("text"), row -> row.fields()
                        .get("version"))
                .containsExactly(
                        tuple("SOUP-0000-sqlite", "SQLite", "3.46.1"),
                        tuple("SOUP-0000-react-native", "react-native", "0.76.2"),
                        tuple("SOUP-0000-hermes", "hermes", "0.12.0"),
                        tuple("SOUP-0000-android", "Android", "14"));
        assertThat(of(incoming, Kind.SOUP).get(0).fields())
                .containsEntry("manufacturer", "SQLite Consortium")
                .containsEntry("purl", "pkg:generic/sqlite@3.46.1")
                .containsEntry("sbomLine", "pkg:generic/sqlite@3.46.1")
                .containsEntry("license", "Public domain")
                .containsEntry(
                        "hashes", List.of("SHA-256:0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9"));
        assertThat(of(incoming, Kind.SOUP).get(2).fields()).containsEntry("license", "MIT OR Apache-2.0");
        assertThat(of(incoming, Kind.SOUP).get(3).fields())
                .containsEntry("sbomLine", "Android@14")
                .doesNotContainKey("purl");
    }

    @Test
    void readsVulnerabilitiesWithTheWorstRatingAndWhatTheMakersFoundOut() throws IOException {
        Incoming incoming = read(CYCLONEDX, "alarm-1.cdx.json");

        assertThat(of(incoming, Kind.ANOMALY))
                .extracting(ItemWrite::key, row -> row.fields().get("severity"), row -> row.fields()
                        .get("disposition"))
                .containsExactly(
                        tuple("AN-0000-CVE-2026-10001", "critical", null),
                        tuple("AN-0000-CVE-2026-10002", "medium", "no anomaly"),
                        tuple("AN-0000-CVE-2026-10003", "unknown", null));
        assertThat(of(incoming, Kind.ANOMALY).get(0).fields()).containsEntry("score", 9.8);
        assertThat(of(incoming, Kind.ANOMALY).get(1).fields())
                .containsEntry("evaluation", "Queries are fixed; none has more than two joins.")
                .containsEntry("dispositionReason", "code not reachable");
        assertThat(incoming.links())
                .extracting("from", "relation", "to")
                .containsExactly(
                        tuple("AN-0000-CVE-2026-10001", Relation.FOUND_IN, "SOUP-0000-hermes"),
                        tuple("AN-0000-CVE-2026-10001", Relation.FOUND_IN, "SOUP-0000-react-native"),
                        tuple("AN-0000-CVE-2026-10002", Relation.FOUND_IN, "SOUP-0000-sqlite"));
    }

    @Test
    void takesTheSeverityFromTheScoreWhereTheFileHasNoWordForIt() throws IOException {
        Path file = folder.resolve("scores.cdx.json");
        Files.writeString(file, """
                {"bomFormat":"CycloneDX","specVersion":"1.5","version":1,"components":[],"vulnerabilities":[
                {"id":"CVE-1","ratings":[{"score":9.8}]},
                {"id":"CVE-2","ratings":[{"score":8.9,"severity":"unknown"},{"severity":"medium"}]},
                {"id":"CVE-3","ratings":[{"score":3.9}]},
                {"id":"CVE-4","ratings":[{"score":9.1,"severity":"low"}]},
                {"id":"CVE-5","ratings":[{"vector":"AV:N"}]}]}
                """);

        assertThat(of(new CycloneDxImport().read(file, Mapping.NONE), Kind.ANOMALY))
                .extracting(row -> row.fields().get("severity"))
                .containsExactly("critical", "high", "low", "low", "unknown");
    }

    @Test
    void readsTheSameFromXml() throws IOException {
        Incoming xml = read(CYCLONEDX, "alarm-1.cdx.xml");
        Incoming json = read(CYCLONEDX, "alarm-1.cdx.json");

        assertThat(json.items())
                .filteredOn(row -> row.key().matches(".*(sqlite|android|10002)"))
                .extracting(ItemWrite::key)
                .containsExactlyElementsOf(
                        xml.items().stream().map(ItemWrite::key).toList());
        assertThat(xml.items().get(0)).isEqualTo(json.items().get(0));
    }

    @Test
    void readsTheSameFromBothNotationsOfSpdxWithoutTheProductItself() throws IOException {
        Incoming json = read(SPDX, "alarm-1.spdx.json");
        Incoming tags = read(SPDX, "alarm-1.spdx");

        assertThat(json.items())
                .extracting(ItemWrite::key, row -> row.fields().get("manufacturer"), row -> row.fields()
                        .get("license"))
                .containsExactly(
                        tuple("SOUP-0000-sqlite", "SQLite Consortium", "blessing"),
                        tuple("SOUP-0000-android", "Google", null));
        assertThat(tags.items()).isEqualTo(json.items());
    }

    @Test
    void keepsTwoVersionsOfAComponentApartAndOneThatStandsTwiceTogether() throws IOException {
        Incoming incoming = read(CYCLONEDX, "twice.json", """
                {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": [
                  {"type": "library", "bom-ref": "a", "name": "lodash", "version": "4.17.21", "purl": "pkg:npm/lodash@4.17.21"},
                  {"type": "library", "bom-ref": "b", "name": "lodash", "version": "3.10.1", "purl": "pkg:npm/lodash@3.10.1"},
                  {"type": "library", "bom-ref": "c", "name": "lodash", "version": "4.17.21", "purl": "pkg:npm/lodash@4.17.21"},
                  {"type": "library", "bom-ref": "d", "name": "core", "version": "1.0", "purl": "pkg:npm/@angular/core@1.0?os=any"}]}
                """);

        assertThat(incoming.items())
                .extracting(ItemWrite::key)
                .containsExactly("SOUP-0000-lodash", "SOUP-0000-npm-lodash", "SOUP-0000-core");
    }

    @Test
    void tellsAVulnerabilityInAComponentThatTheFileDoesNotHave() throws IOException {
        Incoming incoming = read(CYCLONEDX, "lost.json", """
                {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": [],
                 "vulnerabilities": [{"id": "CVE-1", "affects": [{"ref": "gone"}]}]}
                """);

        assertThat(incoming.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(1);
            assertThat(problem.reason()).contains("\"gone\"", "whole file");
        });
    }

    @Test
    void saysWhereAFileBreaks() {
        refuses(CYCLONEDX, "{\n\"bomFormat\": \"CycloneDX\",\n\"specVersion\": 1.5,,\n}", "line 3");
        refuses(CYCLONEDX, "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\">\n<components>\n</bom>", "line 3");
        refuses(SPDX, "SPDXVersion: SPDX-2.3\n\nnonsense\n", "line 3", "Tag: value");
        refuses(SPDX, "SPDXVersion: SPDX-2.3\nPackageName: a\nPackageComment: <text>open\n", "line 3", "never closed");
        refuses(SPDX, "SPDXVersion: SPDX-2.3\nPackageName: a\n", "has no SPDXID");
    }

    @Test
    void saysWhatBreaksTheRulesOfTheFormat() {
        refuses(
                CYCLONEDX,
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", \"version\": 1, \"components\": [{\"type\":"
                        + " \"library\"}]}",
                "1 place",
                "name");
        refuses(
                CYCLONEDX,
                "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\" version=\"1\"><components><component"
                        + " type=\"libary\"><name>a</name></component></components></bom>",
                "libary");
        refuses(
                SPDX,
                "{\"spdxVersion\": \"SPDX-2.3\", \"packages\": [{\"SPDXID\": \"SPDXRef-A\"}]}",
                "Package 1 has no name");
    }

    @Test
    void saysWhatToDoWithAnotherFormatOrVersion() {
        refuses(CYCLONEDX, "{\"spdxVersion\": \"SPDX-2.3\"}", "bomFormat", "choose the format SPDX");
        refuses(CYCLONEDX, "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"9.9\"}", "9.9", "1.2 to 1.6");
        refuses(CYCLONEDX, "<project/>", "none of CycloneDX");
        refuses(CYCLONEDX, "key,kind,text\n", "line 1");
        refuses(CYCLONEDX, "", "no JSON object");
        refuses(SPDX, "<rdf/>", "is XML");
        refuses(SPDX, "{\"@context\": \"https://spdx.org/rdf/3.0.1\", \"@graph\": []}", "SPDX 3", "2.2 or 2.3");
        refuses(SPDX, "{\"spdxVersion\": \"SPDX-1.2\"}", "SPDX-1.2");
        assertThatThrownBy(() -> SPDX.read(
                        Files.write(folder.resolve("latin"), "PackageName: gr\u00f6\u00dfe".getBytes(ISO_8859_1)),
                        Mapping.NONE))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void fetchesNothingFromElsewhere() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "do not read");
        refuses(
                CYCLONEDX,
                "<?xml version=\"1.0\"?>\n<!DOCTYPE bom [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n"
                        + "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\"><components><component type=\"library\">"
                        + "<name>&x;</name></component></components></bom>",
                "document type");
    }

    private static List<ItemWrite> of(Incoming incoming, Kind kind) {
        return incoming.items().stream().filter(row -> row.kind() == kind).toList();
    }

    private static Incoming read(ImportFormat format, String sample) throws IOException {
        return format.read(SAMPLES.resolve(sample), Mapping.NONE);
    }

    private Incoming read(ImportFormat format, String name, String text) throws IOException {
        return format.read(Files.writeString(folder.resolve(name), text), Mapping.NONE);
    }

    private void refuses(ImportFormat format, String text, String... told) {
        assertThatThrownBy(() -> format.read(Files.write(folder.resolve("file"), text.getBytes(UTF_8)), Mapping.NONE))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.getMessage()).contains(told).contains("Nothing was imported");
                });
    }
}
