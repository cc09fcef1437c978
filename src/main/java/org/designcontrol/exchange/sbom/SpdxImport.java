package org.designcontrol.exchange.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.designcontrol.exchange.ImportFormat;
import org.designcontrol.exchange.Incoming;
import org.designcontrol.exchange.Mapping;
import org.designcontrol.exchange.Recorded;
import org.springframework.stereotype.Component;

/** Reads a bill of materials in SPDX 2.2 or 2.3, JSON or tag-value. SPDX 2 knows no vulnerabilities. */
@Component
class SpdxImport implements ImportFormat {

    @Override
    public String name() {
        return "spdx";
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
        byte[] content = Files.readAllBytes(file);
        if (StructuredText.isXml(content)) {
            throw BrokenBill.at(null, "It is XML. Save the bill of materials as SPDX JSON or tag-value.");
        }
        SpdxDocument document = StructuredText.isJson(content)
                ? SpdxJson.read(StructuredText.json(content))
                : SpdxTagValue.read(content);
        return SbomRows.of(document.bill(), recorded);
    }
}
