package org.designcontrol;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** What comes in and goes out of the whole application: engine, record, rights and all. */
@OnH2
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class InAndOutIT {

    private static final Path SAMPLES = Path.of("docs/samples");
    private static final Map<String, String> IDEA = Map.of(
            "product", "OXI",
            "title", "Night mode",
            "problem", "The light wakes people",
            "forWhom", "Patients at home");

    @Autowired
    TestRestTemplate rest;

    private String feature;
    private String task;

    @BeforeEach
    void startAFeature() throws Exception {
        feature = json(start(null)).get("key").asText();
        JsonNode inbox = json(as("product").getForEntity("/api/tasks?feature=" + feature, String.class));
        task = inbox.at("/tasks/0/id").asText();
        assertThat(task).as("a task in " + inbox).isNotEmpty();
    }

    @Test
    void startsAFeatureOnceHoweverOftenTheRequestArrives() throws Exception {
        ResponseEntity<String> first = start("one-idea");
        ResponseEntity<String> again = start("one-idea");
        ResponseEntity<String> another = start("another-idea");

        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(json(another).get("key")).isNotEqualTo(json(first).get("key"));
    }

    @Test
    void takesEvidenceUnderATaskAndGivesItOut() throws Exception {
        ResponseEntity<String> stored = upload("product", "evidence", "../../Study 測試.txt", "Fourteen interviews");

        assertThat(stored.getStatusCode().value()).isEqualTo(200);
        assertThat(json(stored).get("name").asText()).isEqualTo("Study 測試.txt");
        assertThat(json(stored).get("mediaType").asText()).isEqualTo("text/plain");
        ResponseEntity<String> read = as("auditor")
                .getForEntity("/api/evidence/" + json(stored).get("sha256").asText(), String.class);
        assertThat(read.getBody()).isEqualTo("Fourteen interviews");
    }

    @Test
    void refusesRowsThatWouldFillTheMemoryWhetherTheirSizeIsToldOrNot() throws Exception {
        byte[] rows = ("[{\"kind\":\"USER_NEED\",\"text\":\"" + "x".repeat(50 * 1024 * 1024) + "\"}]").getBytes(UTF_8);

        for (BodyPublisher body : List.of(
                BodyPublishers.ofByteArray(rows), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(rows)))) {
            for (String key : List.of("", "too-large")) {
                HttpRequest.Builder request = HttpRequest.newBuilder(
                                URI.create(rest.getRootUri() + "/api/tasks/" + task + "/items"))
                        .header(
                                "Authorization",
                                "Basic " + HttpHeaders.encodeBasicAuth("product", "design-control", UTF_8))
                        .header("Content-Type", "application/json")
                        .POST(body);
                HttpResponse<String> answer = HttpClient.newHttpClient()
                        .send((key.isEmpty() ? request : request.header("Idempotency-Key", key)).build(), ofString());

                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
                assertThat(answer.body()).contains("Send it in several requests");
            }
        }
    }

    @Test
    void takesNoEvidenceFromWhoMayNotWorkOnTheTask() {
        assertThat(upload("legal", "evidence", "x.txt", "x").getStatusCode().value())
                .isEqualTo(403);
        assertThat(upload("product", "evidence", "x.txt", "").getStatusCode().value())
                .isEqualTo(422);
    }

    @Test
    void takesTheRowsOfTheSampleThatTheTaskWrites() throws Exception {
        String users = Files.readString(SAMPLES.resolve("pulse-oximetry-users.csv"));
        String inputs = Files.readString(SAMPLES.resolve("pulse-oximetry-inputs.csv"));

        ResponseEntity<String> refused = upload("product", "imports", "inputs.csv", inputs);
        ResponseEntity<String> taken = upload("product", "imports", "users.csv", users);

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(json(refused).at("/problems/0/reason").asText()).contains("does not write");
        assertThat(json(taken).get("created").asInt()).isEqualTo(2);
    }

    private ResponseEntity<String> start(String key) {
        HttpHeaders headers = new HttpHeaders();
        if (key != null) headers.set("Idempotency-Key", key);
        return as("product").postForEntity("/api/features", new HttpEntity<>(IDEA, headers), String.class);
    }

    private ResponseEntity<String> upload(String person, String what, String name, String content) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(content.getBytes(UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return as(person).postForEntity("/api/tasks/" + task + "/" + what, new HttpEntity<>(parts), String.class);
    }

    private TestRestTemplate as(String person) {
        return rest.withBasicAuth(person, "design-control");
    }

    private static JsonNode json(ResponseEntity<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.getBody());
    }
}
