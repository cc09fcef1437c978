package org.designcontrol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** How this application answers what Spring MVC itself refuses, in the words and the shape of all other refusals. */
abstract class WebProblems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(WebProblems.class);

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (Causes.tooLarge(thrown)) return tooLarge(thrown, request);
        Optional<Refused> refused = Causes.of(thrown, Refused.class);
        if (refused.isPresent()) return refused(refused.get(), thrown, request);
        Optional<JsonProcessingException> json = Causes.of(thrown, JsonProcessingException.class);
        String where = json.map(JsonProcessingException::getLocation)
                .map(Causes::place)
                .orElse("");
        String field =
                Causes.of(thrown, JsonMappingException.class).map(Causes::path).orElse("");
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
                request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException thrown,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return missing(
                thrown,
                status,
                thrown.getParameterName(),
                "Add the parameter \"" + thrown.getParameterName() + "\".",
                request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return missing(
                thrown,
                status,
                thrown.getRequestPartName(),
                "Send multipart/form-data with the part \"" + thrown.getRequestPartName() + "\".",
                request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Optional<Refused> refused = Causes.of(thrown, Refused.class);
        if (refused.isPresent()) return refused(refused.get(), thrown, request);
        String name = Optional.ofNullable(thrown.getPropertyName()).orElse("a parameter");
        return answer(
                thrown,
                status,
                "Not readable",
                "The value of \"" + name + "\" has the wrong shape" + choices(thrown.getRequiredType())
                        + ". The shapes are at /v3/api-docs.",
                List.of(Problem.of(name, "has a value of the wrong shape")),
                request);
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return nothingThere(thrown, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleNoHandlerFoundException(
            NoHandlerFoundException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return nothingThere(thrown, status, request);
    }

    private ResponseEntity<Object> nothingThere(Exception thrown, HttpStatusCode status, WebRequest request) {
        return NoSuchPage.forPeople(request)
                .orElseGet(() -> answer(
                        thrown,
                        status,
                        "Not found",
                        "There is nothing at this address. All calls are listed at /v3/api-docs.",
                        request));
    }

    private static String choices(Class<?> type) {
        return type == null || !type.isEnum()
                ? ""
                : "; it is one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "));
    }

    ResponseEntity<Object> refused(Refused refused, Exception thrown, WebRequest request) {
        if (refused.status() >= 500) log.error(refused.detail(), thrown);
        return answer(
                thrown,
                HttpStatusCode.valueOf(refused.status()),
                refused.title(),
                refused.detail(),
                refused.problems(),
                request);
    }

    ResponseEntity<Object> tooLarge(Exception thrown, WebRequest request) {
        return answer(
                thrown,
                HttpStatus.PAYLOAD_TOO_LARGE,
                "Too large",
                "The upload is larger than this server takes. Split the file and send the parts one after the other.",
                request);
    }

    ResponseEntity<Object> answer(
            Exception thrown, HttpStatusCode status, String title, String detail, WebRequest request) {
        return answer(thrown, status, title, detail, List.of(), request);
    }

    ResponseEntity<Object> answer(
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

    private ResponseEntity<Object> missing(
            Exception thrown, HttpStatusCode status, String what, String detail, WebRequest request) {
        return answer(thrown, status, "Something is missing", detail, List.of(Problem.of(what, "is missing")), request);
    }

    private static ResponseEntity<Object> withHeaders(HttpHeaders headers, ResponseEntity<Object> answer) {
        if (answer == null) return null;
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers)
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }
}
