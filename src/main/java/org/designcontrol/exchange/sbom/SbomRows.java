package org.designcontrol.exchange.sbom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.designcontrol.exchange.Incoming;
import org.designcontrol.exchange.Recorded;
import org.designcontrol.trace.ItemWrite;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.LinkWrite;
import org.designcontrol.trace.Relation;
import org.designcontrol.trace.Row;

/**
 * Turns a bill of materials into rows of the record: each component a {@code SOUP}, each vulnerability an
 * {@code ANOMALY} found in its components. What somebody wrote already is gone on with; what the bill does not name any
 * more loses its line and is told, for people to judge.
 */
final class SbomRows {

    private static final String REASON = "Read from the bill of materials";

    private final Recorded recorded;
    private final Incoming incoming = new Incoming();
    private final Map<String, String> keys = new HashMap<>();

    private SbomRows(Recorded recorded) {
        this.recorded = recorded;
    }

    static Incoming of(Bill bill, Recorded recorded) {
        return new SbomRows(recorded).read(bill);
    }

    private Incoming read(Bill bill) {
        Map<String, Component> components = new LinkedHashMap<>();
        // A component within two others stands in the file twice.
        bill.components().forEach(each -> components.putIfAbsent(each.line(), each));
        Map<Component, Row> known = Known.among(List.copyOf(components.values()), recorded.rows());
        Set<String> taken = new HashSet<>();
        recorded.rows().forEach(row -> taken.add(row.key()));
        for (Component component : components.values()) {
            Row before = known.get(component);
            String key = before == null ? ComponentKey.of(component, recorded.feature(), taken) : before.key();
            taken.add(key);
            keys.put(component.line(), key);
            incoming.add(component.row(), write(Kind.SOUP, key, fields(component, before), before));
        }
        bill.components().forEach(each -> keys.put(each.ref(), keys.get(each.line())));
        leave(Set.copyOf(known.values()));
        if (bill.weaknesses() != null) {
            new WeaknessRows(recorded, keys, incoming).read(bill.weaknesses());
        }
        if (bill.leftOut() > 0) {
            incoming.note(bill.leftOut() + " entries of the file are no components, such as single files or data,"
                    + " and were left out.");
        }
        return incoming;
    }

    private static Map<String, Object> fields(Component component, Row before) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (before == null || before.text("text").isBlank()) {
            fields.put("text", component.name());
        }
        given(fields, "version", component.version());
        given(fields, "manufacturer", component.maker());
        given(fields, "purl", component.purl());
        given(fields, "license", component.licence());
        if (!component.hashes().isEmpty()) {
            fields.put("hashes", component.hashes());
        }
        fields.put("sbomLine", component.line());
        boolean another = before != null
                && component.version() != null
                && !component.version().equals(before.text("version"));
        if (another) {
            // What was found out about the anomalies of one version says nothing of the next (IEC 62304 7.1.3).
            fields.put("anomalyReview", null);
        }
        return fields;
    }

    /** Components of an earlier bill that this one does not have: they lose their line, which is a gap, and stay. */
    private void leave(Set<Row> still) {
        List<Row> left = new ArrayList<>(recorded.rows());
        left.removeIf(row ->
                row.kind() != Kind.SOUP || row.retired() || row.text("sbomLine").isEmpty() || still.contains(row));
        for (Row row : left) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("sbomLine", null);
            incoming.add(0, write(Kind.SOUP, row.key(), fields, row));
            incoming.left(row.key(), row.title() + " " + row.text("version"));
        }
    }

    static ItemWrite write(Kind kind, String key, Map<String, Object> fields, Row before) {
        Boolean revived = before != null && before.retired() ? Boolean.FALSE : null;
        return new ItemWrite(kind, key, null, fields, null, revived, REASON);
    }

    static LinkWrite foundIn(String anomaly, String component) {
        return new LinkWrite(anomaly, Relation.FOUND_IN, component, false, REASON);
    }

    private static void given(Map<String, Object> fields, String name, String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value.strip());
        }
    }
}
