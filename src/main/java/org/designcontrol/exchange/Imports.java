package org.designcontrol.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.designcontrol.audit.Sha256;
import org.designcontrol.trace.Permit;
import org.designcontrol.trace.Permits;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes a file of items or links in, under an open task. */
@RestController
class Imports {

    private final Importer importer;
    private final Permits permits;

    Imports(Importer importer, Permits permits) {
        this.importer = importer;
        this.permits = permits;
    }

    @PostMapping(path = "/api/tasks/{id}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportReport importFile(
            @PathVariable String id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(required = false) String mapping,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) String reason)
            throws IOException {
        Permit permit = permits.forTask(id);
        Mapping words = Mapping.parse(mapping);
        Path spooled = Files.createTempFile("design-control-", ".import");
        try {
            String sha256 = copy(file, spooled);
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            return importer.run(permit, format, new Importer.Upload(spooled, name, sha256), words, dryRun, reason);
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    private static String copy(MultipartFile file, Path to) throws IOException {
        MessageDigest digest = Sha256.digester();
        try (InputStream content = file.getInputStream();
                OutputStream out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
            content.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
