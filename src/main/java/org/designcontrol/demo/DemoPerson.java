package org.designcontrol.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** One of the demo people at work over REST. */
final class DemoPerson {

    /** As README.md and the login page say. */
    private static final String PASSWORD = "design-control";

    /** Who works for each function. */
    static final Map<String, String> OF_FUNCTION = Map.ofEntries(
            Map.entry("product-management", "product"),
            Map.entry("clinical", "clinical"),
            Map.entry("legal", "legal"),
            Map.entry("regulatory-affairs", "regulatory"),
            Map.entry("quality", "quality"),
            Map.entry("engineering", "engineering"),
            Map.entry("usability", "ux"),
            Map.entry("data-science", "data-science"),
            Map.entry("security", "security"),
            Map.entry("privacy", "privacy"),
            Map.entry("marketing", "marketing"),
            Map.entry("executive", "executive"),
            Map.entry("medical-safety", "medical-safety"));

    private final String id;
    private final RestClient http;

    /** @param server such as {@code http://127.0.0.1:8080} */
    DemoPerson(String id, String server) {
        this.id = id;
        this.http = RestClient.builder()
                .baseUrl(server)
                .defaultHeaders(headers -> headers.setBasicAuth(id, PASSWORD))
                .build();
    }

    String id() {
        return id;
    }

    JsonNode get(String path) {
        return http.get().uri(path).retrieve().body(JsonNode.class);
    }

    JsonNode post(String path, Object body) {
        return send(HttpMethod.POST, path, body, new HttpHeaders());
    }

    /** A POST that is done once, however often it is sent. */
    JsonNode postOnce(String path, Object body, String key) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", key);
        return send(HttpMethod.POST, path, body, headers);
    }

    JsonNode put(String path, Object body, String seen) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.IF_MATCH, '"' + seen + '"');
        return send(HttpMethod.PUT, path, body, headers);
    }

    private JsonNode send(HttpMethod method, String path, Object body, HttpHeaders headers) {
        return http.method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(all -> all.addAll(headers))
                .body(body)
                .retrieve()
                .body(JsonNode.class);
    }
}
