package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.DATA_SHEET;
import static org.designcontrol.trace.Kind.SUBGROUP;

import java.util.List;
import org.designcontrol.trace.SubgroupList.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each limit lies, and that nothing that is missing or too few is a pass. */
class SubgroupListTest {

    private static final String SHEET = "DATA-SHEET-FEAT-0001";

    @ParameterizedTest
    @CsvSource({
        "95, pass",
        "90, pass",
        "89.9, warn",
        "100, pass",
        "85, warn",
        "84.9, block",
    })
    void comparesWithTheWholeByPoints(String sensitivity, String status) {
        Graphs graph = whole(95).row(SUBGROUP, "SG-1", group("age", sensitivity, "80", "100"));

        assertThat(statusOf("SG-1", graph)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"30, 30, pass", "29, 300, insufficient", "300, 29, insufficient", "'', 300, insufficient"})
    void callsTooFewInsufficientHoweverGoodTheyAre(String positives, String negatives, String status) {
        Graphs graph = whole(95)
                .row(
                        SUBGROUP,
                        "SG-1",
                        more(group("age", "95", "94", "96"), "positives", positives, "negatives", negatives));

        assertThat(statusOf("SG-1", graph)).isEqualTo(status);
    }

    @Test
    void doesNotCompareGroupsThatAreTooFew() {
        Graphs graph = whole(95).row(SUBGROUP, "SG-1", more(group("age", "20", "5", "60"), "positives", 5));

        assertThat(line("SG-1", graph).findings())
                .containsExactly("has 5 positive and 100 negative cases, and at least 30 are needed");
    }

    @ParameterizedTest
    @CsvSource({"8, pass", "7.9, block", "12.5, pass", "12.6, block", "'', insufficient"})
    void wantsGroupsInTheDataAsOftenAsAmongThePeople(String share, String status) {
        Graphs graph = whole(95).row(SUBGROUP, "SG-1", more(group("age", "95", "94", "96"), "datasetShare", share));

        assertThat(statusOf("SG-1", graph)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"80, pass", "79.9, block"})
    void wantsTheLowerLimitToReachTheGoal(String low, String status) {
        Graphs graph = whole(95).row(SUBGROUP, "SG-1", group("age", "95", low, "99"));

        assertThat(statusOf("SG-1", graph)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"'', insufficient", "0.09, pass", "0.1, warn", "0.249, warn", "0.25, block"})
    void watchesHowFarPeopleAreFromThoseItWasTrainedOn(String psi, String status) {
        Graphs graph = whole(95).row(SUBGROUP, "SG-1", more(group("age", "95", "94", "96"), "psi", psi));

        assertThat(statusOf("SG-1", graph)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"0.79, block", "0.8, pass", "1.2, pass", "1.21, block", "'', insufficient"})
    void judgesTheCalibrationOfWhatGivesProbabilities(String slope, String status) {
        Graphs graph = whole(95, "givesProbability", "yes")
                .row(SUBGROUP, "SG-1", more(group("age", "95", "94", "96"), "calibrationSlope", slope));

        assertThat(statusOf("SG-1", graph)).isEqualTo(status);
    }

    @Test
    void holdsGroupsOfOneAttributeAgainstEachOther() {
        Graphs graph = whole(90)
                .row(SUBGROUP, "SG-1", group("skin tone", "95", "93", "97"))
                .row(SUBGROUP, "SG-2", group("skin tone", "85", "83", "87"))
                .row(SUBGROUP, "SG-3", group("age", "84.9", "83", "87"))
                .row(SUBGROUP, "SG-4", group("skin tone", "84.9", "83", "87"));

        assertThat(line("SG-4", graph).findings())
                .contains("has a sensitivity 10.1 points below that of skin tone (skin tone)");
        assertThat(statusOf("SG-4", graph)).isEqualTo("block");
        assertThat(statusOf("SG-2", graph)).isEqualTo("pass");
        assertThat(line("SG-3", graph).findings())
                .containsExactly("has a sensitivity of 84.9 %, against 90 % in the whole");
    }

    @Test
    void findsNothingToCompareWithInsufficient() {
        Graphs graph = sheet().row(SUBGROUP, "SG-1", group("age", "95", "94", "96"));

        assertThat(line("SG-1", graph).status()).isEqualTo("insufficient");
        assertThat(line("SG-1", graph).findings()).singleElement().asString().contains("write a row for the whole");
    }

    @Test
    void findsAGoalThatNobodySetInsufficient() {
        Graphs graph = draw().row(SUBGROUP, "SG-0", group("whole", "95", "94", "96"));

        assertThat(line("SG-0", graph).findings())
                .containsExactly("has no goal for its sensitivity", "has no goal for its specificity");
    }

