package org.designcontrol.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.designcontrol.audit.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives evidence out, always as a download: a page among the files must not run as one of ours. */
@RestController
class EvidenceController {

    private final EvidenceStore store;
    private final EvidenceRegister register;
    private final EvidenceReaders readers;

    EvidenceController(EvidenceStore store, EvidenceRegister register, EvidenceReaders readers) {
        this.store = store;
        this.register = register;
        this.readers = readers;
    }

    @Operation(summary = "A piece of evidence, by the SHA-256 of its content")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/evidence/{sha256}")
    void download(@PathVariable String sha256, HttpServletResponse response) throws IOException {
        Evidence evidence = register.of(sha256).stream()
                .filter(each -> readers.mayRead(each.feature()))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("No evidence among your products is called " + sha256
                        + ". Evidence is asked for by its SHA-256, as the upload answered it."));
        try (InputStream content = store.open(sha256)) {
            response.setContentType(evidence.mediaType());
            response.setContentLengthLong(evidence.size());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(evidence.name(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setHeader(
                    "Repr-Digest",
                    "sha-256=:"
                            + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":");
            content.transferTo(response.getOutputStream());
        }
    }
}
