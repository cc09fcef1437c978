package org.designcontrol.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** Tells a file's media type by its content. The name is never asked, since anybody can write any name. */
final class MediaTypes {

    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> OFFICE = Map.of(
            "xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private final Tika tika = new Tika();

    String of(Path file) throws IOException {
        String type;
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            type = tika.detect(content);
        }
        if (type.equals("application/x-tika-ooxml")) return office(file);
        // Tika's own names for families of formats mean nothing outside Tika.
        return type.startsWith("application/x-tika") ? UNKNOWN : type;
    }

    private static String office(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .flatMap(name -> OFFICE.keySet().stream().filter(name::startsWith))
                    .findFirst()
                    .map(OFFICE::get)
                    .orElse("application/zip");
        } catch (IOException broken) {
            return "application/zip";
        }
    }
}
