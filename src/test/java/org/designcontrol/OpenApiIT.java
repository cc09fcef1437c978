package org.designcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;

/** The interfaces that stay are all described at /v3/api-docs, with how they say no. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:openapi;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
@AutoConfigureMockMvc
class OpenApiIT {

    @Autowired
    MockMvc calls;

    @ParameterizedTest
    @CsvSource({
        "get, /api/products",
        "post, /api/products",
        "get, /api/people",
        "post, /api/people",
        "get, /api/people/{id}/training",
        "post, /api/people/{id}/training",
        "post, /api/people/{id}/training/{training}/withdraw",
        "get, /api/procedures",
        "get, /api/procedures/{key}/training",
        "post, /api/procedures/{key}/training-demands",
        "get, /api/functions",
        "post, /api/features",
        "get, /api/features",
        "get, /api/features/{key}",
        "get, /api/releases",
        "post, /api/releases",
        "get, /api/releases/{key}",
        "put, /api/release-plans/{id}",
        "post, /api/releases/{key}/start",
        "post, /api/releases/{key}/withdraw",
        "get, /api/{scope}/{key}/items",
        "get, /api/{scope}/{key}/links",
        "get, /api/{scope}/{key}/matrix",
        "get, /api/{scope}/{key}/gaps",
        "get, /api/{scope}/{key}/risks",
        "get, /api/{scope}/{key}/baselines",
        "get, /api/{scope}/{key}/diff",
        "get, /api/{scope}/{key}/export",
        "get, /api/tasks",
        "get, /api/tasks/{id}",
        "put, /api/tasks/{id}/draft",
        "post, /api/tasks/{id}/claim",
        "post, /api/tasks/{id}/items",
        "post, /api/tasks/{id}/imports",
        "post, /api/tasks/{id}/evidence",
        "post, /api/tasks/{id}/complete",
        "get, /api/evidence/{sha256}",
        "get, /api/audit/entries"
    })
    void describes(String method, String path) throws Exception {
        JsonNode operation = docs().at("/paths").path(path).path(method);

        assertThat(operation.isMissingNode()).as(method + " " + path).isFalse();
    }

    @Test
    void saysOfEachCallHowItSaysNo() throws Exception {
        List<String> silent = new ArrayList<>();
        docs().get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(call -> {
                    boolean told = call.getValue().at("/responses/4XX/content").has("application/problem+json");
                    if (!told) silent.add(call.getKey() + " " + path.getKey());
                }));

        assertThat(silent).isEmpty();
    }

    @Test
    void offersTheIdempotencyKeyOnEveryPost() throws Exception {
        docs().get("paths").fields().forEachRemaining(path -> {
            JsonNode post = path.getValue().get("post");
            if (post != null)
                assertThat(post.path("parameters").findValuesAsText("name"))
                        .as(path.getKey())
                        .contains("Idempotency-Key");
        });
    }

    @Test
    void hasATitleAndDescribesOnlyOurInterfaces() throws Exception {
        assertThat(docs().at("/info/title").asText()).isEqualTo("Design Control");
        docs().get("paths").fieldNames().forEachRemaining(path -> assertThat(path)
                .startsWith("/api/"));
    }

    private JsonNode docs() throws Exception {
        return new ObjectMapper()
                .readTree(calls.perform(get("/v3/api-docs"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
    }
}
