package org.designcontrol.exchange.sbom;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.exchange.Incoming;
import org.designcontrol.exchange.Recorded;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Row;

/** Turns known vulnerabilities into anomalies found in their components. What people said of one is never overwritten. */
final class WeaknessRows {

    private final Recorded recorded;
    private final Map<String, String> components;
    private final Incoming incoming;

    /** @param components the key of each component by its ref */
    WeaknessRows(Recorded recorded, Map<String, String> components, Incoming incoming) {
        this.recorded = recorded;
        this.components = components;
        this.incoming = incoming;
    }

    void read(List<Weakness> weaknesses) {
        Map<String, Row> known = recorded.rows().stream()
                .filter(row ->
                        row.kind() == Kind.ANOMALY && !row.text("vulnerability").isEmpty())
                .collect(Collectors.toMap(row -> row.text("vulnerability"), row -> row, (a, b) -> a));
        Set<String> named = new HashSet<>();
        for (Weakness weakness : weaknesses) {
            if (!named.add(weakness.id())) {
                continue;
            }
            Row before = known.get(weakness.id());
            String key = before != null
                    ? before.key()
                    : "AN-" + ComponentKey.number(recorded.feature()) + "-" + ComponentKey.plain(weakness.id());
            incoming.add(weakness.row(), SbomRows.write(Kind.ANOMALY, key, fields(weakness, before), before));
            weakness.affects().stream().distinct().forEach(ref -> link(weakness, key, ref));
        }
        known.values().stream()
                .filter(row -> !row.retired() && !named.contains(row.text("vulnerability")))
                .filter(row -> row.text("disposition").isEmpty())
                .forEach(row -> incoming.left(row.key(), row.title() + ", and nobody has judged it yet"));
    }

    private void link(Weakness weakness, String key, String ref) {
        String component = components.get(ref);
        if (component != null) {
            incoming.add(weakness.row(), SbomRows.foundIn(key, component));
        } else {
            incoming.add(new Problem(
                    weakness.row(),
                    weakness.id(),
                    "affects",
                    null,
                    "Vulnerability " + weakness.row() + " is in \"" + ref + "\", and no component of the file has this"
                            + " reference. Let the tool write the whole file again."));
        }
    }

    private static Map<String, Object> fields(Weakness weakness, Row before) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", weakness.id());
        fields.put("vulnerability", weakness.id());
        fields.put("severity", weakness.severity());
        if (weakness.score() != null) {
            fields.put("score", weakness.score());
        }
        unlessSaid(fields, before, "source", weakness.source());
        unlessSaid(fields, before, "text", weakness.text() == null ? weakness.id() : weakness.text());
        unlessSaid(fields, before, "evaluation", weakness.evaluation());
        // A decision and its reason belong together: half of one beside half of another would be nobody's.
        if (before == null || before.text("disposition").isEmpty()) {
            unlessSaid(fields, null, "disposition", weakness.disposition());
            unlessSaid(fields, before, "dispositionReason", weakness.dispositionReason());
        }
        return fields;
    }

    private static void unlessSaid(Map<String, Object> fields, Row before, String name, String value) {
        boolean said = before != null && !before.text(name).isBlank();
        if (!said && value != null && !value.isBlank()) {
            fields.put(name, value.strip());
        }
    }
}
