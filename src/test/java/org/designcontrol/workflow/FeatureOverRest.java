package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.designcontrol.testkit.Work;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** A feature that people bring on its way over REST, so that a browser may begin where it is to be looked at. */
final class FeatureOverRest {

    private static final long PATIENCE_MILLIS = 120_000;

    /** How often a form may ask for more because of what was answered. */
    private static final int MOST_ROUNDS = 10;

    private final TestRestTemplate rest;
    private final String key;

    FeatureOverRest(TestRestTemplate rest, String title) {
        this.rest = rest;
        this.key = send(
                        "product",
                        HttpMethod.POST,
                        "/api/features",
                        Map.of(
                                "product",
                                "OXI",
                                "title",
                                title,
                                "problem",
                                "The light wakes people",
                                "forWhom",
                                "Patients at home"))
                .get("key")
                .asText();
    }

    String key() {
        return key;
    }

    /** The beginning of item keys of this feature: keys are unique in a product. */
    String key(String kind) {
        return kind + "-" + key.substring(key.length() - 2);
    }

    /** T01 to T03 and gate G0: regulatory affairs has T04. */
    FeatureOverRest upToClassification() {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(Map.of(
                "kind",
                "USER_GROUP",
                "key",
                key("UG"),
                "who",
                "Adults with COPD",
                "setting",
                "At home",
                "literacy",
                "Primary school",
                "languages",
                "English",
                "abilities",
                "Shaking hands"));
        for (String need : List.of("1", "2", "3")) {
            rows.add(Map.of(
                    "kind",
                    "USER_NEED",
                    "key",
                    key("UN") + need,
                    "text",
                    "Wake me when my oxygen falls",
                    "links",
                    List.of(Map.of("relation", "derives", "to", key("UG")))));
        }
        does(
                "product",
                "T01",
                Map.of(
                        "intendedUse",
                        "Tells adults with COPD at home when their oxygen saturation falls, so that they call for help.",
                        "markets",
                        List.of("US", "EU")),
                rows,
                Map.of());
        does(
                "clinical",
                "T02",
                Map.of(
                        "condition",
                        "COPD",
                        "state",
                        "serious",
                        "significance",
                        "inform clinical management",
                        "workflowImpact",
                        "Nurses call back.",
                        "outcomeMetric",
                        "Admissions a year",
                        "baseline",
                        "1.4",
                        "target",
                        "1.0",
                        "endorsement",
                        "ENDORSED"),
                List.of(Map.of(
                        "kind", "SOURCE", "key", key("SRC"), "text", "Registry of admissions", "sourceType", "study")),
                Map.of());
        does(
                "marketing",
                "T03",
                Map.of("buyer", "Clinics", "user", "Patients", "segment", "Home care", "effort", "12"),
                List.of(),
                Map.of());
        approves("product", "clinical");
        return this;
    }

    /** T01 to T06 and gates G0 and G1 with everybody content: three needs without an input wait at T07. */
    FeatureOverRest upToDesignInputs() {
        upToClassification();
        Map<String, Object> function =
                new LinkedHashMap<>(LaterSteps.function(key("FN")).fields());
        Map<String, Object> facts = new LinkedHashMap<>(LaterSteps.classification());
        facts.put("interfaces", "no");
        does("regulatory", "T04", facts, List.of(function), Map.of());
        does("quality", "T04", Map.of(), List.of(), Map.of("outcome", "CONFIRM"));
        fillsAndCompletes("privacy", "T05");
        fillsAndCompletes("security", "T10a");
        fillsAndCompletes(
                "data-science",
                "T11a",
                Map.of("kind", "SUBGROUP", "key", key("SGW"), "attribute", "whole", "group", "All", "targetN", 600),
                Map.of(
                        "kind",
                        "SUBGROUP",
                        "key",
                        key("SGD"),
                        "attribute",
                        "skin tone",
                        "group",
                        "Dark",
                        "targetN",
                        200));
        approves("regulatory", "quality", "legal", "privacy", "security");
        fillsAndCompletes("product", "T06");
        return this;
    }

