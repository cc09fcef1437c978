package org.designcontrol.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the record says of one group of patients: how many were wanted and tested, and how good the results are for
 * them. Figures are per cent; what nobody filled in is null.
 *
 * @param attribute by which people are told apart, such as skin tone; {@code whole} for all of them together
 * @param targetShare of the group in the people for whom the product is meant
 * @param datasetShare of the group in the test data
 * @param cases people measured, where a measurement is judged and no yes or no
 * @param error of a measurement, in its unit, with the upper limit of its confidence interval
 */
record Subgroup(
        Row row,
        String attribute,
        String group,
        BigDecimal targetN,
        BigDecimal targetShare,
        BigDecimal datasetShare,
        BigDecimal positives,
        BigDecimal negatives,
        BigDecimal cases,
        Rate sensitivity,
        Rate specificity,
        BigDecimal error,
        BigDecimal errorHigh,
        BigDecimal errorLimit,
        BigDecimal calibrationSlope,
        BigDecimal psi,
        List<String> broken) {

    static final String WHOLE = "whole";

    /** Every figure that somebody may fill in. */
    static final List<String> FIGURES = List.of(
            "targetN",
            "targetShare",
            "datasetShare",
            "positives",
            "negatives",
            "cases",
            "sensitivity",
            "sensitivityLow",
            "sensitivityHigh",
            "specificity",
            "specificityLow",
            "specificityHigh",
            "error",
            "errorHigh",
            "errorLimit",
            "calibrationSlope",
            "psi");

    static Subgroup of(Row row) {
        Map<String, Object> fields = row.fields();
        return new Subgroup(
                row,
                row.text("attribute").strip().toLowerCase(Locale.ROOT),
                row.text("group").strip(),
                Figure.of(fields.get("targetN")),
                Figure.of(fields.get("targetShare")),
                Figure.of(fields.get("datasetShare")),
                Figure.of(fields.get("positives")),
                Figure.of(fields.get("negatives")),
                Figure.of(fields.get("cases")),
                rate(fields, "sensitivity"),
                rate(fields, "specificity"),
                Figure.of(fields.get("error")),
                Figure.of(fields.get("errorHigh")),
                Figure.of(fields.get("errorLimit")),
                Figure.of(fields.get("calibrationSlope")),
                Figure.of(fields.get("psi")),
                FIGURES.stream()
                        .filter(name -> Figure.isBroken(fields.get(name)))
                        .toList());
    }

    private static Rate rate(Map<String, Object> fields, String name) {
        return new Rate(
                Figure.of(fields.get(name)), Figure.of(fields.get(name + "Low")), Figure.of(fields.get(name + "High")));
    }

    boolean isWhole() {
        return attribute.equals(WHOLE);
    }

    boolean classifies() {
        return sensitivity.known() && specificity.known();
    }

    boolean measures() {
        return error != null && errorHigh != null;
    }

    boolean hasResults() {
        return classifies() || measures();
    }

    String name() {
        return isWhole() ? "the whole" : group + " (" + attribute + ")";
    }
}
