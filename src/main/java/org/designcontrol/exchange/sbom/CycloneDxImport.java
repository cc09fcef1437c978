package org.designcontrol.exchange.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Bom;
import org.cyclonedx.parsers.JsonParser;
import org.cyclonedx.parsers.Parser;
import org.cyclonedx.parsers.XmlParser;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.exchange.ImportFormat;
import org.designcontrol.exchange.Incoming;
import org.designcontrol.exchange.Mapping;
import org.designcontrol.exchange.Recorded;
import org.springframework.stereotype.Component;

/** Reads a bill of materials in CycloneDX, JSON or XML: components, and the vulnerabilities where the file knows some. */
@Component
class CycloneDxImport implements ImportFormat {

    private static final String TO_DO =
            "Export it as CycloneDX 1.2 to 1.6, JSON or XML, or choose the format SPDX if it is that.";

    @Override
    public String name() {
        return "cyclonedx";
    }

    @Override
    public boolean isEvidence() {
        return true;
    }

    @Override
    public Incoming read(Path file, Mapping mapping) throws IOException {
        return read(file, mapping, Recorded.NOTHING);
    }

    @Override
    public Incoming read(Path file, Mapping mapping, Recorded recorded) throws IOException {
        return SbomRows.of(CycloneDxBill.of(parsed(Files.readAllBytes(file))), recorded);
    }

    private static Bom parsed(byte[] file) throws IOException {
        boolean xml = StructuredText.isXml(file);
        Version version = xml ? version(StructuredText.namespaceOf(file)) : version(StructuredText.json(file));
        Parser parser = xml ? new XmlParser() : new JsonParser();
        List<ParseException> broken = parser.validate(file, version);
        if (!broken.isEmpty()) {
            throw BrokenBill.with(
                    "The file breaks the rules of CycloneDX " + version.getVersionString() + " in " + broken.size()
                            + (broken.size() == 1 ? " place." : " places."),
                    broken.stream()
                            .map(each -> Problem.of(null, each.getMessage()))
                            .toList());
        }
        try {
            return parser.parse(file);
        } catch (ParseException e) {
            throw BrokenBill.at(null, e.getMessage());
        }
    }

    private static Version version(com.fasterxml.jackson.databind.JsonNode json) {
        if (!json.path("bomFormat").asText().equals("CycloneDX")) {
            throw BrokenBill.at(null, "It does not say \"bomFormat\": \"CycloneDX\". " + TO_DO);
        }
        return known(json.path("specVersion").asText());
    }

    private static Version version(String namespace) {
        if (!namespace.startsWith("http://cyclonedx.org/schema/bom/")) {
            throw BrokenBill.at(null, "Its first element is none of CycloneDX. " + TO_DO);
        }
        return known(namespace.substring(namespace.lastIndexOf('/') + 1));
    }

    private static Version known(String version) {
        for (Version each : Version.values()) {
            if (each.getVersionString().equals(version)) {
                return each;
            }
        }
        throw BrokenBill.at(null, "It is of CycloneDX \"" + version + "\", which is not read here. " + TO_DO);
    }
}
