package org.designcontrol.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.designcontrol.audit.CanonicalJson;

/**
 * One version of the table by which risks are evaluated (ISO 14971:2019 4.4 and 6), with what its classes are called. It
 * has as many classes as the company needs.
 *
 * @param cells one for each severity and probability
 * @param severities from the lightest to the worst
 * @param probabilities from the rarest to the most frequent
 * @param sources name and digest of every decision table that it was read from
 */
public record RiskTable(
        List<Cell> cells, List<Severity> severities, List<Probability> probabilities, Map<String, String> sources) {

    /** Stands in the place of a class where nobody can say how probable the harm is. */
    public static final String NOT_ESTIMABLE = "not estimable";

    /** Acceptable; to be reduced and justified; unacceptable without a benefit-risk analysis. */
    public static final String ACCEPTABLE = "A";

    public static final String REDUCE = "R";
    public static final String UNACCEPTABLE = "U";

    /** Before a company has one, nothing is acceptable. */
    static final RiskTable NONE = new RiskTable(List.of(), List.of(), List.of(), Map.of());

    public record Cell(String severity, String probability, String acceptability) {}

    /** @param severe whether it is severe harm, against which information alone needs its reasons; null in a table of old */
    public record Severity(String value, String name, String meaning, Boolean severe) {}

    /** @param below the probability for each use lies below this; null where the company estimates in words only */
    public record Probability(String value, String name, String below) {}

    /** Tables that do not say which harm is severe had five classes; it was of the two worst. */
    private static final List<String> SEVERE_OF_OLD = List.of("4", "5");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IllegalStateException when the text is no such table */
    static RiskTable parse(String text) {
        try {
            return JSON.readValue(text, RiskTable.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The table of acceptability cannot be read: " + e.getMessage(), e);
        }
    }

    /** The same text for the same table. */
    String text() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("cells", cells.stream().map(RiskTable::plain).toList());
        all.put("severities", severities.stream().map(RiskTable::plain).toList());
        all.put("probabilities", probabilities.stream().map(RiskTable::plain).toList());
        all.put("sources", sources);
        return CanonicalJson.of(all);
    }

    /** The evaluation of a class of severity and of probability; null where one of them is not there. */
    public String evaluate(String severity, String probability) {
        if (severity == null || severity.isBlank() || probability == null || probability.isBlank()) {
            return null;
        }
        return cells.stream()
                .filter(cell ->
                        cell.severity().equals(severity) && cell.probability().equals(probability))
                .map(Cell::acceptability)
                .findFirst()
                .orElse(UNACCEPTABLE);
    }

    /** Whether the table has these two classes. */
    boolean hasCell(String severity, String probability) {
        return cells.stream()
                .anyMatch(cell ->
                        cell.severity().equals(severity) && cell.probability().equals(probability));
    }

    /** The classes of severity as people are told them: {@code 1 Negligible}. */
    Map<String, String> severityNames() {
        Map<String, String> names = new LinkedHashMap<>();
        severities.forEach(each -> names.put(each.value(), each.value() + " " + each.name()));
        return names;
    }

    /** The classes of probability, and what cannot be estimated; nothing where there are no classes. */
    Map<String, String> probabilityNames() {
        Map<String, String> names = new LinkedHashMap<>();
        probabilities.forEach(each -> names.put(each.value(), each.value() + " " + each.name()));
        if (!names.isEmpty()) {
            names.put(NOT_ESTIMABLE, NOT_ESTIMABLE);
        }
        return names;
    }

    /** Whether harm of this class is severe; of a class that the table does not have, it is taken to be. */
    boolean isSevere(String severity) {
        return severities.stream()
                .filter(each -> each.value().equals(severity))
                .findFirst()
                .map(each -> each.severe() == null ? SEVERE_OF_OLD.contains(severity) : each.severe())
                .orElse(severity != null);
    }

    /** The class in which a probability for each use lies: the rarest whose limit is above it; null without limits. */
    String classOf(BigDecimal probability) {
        if (probabilities.stream().map(Probability::below).anyMatch(Objects::isNull)) {
            return null;
        }
        return probabilities.stream()
                .sorted(Comparator.comparing(each -> new BigDecimal(each.below())))
                .filter(each -> probability.compareTo(new BigDecimal(each.below())) < 0)
                .map(Probability::value)
                .findFirst()
                .orElseGet(() -> probabilities.isEmpty()
                        ? null
                        : probabilities.get(probabilities.size() - 1).value());
    }

    private static Map<String, Object> plain(Record of) {
        Map<String, Object> plain = new LinkedHashMap<>();
        JSON.convertValue(of, Map.class).forEach((name, value) -> plain.put(String.valueOf(name), value));
        // What is not said stands in no text, so that a table of old keeps the text by which it was adopted.
        plain.values().removeIf(Objects::isNull);
        return plain;
    }
}
