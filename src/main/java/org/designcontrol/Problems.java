package org.designcontrol;

import java.util.Optional;
import java.util.UUID;
import org.designcontrol.audit.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;

/**
 * The one place that turns every refusal into {@code application/problem+json} (RFC 9457) with a sentence that says
 * what to do. What went wrong inside is logged under an id, and the answer names the id and nothing else: no class, no
 * stack, no SQL.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems extends WebProblems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception thrown, WebRequest request) throws Exception {
        Optional<Refused> refused = Causes.of(thrown, Refused.class);
        if (refused.isPresent()) return refused(refused.get(), thrown, request);
        if (Causes.denied(thrown)) return denied(thrown, request);
        if (Causes.tooLarge(thrown)) return tooLarge(thrown, request);
        if (Causes.concurrent(thrown)) return concurrent(thrown, request);
        if (Causes.hungUp(thrown)) return toNobody(thrown, request);
        if (thrown instanceof MultipartException) return badMultipart(thrown, request);
        String id = UUID.randomUUID().toString();
        log.error("Unexpected, told to the caller as {}", id, thrown);
        return answer(
                thrown,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something broke here",
                "Nothing was changed. Try again; if it happens again, give " + id + " to whoever runs this system.",
                request);
    }

    /** Somebody closed the page while it was sent, or cut an upload short: nobody reads an answer, nothing is wrong here. */
    private static ResponseEntity<Object> toNobody(Exception thrown, WebRequest request) {
        log.debug("The other side hung up: {}", request.getDescription(false), thrown);
        return null;
    }

    // Who nobody is yet is asked to log in by Spring Security, which sees the exception only when it passes here.
    private ResponseEntity<Object> denied(Exception thrown, WebRequest request) throws Exception {
        if (request.getUserPrincipal() == null) throw thrown;
        return answer(
                thrown,
                HttpStatus.FORBIDDEN,
                "Not allowed",
                "You may not do this. Ask the one who gives out the functions of this product.",
                request);
    }

    private ResponseEntity<Object> concurrent(Exception thrown, WebRequest request) {
        return answer(
                thrown,
                HttpStatus.CONFLICT,
                "Somebody was faster",
                "Somebody else changed this at the same moment, so nothing of yours was written. Load it again, and repeat"
                        + " your change if it is still wanted.",
                request);
    }

    private ResponseEntity<Object> badMultipart(Exception thrown, WebRequest request) {
        return answer(
                thrown,
                HttpStatus.BAD_REQUEST,
                "Not a readable upload",
                "Send the file as multipart/form-data in the part \"file\".",
                request);
    }
}
