package org.designcontrol.exchange.sbom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Row;

/** Which component of a bill of materials is which row that the feature has already. */
final class Known {

    private Known() {}

    /**
     * First the same version of the same component, then another version of it, last a row without a package URL that
     * somebody gave the same name. Rows in force go before retired ones.
     */
    static Map<Component, Row> among(List<Component> components, List<Row> recorded) {
        List<Row> rows = new ArrayList<>(recorded.stream()
                .filter(row -> row.kind() == Kind.SOUP)
                .sorted(Comparator.comparing(Row::retired).thenComparing(Row::key))
                .toList());
        Map<Component, Row> known = new IdentityHashMap<>();
        match(
                components,
                rows,
                known,
                (component, row) -> same(component, row)
                        && String.valueOf(component.version()).equals(row.text("version")));
        match(components, rows, known, Known::same);
        match(
                components,
                rows,
                known,
                (component, row) ->
                        row.text("purl").isEmpty() && row.text("text").strip().equalsIgnoreCase(component.name()));
        return known;
    }

    private static void match(
            List<Component> components, List<Row> rows, Map<Component, Row> known, BiPredicate<Component, Row> means) {
        for (Component component : components) {
            if (!known.containsKey(component)) {
                rows.stream()
                        .filter(row -> means.test(component, row))
                        .findFirst()
                        .ifPresent(row -> {
                            known.put(component, row);
                            rows.remove(row);
                        });
            }
        }
    }

    private static boolean same(Component component, Row row) {
        String purl = row.text("purl");
        return purl.isEmpty()
                ? component.purl() == null && row.text("sbomLine").equals(component.line())
                : Component.withoutVersion(purl).equals(component.identity());
    }
}
