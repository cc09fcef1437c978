package org.designcontrol.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The one login page. Works without JavaScript; with it, the place in the page asked for is kept. */
@RestController
class LoginPage {

    private static final String DEMO = """
            <p class="hint">Demonstration: log in as <kbd>product</kbd>, <kbd>clinical</kbd>, <kbd>engineering</kbd>,
            <kbd>quality</kbd>, <kbd>auditor</kbd> or <kbd>admin</kbd>; the password is
            <kbd>design-control</kbd>.</p>""";

    private final String page;

    LoginPage(Environment environment) throws IOException {
        String template = new ClassPathResource("access/login.html").getContentAsString(StandardCharsets.UTF_8);
        this.page = template.replace("{{demo}}", environment.acceptsProfiles(Profiles.of("!production")) ? DEMO : "");
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> show(
            CsrfToken csrf, @RequestParam(required = false) String failed, @RequestParam(required = false) String out) {
        String message = failed != null
                ? "<p role=\"alert\">That name and password do not go together, or the last try was a moment ago."
                        + " Wait a few seconds and try again.</p>"
                : out != null ? "<p role=\"status\">You are logged out.</p>" : "";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page.replace("{{message}}", message).replace("{{csrf}}", csrf.getToken()));
    }
}
