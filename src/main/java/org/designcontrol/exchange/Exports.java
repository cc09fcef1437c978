package org.designcontrol.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.Principal;
import java.util.Base64;
import org.designcontrol.audit.AsOf;
import org.designcontrol.exchange.Exporter.Exported;
import org.designcontrol.exchange.Exporter.Wish;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sends the record away as a file, with its length and digest (RFC 9530), so that half a file never looks whole. */
@RestController
class Exports {

    private final Exporter exporter;

    Exports(Exporter exporter) {
        this.exporter = exporter;
    }

    @Operation(
            summary = "The record of a feature, release or product as a file",
            description = "format=csv holds one table: part=items (the default), links, matrix, gaps, risks or reviews."
                    + " format=xlsx and format=json hold everything. Each export is noted in the log.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/{scope:features|releases|products}/{key}/export")
    void export(
            @PathVariable String scope,
            @PathVariable String key,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(required = false) String part,
            @RequestParam(required = false) AsOf asOf,
            @RequestParam(required = false) String reason,
            Principal person,
            HttpServletResponse response)
            throws IOException {
        Wish wish = new Wish(scope, key, format, part, asOf, reason);
        try (Exported exported = exporter.export(wish, person.getName())) {
            response.setContentType(exported.mediaType());
            response.setContentLengthLong(exported.size());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(exported.name(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader(
                    "Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(exported.sha256()) + ":");
            response.setHeader("Record-Sequence", Long.toString(exported.sequence()));
            Files.copy(exported.file(), response.getOutputStream());
        }
    }
}