    /** Those of these people whom the gate asks endorse, and quality approves. */
    private void approves(String... reviewers) {
        taskOf(reviewers[0], "T16");
        for (String person : reviewers) {
            if (openTasks(person).contains("T16")) {
                does(person, "T16", Map.of("comment", "Read it all."), List.of(), Map.of("outcome", "ENDORSE"));
            }
        }
        does("quality", "T16", Map.of("attendees", "Quinn for quality"), List.of(), Map.of("outcome", "APPROVE"));
    }

    /** Every field that is asked for gets something plausible. */
    private void fillsAndCompletes(String person, String number, Map<?, ?>... rows) {
        String task = "/api/tasks/" + taskOf(person, number);
        send(person, HttpMethod.POST, task + "/claim", Map.of());
        if (rows.length > 0) send(person, HttpMethod.POST, task + "/items", List.of(rows));
        Map<String, Object> fields = Work.asked(send(person, HttpMethod.GET, task, null));
        int version = fields.isEmpty()
                ? 0
                : send(person, HttpMethod.GET, task, null)
                        .at("/document/draft/version")
                        .asInt();
        // An answer may ask for the next one; what still asks after so many asks for something that nobody answers
        // here.
        for (int round = 0; !fields.isEmpty(); round++) {
            assertThat(round)
                    .as("%s of %s still asks for %s", number, key, fields)
                    .isLessThan(MOST_ROUNDS);
            send(person, HttpMethod.PUT, task + "/draft", Map.of("fields", fields), version++);
            fields = Work.asked(send(person, HttpMethod.GET, task, null));
        }
        send(person, HttpMethod.POST, task + "/complete", Map.of());
    }

    private void does(String person, String number, Map<String, ?> fields, List<?> rows, Map<String, ?> decision) {
        String task = "/api/tasks/" + taskOf(person, number);
        send(person, HttpMethod.POST, task + "/claim", Map.of());
        // What the record knows stands there already; a draft is saved over the version that was seen.
        int version = send(person, HttpMethod.GET, task, null)
                .at("/document/draft/version")
                .asInt();
        send(person, HttpMethod.PUT, task + "/draft", Map.of("fields", fields), version);
        if (!rows.isEmpty()) send(person, HttpMethod.POST, task + "/items", rows);
        send(person, HttpMethod.POST, task + "/complete", decision);
    }

    /** The id of the task that waits for this person; the steps between two people are the system's, so it may take. */
    String taskOf(String person, String number) {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (System.currentTimeMillis() < until) {
            for (JsonNode each : inbox(person)) {
                if (each.get("number").asText().equals(number))
                    return each.get("id").asText();
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        throw new AssertionError(person + " has no " + number + " but " + inbox(person));
    }

    void claims(String person, String task) {
        send(person, HttpMethod.POST, "/api/tasks/" + task + "/claim", Map.of());
    }

    void writes(String person, String task, Map<String, ?> row) {
        send(person, HttpMethod.POST, "/api/tasks/" + task + "/items", List.of(row));
    }

    List<String> openTasks(String person) {
        return inbox(person).findValuesAsText("number");
    }

    private JsonNode inbox(String person) {
        return send(person, HttpMethod.GET, "/api/tasks?feature=" + key, null).get("tasks");
    }

    List<JsonNode> inputs() {
        List<JsonNode> inputs = new ArrayList<>();
        get("/items").get("items").forEach(row -> {
            if (row.get("kind").asText().equals("DESIGN_INPUT")) inputs.add(row);
        });
        return inputs;
    }

    JsonNode get(String what) {
        return send("engineering", HttpMethod.GET, "/api/features/" + key + what, null);
    }

    JsonNode send(String person, HttpMethod method, String path, Object body) {
        return send(person, method, path, body, 0);
    }

    private JsonNode send(String person, HttpMethod method, String path, Object body, int version) {
        HttpHeaders headers = new HttpHeaders();
        if (method == HttpMethod.PUT) headers.set("If-Match", "\"" + version + "\"");
        ResponseEntity<JsonNode> answer = rest.withBasicAuth(person, "design-control")
                .exchange(path, method, new HttpEntity<>(body, headers), JsonNode.class);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as("%s %s %s: %s", person, method, path, answer.getBody())
                .isTrue();
        return answer.getBody();
    }
}
