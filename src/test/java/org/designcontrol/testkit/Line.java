package org.designcontrol.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row as people send it. Each call gives a new one. */
public record Line(Map<String, Object> fields, List<Map<String, String>> links) {

    /** @param key null: the record gives it one */
    public static Line of(String kind, String key) {
        Line line = new Line(Map.of(), null).with("kind", kind);
        return key == null ? line : line.with("key", key);
    }

    public Line with(String field, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put(field, value);
        return new Line(all, links);
    }

    public Line linked(String relation, String to) {
        List<Map<String, String>> all = links == null ? new ArrayList<>() : new ArrayList<>(links);
        all.add(Map.of("relation", relation, "to", to));
        return new Line(fields, all);
    }

    /** Says that the row has no links any more. */
    public Line unlinked() {
        return new Line(fields, List.of());
    }

    Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>(fields);
        if (links != null) {
            json.put("links", links);
        }
        return json;
    }
}