    @Test
    void doesNotTakeAFractionForAPercentage() {
        Graphs graph = whole(95).row(SUBGROUP, "SG-1", group("age", "0.95", "0.94", "0.96"));

        assertThat(statusOf("SG-1", graph)).isEqualTo("unreadable");
    }

    @Test
    void judgesAMeasurementByItsErrorAndTheLimitOfTheSheetWhereThereIsOne() {
        Object[] measured = {
            "attribute",
            "skin tone",
            "group",
            "Monk 8 to 10",
            "targetShare",
            10,
            "datasetShare",
            10,
            "cases",
            40,
            "error",
            "2.1",
            "errorHigh",
            "3.1",
            "errorLimit",
            "3.5"
        };
        assertThat(statusOf("SG-1", draw().row(SUBGROUP, "SG-1", measured))).isEqualTo("pass");
        assertThat(statusOf(
                        "SG-1", draw().row(DATA_SHEET, SHEET, "errorLimit", 3).row(SUBGROUP, "SG-1", measured)))
                .isEqualTo("block");
        assertThat(statusOf("SG-1", draw().row(SUBGROUP, "SG-1", more(measured, "cases", 29))))
                .isEqualTo("insufficient");
    }

    @ParameterizedTest
    @CsvSource({"a class, missing", "a measured value, insufficient", "'', insufficient"})
    void judgesAModelByWhatFitsItsAnswerAndByNoLimitOfARow(String answer, String status) {
        Graphs graph = draw().row(DATA_SHEET, SHEET, "answerKind", answer)
                .row(
                        SUBGROUP,
                        "SG-1",
                        "attribute",
                        "whole",
                        "cases",
                        40,
                        "error",
                        2,
                        "errorHigh",
                        3,
                        "errorLimit",
                        90,
                        "psi",
                        0);

        assertThat(statusOf("SG-1", graph)).isEqualTo(status);
    }

    @Test
    void judgesAsOfBeforeByTheLimitsOfRows() {
        Graphs graph = draw().row(DATA_SHEET, SHEET, "answerKind", "a class")
                .row(SUBGROUP, "SG-1", "attribute", "whole", "cases", 40, "error", 2, "errorHigh", 3, "errorLimit", 90);

        assertThat(SubgroupList.judged(graph.graph(), Limits::asAtFirst))
                .singleElement()
                .satisfies(judged -> assertThat(judged.status()).isEqualTo("pass"));
    }

    @Test
    void takesTheUsualLimitsWhereTheSheetSetsNone() {
        assertThat(SubgroupList.limits(java.util.Map.of("minCases", "50", "psiWarn", "")))
                .contains("minCases=50", "psiWarn=0.1", "differenceBlock=10", "sensitivityGoal=none");
    }

    @Test
    void beginsWithTheWholeAndGoesOnByAttribute() {
        Graphs graph = whole(95)
                .row(SUBGROUP, "SG-1", group("skin tone", "95", "94", "96"))
                .row(SUBGROUP, "SG-2", group("age", "95", "94", "96"));

        assertThat(SubgroupList.of(graph.graph())).extracting(Line::key).containsExactly("SG-0", "SG-2", "SG-1");
    }

    private static Graphs sheet(Object... fields) {
        return draw().row(DATA_SHEET, SHEET, more(new Object[] {"sensitivityGoal", 80, "specificityGoal", 80}, fields));
    }

    private static Graphs whole(int sensitivity, Object... fields) {
        return sheet(fields)
                .row(SUBGROUP, "SG-0", group("whole", "" + sensitivity, "80", "100", "calibrationSlope", 1));
    }

    private static Object[] group(String attribute, String sensitivity, String low, String high, Object... fields) {
        Object[] usual = {
            "attribute",
            attribute,
            "group",
            attribute,
            "targetShare",
            10,
            "datasetShare",
            10,
            "positives",
            100,
            "negatives",
            100,
            "sensitivity",
            sensitivity,
            "sensitivityLow",
            low,
            "sensitivityHigh",
            high,
            "specificity",
            90,
            "specificityLow",
            88,
            "specificityHigh",
            92,
            "psi",
            "0.05"
        };
        return more(usual, fields);
    }

    private static Object[] more(Object[] fields, Object... others) {
        return java.util.stream.Stream.of(List.of(fields), List.of(others))
                .flatMap(List::stream)
                .toArray();
    }

    private static String statusOf(String key, Graphs graph) {
        return line(key, graph).status();
    }

    private static Line line(String key, Graphs graph) {
        return SubgroupList.of(graph.graph()).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
