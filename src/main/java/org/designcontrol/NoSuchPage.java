package org.designcontrol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** What people see who followed an old or mistyped address in their browser; programs get a problem instead. */
final class NoSuchPage {

    private static final ClassPathResource PAGE = new ClassPathResource("static/error/404.html");
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private NoSuchPage() {}

    static Optional<ResponseEntity<Object>> forPeople(WebRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT);
        boolean program = request instanceof ServletWebRequest servlet
                && servlet.getRequest().getRequestURI().contains("/api/");
        if (program || wanted == null || !wanted.contains(MediaType.TEXT_HTML_VALUE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(HTML)
                    .body(PAGE.getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
