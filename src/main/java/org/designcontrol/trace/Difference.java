package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What changed in the record between two moments: of the items of the scope, and of those of other features that they led
 * to both times. Where the scope began or ceased to lead to one, its own link says so.
 */
final class Difference {

    /** @param field {@code links} for its links, {@code retired} for its validity, otherwise the field's name */
    public record FieldChange(String field, Object before, Object after) {}

    /**
     * @param feature home of the item
     * @param before revision then; null when the item was not there
     */
    record ItemDifference(
            String key, Kind kind, String feature, Integer before, Integer after, List<FieldChange> fields) {}

    private Difference() {}

    static List<ItemDifference> between(Graph before, Graph after) {
        TreeSet<String> keys = new TreeSet<>();
        before.all().forEach(row -> keys.add(row.key()));
        after.all().forEach(row -> keys.add(row.key()));
        Set<String> shared = SharedItems.of(before);
        shared.retainAll(SharedItems.of(after));
        keys.addAll(shared);
        List<ItemDifference> differences = new ArrayList<>();
        for (String key : keys) {
            Row was = before.any(key);
            Row is = after.any(key);
            List<FieldChange> fields = fields(was, is, before, after, key);
            if (was == null || is == null || !fields.isEmpty()) {
                differences.add(new ItemDifference(
                        key,
                        is == null ? was.kind() : is.kind(),
                        is == null ? was.feature() : is.feature(),
                        was == null ? null : was.revision(),
                        is == null ? null : is.revision(),
                        fields));
            }
        }
        return differences;
    }

    private static List<FieldChange> fields(Row was, Row is, Graph before, Graph after, String key) {
        List<FieldChange> changes = new ArrayList<>();
        boolean same = was != null && is != null && was.contentHash().equals(is.contentHash());
        if (!same) {
            Map<String, Object> old = was == null ? Map.of() : was.fields();
            Map<String, Object> now = is == null ? Map.of() : is.fields();
            TreeSet<String> names = new TreeSet<>(old.keySet());
            names.addAll(now.keySet());
            for (String name : names) {
                add(changes, name, old.get(name), now.get(name));
            }
            add(changes, "retired", was != null && was.retired(), is != null && is.retired());
        }
        add(changes, "links", links(before, key), links(after, key));
        return changes;
    }

    private static void add(List<FieldChange> changes, String field, Object before, Object after) {
        if (!java.util.Objects.equals(before, after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }

    private static List<String> links(Graph graph, String key) {
        return graph.from(key).stream()
                .map(tie -> tie.relation().word() + " " + tie.to())
                .sorted()
                .collect(Collectors.toList());
    }
}
