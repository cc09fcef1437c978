package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.CLASSIFICATION;
import static org.designcontrol.trace.Kind.DATA_SHEET;
import static org.designcontrol.trace.Kind.FUNCTION;
import static org.designcontrol.trace.Kind.PLAN;
import static org.designcontrol.trace.Kind.SUBGROUP;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Learned models and measurements in groups of patients: records that break the rules, keep them, and are repaired. */
final class ModelRuleCases {

    private static final String SHEET = "DATA-SHEET-FEAT-0001";

    /** A group within all limits. */
    private static final Map<String, Object> GOOD = Map.ofEntries(
            Map.entry("attribute", "skin tone"),
            Map.entry("group", "Monk 8 to 10"),
            Map.entry("targetShare", 15),
            Map.entry("datasetShare", "15"),
            Map.entry("positives", 60),
            Map.entry("negatives", "90"),
            Map.entry("sensitivity", 94),
            Map.entry("sensitivityLow", 91),
            Map.entry("sensitivityHigh", 97),
            Map.entry("specificity", 88),
            Map.entry("specificityLow", 84),
            Map.entry("specificityHigh", "91,5"),
            Map.entry("psi", "0.05"));

    private ModelRuleCases() {}

    static List<RuleCase> all() {
        return Stream.of(results(), findings(), sheet()).flatMap(List::stream).toList();
    }

