package org.designcontrol.trace;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Design inputs about an exchange with another system: those that name a partner. */
final class Interfaces {

    static final String PARTNER = "partner";
    static final String STANDARD = "standard";

    /** What will show that the interface conforms, as T25 promises it. */
    static final String CONFORMANCE = "conformance";

    /** What is tried with data that do not match: units, patient identity, time. */
    static final String NEGATIVE_TESTS = "negativeTests";

    private static final String NONE = "none of these";

    private Interfaces() {}

    static Stream<Row> in(GapRule rule, Graph graph) {
        return graph.about(rule).filter(row -> !row.text(PARTNER).isBlank());
    }

    /** The values of a field that holds several, as a list or in one text with commas. */
    static Set<String> values(Row row, String field) {
        Object value = row.fields().get(field);
        List<String> all = value instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : value == null
                        ? List.of()
                        : Arrays.asList(String.valueOf(value).split("[,;]"));
        Set<String> values = new LinkedHashSet<>();
        all.stream().map(String::strip).filter(each -> !each.isEmpty()).forEach(values::add);
        values.remove(NONE);
        return values;
    }
}
