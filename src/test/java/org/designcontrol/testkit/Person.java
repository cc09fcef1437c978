package org.designcontrol.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody who acts over REST. */
public final class Person {

    private final String id;
    private final MockMvc http;
    private final ObjectMapper json;
    private final Team team;

    Person(String id, MockMvc http, ObjectMapper json, Team team) {
        this.id = id;
        this.http = http;
        this.json = json;
        this.team = team;
    }

    /** Claims the first open task of this element that this person can take. */
    public Work takes(String feature, String element) {
        for (String task : team.tasks(feature, element)) {
            if (get("/api/tasks/" + task).body().path("canClaim").asBoolean()) {
                claims(task).isOk();
                team.took(id, task);
                return on(task);
            }
        }
        throw new AssertionError(
                id + " can take no " + element + " of " + feature + "; there wait " + team.waitingAt(feature)
                        + ", and these gaps are there: "
                        + get("/api/features/" + feature + "/gaps").body().findValuesAsText("sentence"));
    }

    /** Work on a task, claimed or not. */
    public Work on(String task) {
        return new Work(this, task);
    }

    public Answer claims(String task) {
        return post("/api/tasks/" + task + "/claim", Map.of());
    }

    public Answer get(String path) {
        return send(MockMvcRequestBuilders.get(path));
    }

    public Answer post(String path, Object body) {
        return send(MockMvcRequestBuilders.post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(text(body)));
    }

    /** A POST that may be repeated under its key. */
    public Answer post(String path, Object body, String idempotencyKey) {
        return send(MockMvcRequestBuilders.post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", idempotencyKey)
                .content(text(body)));
    }

    public Answer put(String path, Object body, String ifMatch) {
        var request = MockMvcRequestBuilders.request(HttpMethod.PUT, path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(text(body));
        return send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    /** Imports a CSV file under a task. */
    public Answer imports(String task, String name, byte[] csv, Map<String, String> parameters) {
        var request = MockMvcRequestBuilders.multipart("/api/tasks/" + task + "/imports")
                .file(new MockMultipartFile("file", name, "text/csv", csv));
        parameters.forEach(request::param);
        return send(request);
    }

    /** Sends a file in the part "file". */
    public Answer sends(String path, String name, byte[] content) {
        return send(MockMvcRequestBuilders.multipart(path)
                .file(new MockMultipartFile("file", name, "application/octet-stream", content)));
    }

    /** Hands a file in as evidence under a task. */
    public Answer handsIn(String task, String name, byte[] content) {
        return send(MockMvcRequestBuilders.multipart("/api/tasks/" + task + "/evidence")
                .file(new MockMultipartFile("file", name, "text/plain", content)));
    }

    private Answer send(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            if (id != null) {
                request.header("Authorization", "Basic " + HttpHeaders.encodeBasicAuth(id, Team.PASSWORD, null));
            }
            return new Answer(http.perform(request).andReturn().getResponse(), json);
        } catch (Exception e) {
            throw new AssertionError("The request itself failed", e);
        }
    }

    private String text(Object body) {
        try {
            return body instanceof String raw ? raw : json.writeValueAsString(body == null ? List.of() : body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
