package org.designcontrol.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The record of the ventilator, as whoever may read it gets it over REST. */
final class VentilatorRecord {

    private final Journey journey;

    VentilatorRecord(Journey journey) {
        this.journey = journey;
    }

    JsonNode json(String path) {
        return journey.team
                .as("quality")
                .get("/api/features/" + journey.feature + path)
                .isOk()
                .body();
    }

    Map<String, JsonNode> items(String query) {
        Map<String, JsonNode> items = new TreeMap<>();
        json("/items" + query)
                .path("items")
                .forEach(item -> items.put(item.path("key").asText(), item));
        return items;
    }

    /** The keys of the items of this kind that are not retired. */
    List<String> keys(String kind) {
        return items("?kind=" + kind).values().stream()
                .filter(item -> !item.path("retired").asBoolean())
                .map(item -> item.path("key").asText())
                .toList();
    }

    /** Rule to the items it is broken for. */
    Map<String, List<String>> gaps(String query) {
        Map<String, List<String>> gaps = new TreeMap<>();
        stream(json("/gaps" + query).path("gaps"))
                .forEach(gap -> gaps.computeIfAbsent(gap.path("rule").asText(), rule -> new ArrayList<>())
                        .add(gap.path("item").asText()));
        return gaps;
    }

    List<JsonNode> links() {
        return stream(json("/links").path("links")).toList();
    }

    List<JsonNode> matrix() {
        return stream(json("/matrix").path("lines")).toList();
    }

    /** The entries of the feature's own chain, by their number. */
    Map<Long, JsonNode> entries() {
        Map<Long, JsonNode> entries = new TreeMap<>();
        String next = "/api/audit/entries?size=1000&feature=" + journey.feature;
        while (!next.isEmpty()) {
            JsonNode page = journey.team.as("quality").get(next).isOk().body();
            stream(page.path("entries"))
                    .forEach(entry -> entries.put(entry.path("sequence").asLong(), entry.path("content")));
            next = page.path("next").asText("");
        }
        return entries;
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static List<String> texts(JsonNode list) {
        return stream(list).map(JsonNode::asText).toList();
    }

    /** The keys of the cells of a line of the matrix that hold a passed result. */
    static List<String> passed(JsonNode cells) {
        return stream(cells)
                .filter(cell -> cell.path("note").asText().equals("PASS"))
                .map(cell -> cell.path("key").asText())
                .collect(Collectors.toList());
    }
}
