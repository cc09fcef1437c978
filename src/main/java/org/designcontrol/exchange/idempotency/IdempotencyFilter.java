package org.designcontrol.exchange.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.exchange.idempotency.Claims.Claim;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Honours {@code Idempotency-Key} on every POST under /api: the request is done once, and a repeated one gets the same
 * answer. It opens the transaction that everything behind it joins, so that change and answer commit together; the answer
 * leaves only after the commit. A refused request (4xx, 5xx) changed nothing and is not kept, so it may be tried again.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,255}");

    private final Claims claims;
    private final TransactionTemplate transaction;
    private final HandlerExceptionResolver problems;

    IdempotencyFilter(Claims claims, TransactionTemplate transaction, HandlerExceptionResolver problems) {
        this.claims = claims;
        this.transaction = transaction;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(HEADER) == null
                || request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            String key = key(request);
            Claim claim = Claims.of(request.getUserPrincipal().getName(), request.getRequestURI(), key);
            if (rereadable(request)) {
                try (IncomingBody body = IncomingBody.of(request.getInputStream())) {
                    once(claim, fingerprint(request, body), body.in(request), response, chain);
                }
            } else {
                once(claim, fingerprintOfParts(request), request, response, chain);
            }
        } catch (Refused | MultipartException refused) {
            problems.resolveException(request, response, null, refused);
        }
    }

    private void once(
            Claim claim,
            String fingerprint,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException {
        Optional<Answer> before = claims.answerOrTake(claim, fingerprint);
        if (before.isPresent()) before.get().replay(response);
        else perform(claim, request, response, chain);
    }

    private void perform(Claim claim, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean committed = false;
        try {
            committed = Boolean.TRUE.equals(transaction.execute(status -> {
                pass(request, answer, chain);
                // A dry run answers well and rolls back all the same: there is nothing to repeat, so nothing to keep.
                if (answer.getStatus() >= 400 || status.isRollbackOnly()) {
                    status.setRollbackOnly();
                    return false;
                }
                claims.complete(claim, Answer.of(answer));
                return true;
            }));
        } catch (RuntimeException failed) {
            // The commit itself may fail, when an answer of success already waits: it must not leave.
            answer.reset();
            Exception cause = failed instanceof Passed passed ? (Exception) passed.getCause() : failed;
            if (problems.resolveException(request, answer, null, cause) == null) throw failed;
        } finally {
            if (!committed) claims.release(claim);
        }
        answer.copyBodyToResponse();
    }

    private static void pass(HttpServletRequest request, HttpServletResponse answer, FilterChain chain) {
        try {
            chain.doFilter(request, answer);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ServletException failed) {
            throw new Passed(failed);
        }
    }

    private static String key(HttpServletRequest request) {
        String key = request.getHeader(HEADER).strip();
        if (KEY.matcher(key).matches()) return key;
        throw new Refused(
                400,
                "Not a key",
                "An Idempotency-Key is 1 to 255 plain characters, such as a random UUID.",
                List.of(Problem.of(HEADER, "is empty, too long, or not plain ASCII")));
    }

    // A multipart body is read by the server itself, which keeps its parts on disk and hands them out again and again.
    private static boolean rereadable(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    }

    private static String fingerprint(HttpServletRequest request, IncomingBody body) throws IOException {
        Fingerprint fingerprint = new Fingerprint(request.getQueryString());
        String type = request.getContentType();
        if (type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE))
            fingerprint.json(body);
        else fingerprint.bytes(body);
        return fingerprint.hex();
    }

    private static String fingerprintOfParts(HttpServletRequest request) throws IOException {
        Fingerprint fingerprint = new Fingerprint(request.getQueryString());
        try {
            fingerprint.parts(request.getParts());
        } catch (ServletException | IllegalStateException failed) {
            throw new MultipartException("The parts cannot be read", failed);
        }
        return fingerprint.hex();
    }

    private static final class Passed extends RuntimeException {
        Passed(ServletException cause) {
            super(cause);
        }
    }
}
