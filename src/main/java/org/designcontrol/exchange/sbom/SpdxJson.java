package org.designcontrol.exchange.sbom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.exchange.sbom.SpdxDocument.Package;

/** SPDX 2 in JSON. */
final class SpdxJson {

    private SpdxJson() {}

    static SpdxDocument read(JsonNode json) {
        if (json.has("@context") || json.has("@graph")) {
            throw BrokenBill.at(null, "It is SPDX 3. Export it as SPDX 2.2 or 2.3, JSON or tag-value.");
        }
        SpdxDocument.requireKnown(json.path("spdxVersion").asText());
        SpdxDocument document = new SpdxDocument();
        List<Problem> problems = new ArrayList<>();
        json.path("packages")
                .forEach(each -> document.packages.add(read(each, document.packages.size() + 1, problems)));
        if (!problems.isEmpty()) {
            throw BrokenBill.with("The file breaks the rules of SPDX.", problems);
        }
        json.path("documentDescribes").forEach(id -> document.described.add(id.asText()));
        json.path("relationships").forEach(each -> {
            if (each.path("relationshipType").asText().equals("DESCRIBES")) {
                document.described.add(each.path("relatedSpdxElement").asText());
            }
        });
        return document;
    }

    private static Package read(JsonNode json, int row, List<Problem> problems) {
        Package found = new Package();
        found.id = required(json, "SPDXID", row, problems);
        found.name = required(json, "name", row, problems);
        found.version = json.path("versionInfo").asText();
        found.supplier = json.path("supplier").asText();
        found.originator = json.path("originator").asText();
        found.concluded = json.path("licenseConcluded").asText();
        found.declared = json.path("licenseDeclared").asText();
        json.path("checksums")
                .forEach(each -> found.checksums.add(each.path("algorithm").asText() + ":"
                        + each.path("checksumValue").asText()));
        json.path("externalRefs").forEach(each -> {
            if (each.path("referenceType").asText().equals("purl")) {
                found.purl = each.path("referenceLocator").asText();
            }
        });
        return found;
    }

    private static String required(JsonNode json, String field, int row, List<Problem> problems) {
        String value = json.path(field).asText();
        if (value.isBlank()) {
            problems.add(Problem.at(row, field, "Package " + row + " has no " + field + "."));
        }
        return value;
    }
}
