package org.designcontrol.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the server answered. */
public final class Answer {

    private final MockHttpServletResponse response;
    private final ObjectMapper json;

    Answer(MockHttpServletResponse response, ObjectMapper json) {
        this.response = response;
        this.json = json;
    }

    public int status() {
        return response.getStatus();
    }

    public String header(String name) {
        return response.getHeader(name);
    }

    public String raw() {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return response.getContentAsByteArray();
    }

    public JsonNode body() {
        try {
            return raw().isEmpty() ? MissingNode.getInstance() : json.readTree(raw());
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + raw(), e);
        }
    }

    public String text(String pointer) {
        return body().at(pointer).asText();
    }

    public Answer isOk() {
        return is(200);
    }

    public Answer isCreated() {
        return is(201);
    }

    public Answer is(int status) {
        assertThat(response.getStatus()).as(this::raw).isEqualTo(status);
        return this;
    }

    /** Refused with this status, as problem+json with a sentence. */
    public Answer isRefused(int status) {
        is(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(text("/detail")).as("says what to do").isNotBlank();
        return this;
    }

    /** What was wrong, as {@code item field rule: reason} with what is there of them. */
    public List<String> problems() {
        return StreamSupport.stream(body().path("problems").spliterator(), false)
                .map(each ->
                        (each.path("item").asText() + " " + each.path("field").asText() + " "
                                                + each.path("rule").asText())
                                        .strip()
                                        .replaceAll(" +", " ")
                                + ": " + each.path("reason").asText())
                .toList();
    }

    /** The values at a name, of all elements of a list. */
    public List<String> each(String listPointer, String name) {
        return StreamSupport.stream(body().at(listPointer).spliterator(), false)
                .map(each -> each.path(name).asText())
                .toList();
    }
}
