package org.designcontrol;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Turns every refusal into {@code application/problem+json} (RFC 9457) with a sentence that says what to do. What went
 * wrong inside is logged under an id, and the answer names the id and nothing else: no class, no stack, no SQL.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final int DEEPEST = 50;

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception thrown, WebRequest request) throws Exception {
        // The engine, the transaction manager and the mapper wrap what they catch; the reason is further down.
        Optional<Refused> refused = cause(thrown, Refused.class);
        if (refused.isPresent()) return refused(refused.get(), thrown, request);
        if (cause(thrown, AccessDeniedException.class).isPresent()
                || cause(thrown, AuthenticationException.class).isPresent()) return denied(thrown, request);
        if (tooLarge(thrown)) return tooLarge(thrown, request);
        if (concurrent(thrown)) return concurrent(thrown, request);
        Optional<ConstraintViolationException> violated = cause(thrown, ConstraintViolationException.class);
        if (violated.isPresent()) return invalid(violated.get(), request);
        if (thrown instanceof MultipartException) return badMultipart(thrown, request);
        String id = UUID.randomUUID().toString();
        log.error("Unexpected, told to the caller as {}", id, thrown);
        return answer(
                thrown,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something broke here",
                "Nothing was changed. Try again; if it happens again, give " + id + " to whoever runs this system.",
                List.of(),
                request);
    }

    private ResponseEntity<Object> refused(Refused refused, Exception thrown, WebRequest request) {
        if (refused.status() >= 500) log.error(refused.detail(), thrown);
        return answer(
                thrown,
                HttpStatusCode.valueOf(refused.status()),
                refused.title(),
                refused.detail(),
                refused.problems(),
                request);
    }

    // Who nobody is yet is asked to log in by Spring Security, which sees the exception only when it passes here.
    private ResponseEntity<Object> denied(Exception thrown, WebRequest request) throws Exception {
        if (request.getUserPrincipal() == null) throw thrown;
        return answer(
                thrown,
                HttpStatus.FORBIDDEN,
                "Not allowed",
                "You may not do this. Ask the one who gives out the functions of this product.",
                List.of(),
                request);
    }

    private ResponseEntity<Object> tooLarge(Exception thrown, WebRequest request) {
        return answer(
                thrown,
                HttpStatus.PAYLOAD_TOO_LARGE,
                "Too large",
                "The upload is larger than this server takes. Split the file and send the parts one after the other.",
                List.of(),
                request);
    }

    private ResponseEntity<Object> concurrent(Exception thrown, WebRequest request) {
        return answer(
                thrown,
                HttpStatus.CONFLICT,
                "Somebody was faster",
                "Somebody else changed this at the same moment, so nothing of yours was written. Load it again, and repeat"
                        + " your change if it is still wanted.",
                List.of(),
                request);
    }

    private ResponseEntity<Object> invalid(ConstraintViolationException violated, WebRequest request) {
        List<Problem> problems = violated.getConstraintViolations().stream()
                .map(violation -> Problem.of(String.valueOf(violation.getPropertyPath()), violation.getMessage()))
                .toList();
        return answer(
                violated,
                HttpStatus.UNPROCESSABLE_ENTITY,
                "The content is broken",
                "Correct what is listed and send it again.",
                problems,
                request);
    }

    private ResponseEntity<Object> badMultipart(Exception thrown, WebRequest request) {
        return answer(
                thrown,
                HttpStatus.BAD_REQUEST,
                "Not a readable upload",
                "Send the file as multipart/form-data in the part \"file\".",
                List.of(),
                request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (tooLarge(thrown)) return tooLarge(thrown, request);
        Optional<Refused> refused = cause(thrown, Refused.class);
        if (refused.isPresent()) return refused(refused.get(), thrown, request);
        Optional<JsonProcessingException> json = cause(thrown, JsonProcessingException.class);
        String where = json.map(JsonProcessingException::getLocation)
                .map(Problems::place)
                .orElse("");
        String field =
                cause(thrown, JsonMappingException.class).map(Problems::path).orElse("");
        List<Problem> problems =
                field.isEmpty() ? List.of() : List.of(Problem.of(field, "has a value of another shape"));
        return answer(
                thrown,
                HttpStatus.BAD_REQUEST,
                "Not readable",
                json.isPresent()
                        ? "The body is not the JSON that is expected here" + where + ". The shapes are at /v3/api-docs."
                        : "This call needs a body in JSON. The shapes are at /v3/api-docs.",
                problems,
                request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Problem> problems = thrown.getFieldErrors().stream()
                .map(error -> Problem.of(error.getField(), error.getDefaultMessage()))
                .toList();
        return answer(
                thrown,
                HttpStatus.UNPROCESSABLE_ENTITY,
                "The content is broken",
                "Correct what is listed and send it again.",
                problems,
                request);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Problem> problems = new ArrayList<>();
        thrown.getParameterValidationResults().forEach(result -> result.getResolvableErrors()
                .forEach(error -> problems.add(
                        Problem.of(result.getMethodParameter().getParameterName(), error.getDefaultMessage()))));
        return answer(
                thrown,
                HttpStatus.UNPROCESSABLE_ENTITY,
                "The content is broken",
                "Correct what is listed and send it again.",
                problems,
                request);
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return tooLarge(thrown, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException thrown,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String[] supported = thrown.getSupportedMethods();
        return withHeaders(
                headers,
                answer(
                        thrown,
                        status,
                        "Method not allowed",
                        thrown.getMethod() + " does not exist here"
                                + (supported == null ? "." : "; use " + String.join(" or ", supported) + "."),
                        List.of(),
                        request));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return withHeaders(
                headers,
                answer(
                        thrown,
                        status,
                        "Content type not supported",
                        "Send " + MediaType.toString(thrown.getSupportedMediaTypes()) + ".",
                        List.of(),
                        request));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException thrown,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(
                thrown,
                status,
                "Not acceptable",
                "This answer exists as " + MediaType.toString(thrown.getSupportedMediaTypes())
                        + "; ask for that in the Accept header.",
                List.of(),
                request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException thrown,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(
                thrown,
                status,
                "Something is missing",
                "Add the parameter \"" + thrown.getParameterName() + "\".",
                List.of(Problem.of(thrown.getParameterName(), "is missing")),
                request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                thrown,
                status,
                "Something is missing",
                "Send multipart/form-data with the part \"" + thrown.getRequestPartName() + "\".",
                List.of(Problem.of(thrown.getRequestPartName(), "is missing")),
                request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = Optional.ofNullable(thrown.getPropertyName()).orElse("a parameter");
        return answer(
                thrown,
                status,
                "Not readable",
                "The value of \"" + name + "\" has the wrong shape. The shapes are at /v3/api-docs.",
                List.of(Problem.of(name, "has a value of the wrong shape")),
                request);
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                thrown,
                status,
                "Not found",
                "There is nothing at this address. All calls are listed at /v3/api-docs.",
                List.of(),
                request);
    }

    private ResponseEntity<Object> answer(
            Exception thrown,
            HttpStatusCode status,
            String title,
            String detail,
            List<Problem> problems,
            WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setProperty("problems", problems);
        if (request instanceof ServletWebRequest servlet) problem.setInstance(instance(servlet.getRequest()));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return handleExceptionInternal(thrown, problem, headers, status, request);
    }

    private static URI instance(HttpServletRequest request) {
        try {
            return URI.create(request.getRequestURI());
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static ResponseEntity<Object> withHeaders(HttpHeaders headers, ResponseEntity<Object> answer) {
        if (answer == null) return null;
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers)
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    private static boolean tooLarge(Throwable thrown) {
        return cause(thrown, MaxUploadSizeExceededException.class).isPresent()
                || chain(thrown).stream()
                        .anyMatch(cause -> cause.getClass().getSimpleName().endsWith("SizeLimitExceededException"));
    }

    // The engine's own exception is told by its name, because only two rooms may know the engine.
    private static boolean concurrent(Throwable thrown) {
        return cause(thrown, ConcurrencyFailureException.class).isPresent()
                || chain(thrown).stream()
                        .anyMatch(cause -> cause.getClass().getSimpleName().equals("OptimisticLockingException"));
    }

    private static String place(JsonLocation location) {
        return location.getLineNr() < 1
                ? ""
                : ": see line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String path(JsonMappingException thrown) {
        StringBuilder path = new StringBuilder();
        thrown.getPath().forEach(step -> {
            if (step.getFieldName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
        });
        return path.toString();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> kind) {
        return chain(thrown).stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = thrown; cause != null && chain.size() < DEEPEST; cause = cause.getCause())
            chain.add(cause);
        return chain;
    }
}