    private static List<RuleCase> results() {
        return Stream.of(ofModels(), ofMeasurements(), ofLight())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> ofModels() {
        return List.of(
                repaired(
                        "G25 subgroup-results@2",
                        "a model that was tested as a whole and by age",
                        sheetAnd()
                                .row(SUBGROUP, "SG-0", with("attribute", "whole"))
                                .row(SUBGROUP, "SG-1", with("attribute", "age"))
                                .row(SUBGROUP, "SG-2", "attribute", "sex", "group", "Women"),
                        SHEET,
                        broken -> broken.row(SUBGROUP, "SG-2", with("attribute", "Sex"))),
                sample(
                        "G25 subgroup-results@2",
                        "a model tested by age and by sex",
                        sheetAnd()
                                .row(SUBGROUP, "SG-1", with("attribute", "age"))
                                .row(SUBGROUP, "SG-2", with("attribute", "sex"))));
    }

    private static List<RuleCase> ofMeasurements() {
        String rule = "G25-PHYSIOLOGY subgroup-results@2";
        return List.of(
                repaired(
                        rule,
                        "a measurement of which one group has results",
                        measures("no")
                                .row(SUBGROUP, "SG-1", with("attribute", "sex"))
                                .row(SUBGROUP, "SG-2", "attribute", "age", "group", "80 and older"),
                        "FN-1",
                        broken -> broken.row(SUBGROUP, "SG-2", with("attribute", "age"))),
                sample(
                        rule,
                        "functions of which it is unknown, or was not asked, whatever the EU asks",
                        draw().row(FUNCTION, "FN-1", "measuresBody", "unknown").row(FUNCTION, "FN-2", "monitors", "no"),
                        "FN-1",
                        "FN-2"),
                sample(
                        rule,
                        "a function that measures nothing in the body",
                        draw().row(FUNCTION, "FN-1", "measuresBody", "no", "monitors", "physiological processes")),
                repaired(
                        rule,
                        "a function of which nobody said it",
                        draw().row(FUNCTION, "FN-1", "text", "Draws a circle"),
                        "FN-1",
                        broken -> broken.row(FUNCTION, "FN-1", "measuresBody", "no")));
    }

    private static List<RuleCase> ofLight() {
        String rule = "G25-SKIN subgroup-results@2";
        return List.of(
                repaired(
                        rule,
                        "a measurement by light that was tested on dark skin alone, twice",
                        measures("yes")
                                .row(SUBGROUP, "SG-1", with("attribute", "age"))
                                .row(SUBGROUP, "SG-2", with())
                                .row(SUBGROUP, "SG-3", with("group", "MONK 8 to 10")),
                        "FN-1",
                        broken -> broken.row(SUBGROUP, "SG-4", with("group", "Monk 1 to 4"))),
                sample(rule, "one of which nobody said how it measures", measures(""), "FN-1"),
                sample(rule, "one that uses no light", measures("no")));
    }

    private static List<RuleCase> findings() {
        List<RuleCase> cases = new ArrayList<>();
        cases.addAll(finding("G25-MISSING", "sensitivity", null));
        cases.addAll(finding("G25-FIGURE", "psi", "small"));
        cases.addAll(finding("G25-FEW", "positives", 29));
        cases.addAll(finding("G25-SHARE", "datasetShare", 19));
        cases.addAll(finding("G25-GOAL", "sensitivityLow", 89));
        cases.addAll(finding("G25-DIFFERENCE", "specificity", "77.9"));
        cases.addAll(finding("G25-CALIBRATION", "calibrationSlope", 1.3));
        cases.addAll(finding("G25-DRIFT", "psi", 0.25));
        cases.addAll(finding("G25-WARN", "psi", "0.1"));
        cases.addAll(finding("G25-FEW", "psi", ""));
        cases.addAll(answers());
        return cases;
    }

    /** What was signed before the results counts, and what a group shows has to fit what the model answers. */
    private static List<RuleCase> answers() {
        return List.of(
                repaired(
                        "G25-MISSING subgroups@2",
                        "a model that answers a class, of which a group shows an error",
                        sheetAnd("answerKind", "a class").row(SUBGROUP, "SG-1", measured("errorHigh", 2)),
                        "SG-1",
                        broken -> broken.row(SUBGROUP, "SG-1", with())),
                repaired(
                        "G25-MISSING subgroups@2",
                        "a model that answers a value, of which a group shows rates",
                        sheetAnd("answerKind", "a measured value", "errorLimit", 3)
                                .row(SUBGROUP, "SG-1", with()),
                        "SG-1",
                        broken -> broken.row(SUBGROUP, "SG-1", measured("errorHigh", 2))),
                repaired(
                        "G25-FEW subgroups@2",
                        "a group that brings its own limit, where the sheet sets none",
                        sheetAnd().row(SUBGROUP, "SG-1", measured("errorHigh", 2, "errorLimit", 90)),
                        "SG-1",
                        broken -> broken.revised(DATA_SHEET, SHEET, 2, "errorLimit", 3)),
                repaired(
                        "G25-GOAL subgroups@2",
                        "a group with a looser limit than the sheet",
                        sheetAnd("errorLimit", 3).row(SUBGROUP, "SG-1", measured("errorHigh", 4, "errorLimit", 90)),
                        "SG-1",
                        broken -> broken.row(SUBGROUP, "SG-1", measured("errorHigh", 3, "errorLimit", 90))));
    }

    private static Object[] measured(Object... more) {
        return Stream.concat(
                        Stream.of("attribute", "whole", "group", "All", "cases", 40, "error", "1.2", "psi", "0.05"),
                        Stream.of(more))
                .toArray();
    }

    /** One figure breaks its rule, and no other rule about groups. */
    private static List<RuleCase> finding(String rule, String field, Object bad) {
        Object[] low = field.equals("specificity")
                ? with(field, bad, "specificityLow", 70, "specificityHigh", 85)
                : with(field, bad);
        return List.of(
                repaired(
                        rule + " subgroups@2",
                        "a group with " + field + " " + bad,
                        tested().row(SUBGROUP, "SG-1", low),
                        "SG-1",
                        broken -> broken.revised(SUBGROUP, "SG-1", 2, with())),
                sample(
                        rule + " subgroups@2",
                        "a good group, and a retired one",
                        tested().row(SUBGROUP, "SG-1", with()).retired(SUBGROUP, "SG-2")));
    }

    private static List<RuleCase> sheet() {
        return List.of(
                pattern("G25-OVERLAP", "patientOverlap", "3", "0"),
                sample("G25-OVERLAP pattern@1", "as a spreadsheet writes it", sheetOf("patientOverlap", "0.0")),
                pattern("G25-GMLP", "gmlpGap", "PRINCIPLE_3, PRINCIPLE_10", "NONE"),
                repaired(
                        "AI-HIGH-RISK required-fields@1",
                        "a sheet that says who watches, and not what is logged",
                        sheetOf("humanOversight", "The nurse may mute it."),
                        SHEET,
                        broken -> broken.revised(
                                DATA_SHEET,
                                SHEET,
                                2,
                                "humanOversight",
                                "The nurse may mute it.",
                                "automaticLogs",
                                "Every alarm, for two years.")),
                sample(
                        "AI-HIGH-RISK required-fields@1",
                        "both are said",
                        sheetOf("humanOversight", "The nurse may mute it.", "automaticLogs", "Every alarm.")),
                sample("G25-GMLP pattern@1", "all ten are kept", sheetOf("gmlpGap", "NONE")),
                repaired(
                        "G25-LIMITS limits-kept@1",
                        "a goal that was lowered to what came out",
                        sheetOf("sensitivityGoal", 85, "judgedBy", List.of("sensitivityGoal=90", "minCases=30")),
                        SHEET,
                        broken -> broken.revised(
                                DATA_SHEET,
                                SHEET,
                                2,
                                "sensitivityGoal",
                                "90.0",
                                "judgedBy",
                                List.of("sensitivityGoal=90", "minCases=30"))),
                repaired(
                        "G25-LIMITS limits-kept@1",
                        "a model that answers something else since its results came",
                        sheetOf("answerKind", "a measured value", "judgedBy", List.of("answerKind=a class")),
                        SHEET,
                        broken -> broken.revised(
                                DATA_SHEET,
                                SHEET,
                                2,
                                "answerKind",
                                "a class",
                                "judgedBy",
                                List.of("answerKind=a class"))),
                sample(
                        "G25-LIMITS limits-kept@1",
                        "what its model answers, said when the results were there",
                        sheetOf("answerKind", "a class", "judgedBy", judgedByNothing()),
                        SHEET),
                sample(
                        "G25-LIMITS limits-kept@1",
                        "a goal that was set when the results were there",
                        sheetOf("sensitivityGoal", 80, "judgedBy", judgedByNothing()),
                        SHEET),
                sample(
                        "G25-LIMITS limits-kept@1",
                        "nothing of it said until now",
                        sheetOf("judgedBy", judgedByNothing())),
                sample(
                        "G25-LIMITS limits-kept@1",
                        "what the sheet did not record when the results came",
                        sheetOf("answerKind", "a class", "judgedBy", List.of("minCases=30"))),
                sample("G25-LIMITS limits-kept@1", "before any results", sheetOf("sensitivityGoal", 85)),
                repaired(
                        "G25-PCCP required-fields@1",
                        "a change control plan without its impact assessment",
                        sheetOf("pccpModifications", "Retrained yearly", "pccpProtocol", "As first tested"),
                        SHEET,
                        broken -> broken.revised(DATA_SHEET, SHEET, 2, whole())),
                sample("G25-PCCP required-fields@1", "a whole change control plan", sheetOf(whole())),
                repaired(
                        "G25-PCCP-PLAN required-fields@1",
                        "a pump without a model whose plan says nothing of the changes",
                        pump("verificationPlan", "As always"),
                        "PLAN-1",
                        broken -> broken.revised(PLAN, "PLAN-1", 2, whole())),
                sample("G25-PCCP-PLAN required-fields@1", "a pump with a whole plan", pump(whole())),
                sample(
                        "G25-PCCP-PLAN required-fields@1",
                        "a model, of which the data sheet plans the changes",
                        draw().row(CLASSIFICATION, CLASSIFIED, "track", "full", "aiModel", "yes", "pccp", "yes")
                                .row(PLAN, "PLAN-1", "verificationPlan", "As always")));
    }

    private static final String CLASSIFIED = CLASSIFICATION.documentOf("FEAT-0001");

    private static Graphs pump(Object... plan) {
        return draw().row(CLASSIFICATION, CLASSIFIED, "track", "full", "aiModel", "no", "pccp", "yes")
                .row(PLAN, "PLAN-1", plan);
    }

    /** As a sheet that set nothing itself has recorded it. */
    private static List<String> judgedByNothing() {
        return SubgroupList.limits(Map.of());
    }

    private static RuleCase pattern(String rule, String field, String bad, String good) {
        return repaired(
                rule + " pattern@1",
                field + " " + bad,
                sheetOf(field, bad),
                SHEET,
                broken -> broken.revised(DATA_SHEET, SHEET, 2, field, good));
    }

    private static Object[] whole() {
        return new Object[] {
            "pccpModifications", "Retrained yearly", "pccpProtocol", "As first tested", "pccpImpact", "None worse"
        };
    }

    private static Graphs sheetOf(Object... fields) {
        return draw().row(DATA_SHEET, SHEET, fields);
    }

    private static Graphs sheetAnd(Object... more) {
        return sheetOf(Stream.concat(Stream.of("sensitivityGoal", "90", "specificityGoal", 70), Stream.of(more))
                .toArray());
    }

    private static Graphs tested() {
        return sheetAnd().row(SUBGROUP, "SG-0", with("attribute", "whole", "group", "All"));
    }

    private static Graphs measures(String throughSkin) {
        return draw().row(FUNCTION, "FN-1", "measuresBody", "yes", "throughSkin", throughSkin);
    }

    /** The good group with other figures; null takes one away. */
    private static Object[] with(Object... changes) {
        Map<String, Object> fields = new java.util.TreeMap<>(GOOD);
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                fields.remove((String) changes[i]);
            } else {
                fields.put((String) changes[i], changes[i + 1]);
            }
        }
        return fields.entrySet().stream()
                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                .toArray();
    }
}
