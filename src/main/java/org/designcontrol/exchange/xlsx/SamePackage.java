package org.designcontrol.exchange.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook so that the same content gives the same bytes: the library notes the time at which it wrote, in one
 * part and in each entry. Here it is the time that the record is of.
 */
final class SamePackage {

    private static final String TYPES = "[Content_Types].xml";
    private static final String PROPERTIES = "docProps/core.xml";
    // Any day but the first that ZIP knows, beside which Java writes the time zone too.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int QUICK_AND_SMALL = 4;

    private SamePackage() {}

    static void copy(Path workbook, Instant asOf, OutputStream out) throws IOException {
        ZipOutputStream packed = new ZipOutputStream(out);
        packed.setLevel(QUICK_AND_SMALL);
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : inOrder(parts)) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(ALWAYS);
                packed.putNextEntry(entry);
                try (InputStream content = parts.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) packed.write(dated(content, asOf));
                    else content.transferTo(packed);
                }
                packed.closeEntry();
            }
        }
        packed.finish();
    }

    /** The list of types first, by which programs tell what kind of package it is. */
    private static List<ZipEntry> inOrder(ZipFile parts) {
        List<ZipEntry> all = new ArrayList<>(Collections.list(parts.entries()));
        all.sort(Comparator.comparing(part -> !part.getName().equals(TYPES)));
        return all;
    }

    private static byte[] dated(InputStream properties, Instant asOf) throws IOException {
        return new String(properties.readAllBytes(), StandardCharsets.UTF_8)
                .replaceFirst("(<dcterms:created[^>]*>)[^<]*", "$1" + asOf)
                .getBytes(StandardCharsets.UTF_8);
    }
}
