package org.designcontrol.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.designcontrol.audit.CanonicalJson;

/**
 * One version of the table by which risks are evaluated (ISO 14971:2019 4.4 and 6), with what its classes are called.
 *
 * @param cells one for each severity and probability
 * @param severities from the lightest to the worst
 * @param probabilities from the rarest to the most frequent
 * @param sources name and digest of every decision table that it was read from
 */
public record RiskTable(
        List<Cell> cells, List<Severity> severities, List<Probability> probabilities, Map<String, String> sources) {

    /** The classes of severity and of probability, in words of the record. */
    public static final List<String> CLASSES =
            IntStream.rangeClosed(1, 5).mapToObj(String::valueOf).toList();

    /** Stands in the place of a class where nobody can say how probable the harm is. */
    public static final String NOT_ESTIMABLE = "not estimable";

    /** Acceptable; to be reduced and justified; unacceptable without a benefit-risk analysis. */
    public static final String ACCEPTABLE = "A";

    public static final String REDUCE = "R";
    public static final String UNACCEPTABLE = "U";

    /** Before a company has one, nothing is acceptable. */
    static final RiskTable NONE = new RiskTable(List.of(), List.of(), List.of(), Map.of());

    public record Cell(String severity, String probability, String acceptability) {}

    public record Severity(String value, String name, String meaning) {}

    /** @param below the probability for each use lies below this */
    public record Probability(String value, String name, String below) {}

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

    /** The class in which a probability for each use lies: the rarest whose limit is above it. */
    String classOf(BigDecimal probability) {
        return probabilities.stream()
                .sorted(Comparator.comparing(each -> new BigDecimal(each.below())))
                .filter(each -> probability.compareTo(new BigDecimal(each.below())) < 0)
                .map(Probability::value)
                .findFirst()
                .orElse(CLASSES.get(CLASSES.size() - 1));
    }

    private static Map<String, Object> plain(Record of) {
        return JSON.convertValue(of, Map.class) instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .collect(Collectors.toMap(each -> String.valueOf(each.getKey()), Map.Entry::getValue))
                : Map.of();
    }
}
