package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.CanonicalJson;

/** Draws small graphs for the rules to judge. */
class Graphs {

    private final List<Row> rows = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    static Graphs draw() {
        return new Graphs();
    }

    /** @param fields names and values in turn */
    Graphs row(Kind kind, String key, Object... fields) {
        return add(kind, key, 1, false, fields);
    }

    Graphs revised(Kind kind, String key, int revision, Object... fields) {
        return add(kind, key, revision, false, fields);
    }

    Graphs retired(Kind kind, String key) {
        return add(kind, key, 1, true);
    }

    private Graphs add(Kind kind, String key, int revision, boolean retired, Object... fields) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put((String) fields[i], fields[i + 1]);
        }
        String content = CanonicalJson.of(Map.of("fields", map));
        rows.add(new Row(
                key,
                kind,
                "FEAT-0001",
                rows.size(),
                revision,
                retired,
                "ann",
                "task",
                1,
                null,
                null,
                null,
                "",
                content));
        return this;
    }

    Graphs tie(String from, Relation relation, String to) {
        ties.add(new Tie(from, relation, to, 1, "ann", 1, null));
        return this;
    }

    Graph graph() {
        Graph.Builder graph = new Graph.Builder("OXI", key -> true);
        rows.stream().sorted(java.util.Comparator.comparing(Row::key)).forEach(graph::add);
        ties.forEach(graph::add);
        return graph.build();
    }
}
