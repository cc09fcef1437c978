package org.designcontrol.trace;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * The limits by which results in subgroups are judged, as the data sheet of the feature sets them before results are
 * seen. No regulator sets any; what the sheet leaves out is the company's usual value. Figures are per cent, and
 * differences percentage points.
 *
 * @param sensitivityGoal what the lower limit of the 95 % confidence interval has to reach; null: no goal is set
 * @param calibrated whether the model gives probabilities, so that their calibration is judged
 * @param errorLimit what the upper limit of the error of a measurement must not exceed; null: no limit is set
 * @param answer what the model answers, which says by what its groups are judged; empty: nobody said it
 * @param planned whether a data sheet sets them: then a row brings no limit of its own, and the distance from the people
 *     it was trained on is asked for
 */
record Limits(
        BigDecimal shareRatioMin,
        BigDecimal shareRatioMax,
        BigDecimal minCases,
        BigDecimal sensitivityGoal,
        BigDecimal specificityGoal,
        BigDecimal errorLimit,
        BigDecimal differenceWarn,
        BigDecimal differenceBlock,
        BigDecimal calibrationMin,
        BigDecimal calibrationMax,
        BigDecimal psiWarn,
        BigDecimal psiAct,
        boolean calibrated,
        String answer,
        boolean planned) {

    static final String CLASS = "a class";
    static final String VALUE = "a measured value";

    /** @param sheet the fields of the data sheet; empty where there is none */
    static Limits of(Map<String, Object> sheet) {
        return new Limits(
                or(sheet, "shareRatioMin", "0.8"),
                or(sheet, "shareRatioMax", "1.25"),
                or(sheet, "minCases", "30"),
                Figure.of(sheet.get("sensitivityGoal")),
                Figure.of(sheet.get("specificityGoal")),
                Figure.of(sheet.get("errorLimit")),
                or(sheet, "differenceWarn", "5"),
                or(sheet, "differenceBlock", "10"),
                or(sheet, "calibrationMin", "0.8"),
                or(sheet, "calibrationMax", "1.2"),
                or(sheet, "psiWarn", "0.1"),
                or(sheet, "psiAct", "0.25"),
                "yes".equals(String.valueOf(sheet.get("givesProbability"))),
                sheet.get("answerKind") instanceof String said ? said.strip() : "",
                !sheet.isEmpty());
    }

    /** As {@code subgroups@1} takes them: rows may bring a limit, and nothing says what is judged by what. */
    Limits asAtFirst() {
        return new Limits(
                shareRatioMin,
                shareRatioMax,
                minCases,
                sensitivityGoal,
                specificityGoal,
                errorLimit,
                differenceWarn,
                differenceBlock,
                calibrationMin,
                calibrationMax,
                psiWarn,
                psiAct,
                calibrated,
                "",
                false);
    }

    /** The limit of the error of a group: a row sets its own only where nothing is planned for all of them. */
    BigDecimal errorLimitFor(Subgroup group) {
        return errorLimit == null && !planned ? group.errorLimit() : errorLimit;
    }

    /** Whether a group is judged by sensitivity and specificity. */
    boolean judgesRates(Subgroup group) {
        return !answer.equals(VALUE) && group.classifies();
    }

    /** Whether a group is judged by its error. */
    boolean judgesError(Subgroup group) {
        return !answer.equals(CLASS) && group.measures();
    }

    /** By what the groups of a model that answers this are judged. */
    String judgedBy() {
        return answer.equals(VALUE) ? "error" : "sensitivity and specificity";
    }

    /** Whether the figures of a group stand for enough people to be compared. */
    boolean areEnough(Subgroup group) {
        return judgesRates(group)
                ? atLeastMinCases(group.positives()) && atLeastMinCases(group.negatives())
                : judgesError(group) && atLeastMinCases(group.cases());
    }

    private boolean atLeastMinCases(BigDecimal count) {
        return count != null && count.compareTo(minCases) >= 0;
    }

    /** What a difference in points is to be called; null: within what is usual. */
    String kindOf(BigDecimal difference) {
        return difference.compareTo(differenceBlock) > 0
                ? Finding.BLOCK
                : difference.compareTo(differenceWarn) > 0 ? Finding.WARN : null;
    }

    /** Every limit by its name, as a text that is the same for the same limits. */
    Map<String, String> byName() {
        Map<String, String> all = new TreeMap<>();
        put(all, "shareRatioMin", shareRatioMin);
        put(all, "shareRatioMax", shareRatioMax);
        put(all, "minCases", minCases);
        put(all, "sensitivityGoal", sensitivityGoal);
        put(all, "specificityGoal", specificityGoal);
        put(all, "errorLimit", errorLimit);
        put(all, "differenceWarn", differenceWarn);
        put(all, "differenceBlock", differenceBlock);
        put(all, "calibrationMin", calibrationMin);
        put(all, "calibrationMax", calibrationMax);
        put(all, "psiWarn", psiWarn);
        put(all, "psiAct", psiAct);
        all.put("answerKind", answer.isEmpty() ? "none" : answer);
        return all;
    }

    private static void put(Map<String, String> all, String name, BigDecimal value) {
        all.put(name, value == null ? "none" : Figure.text(value));
    }

    private static BigDecimal or(Map<String, Object> sheet, String name, String usual) {
        BigDecimal set = Figure.of(sheet.get(name));
        return set == null ? new BigDecimal(usual) : set;
    }
}
