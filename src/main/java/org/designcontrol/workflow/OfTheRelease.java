package org.designcontrol.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.designcontrol.trace.Row;

/** What the classifications of all features of a release say together, as fields of its tasks begin with it. */
final class OfTheRelease {

    private static final List<String> LEVELS = List.of("NONE", "BASIC", "ENHANCED");
    private static final List<String> DEVICE = List.of("DEVICE", ClassificationTables.MANUAL);

    private static final Map<String, Function<List<Row>, String>> ANSWERS = Map.of(
            "documentation-level", OfTheRelease::documentationLevel,
            "udi-of-the-profile", OfTheRelease::udi,
            "device-in-the-us", OfTheRelease::inTheUs,
            "joins-a-marketed-product", OfTheRelease::joins);

    private OfTheRelease() {}

    static boolean knows(String name) {
        return ANSWERS.containsKey(name);
    }

    /** Empty where somebody has to say it. */
    static String answer(String name, List<Row> classified) {
        return classified.isEmpty() ? "" : ANSWERS.get(name).apply(classified);
    }

    /** As the table about the guidance of the FDA answered; where it asks a question, regulatory affairs chooses. */
    private static String documentationLevel(List<Row> classified) {
        return classified.stream()
                .map(row -> row.text("docLevel"))
                .filter(LEVELS::contains)
                .max(Comparator.comparingInt(LEVELS::indexOf))
                .orElse("");
    }

    /** A device in the US or in the EU carries an identifier. */
    private static String udi(List<Row> classified) {
        return classified.stream()
                        .anyMatch(row -> DEVICE.contains(row.text("usStatus")) || DEVICE.contains(row.text("euStatus")))
                ? "yes"
                : "no";
    }

    /** What nobody knows counts as one. */
    private static String inTheUs(List<Row> classified) {
        return classified.stream().anyMatch(row -> DEVICE.contains(row.text("usStatus"))) ? "yes" : "no";
    }

    private static String joins(List<Row> classified) {
        List<String> answers =
                classified.stream().map(row -> row.text("marketed")).toList();
        return answers.contains("yes") ? "yes" : answers.stream().allMatch("no"::equals) ? "no" : "";
    }
}
