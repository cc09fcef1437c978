package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.chain;
import static org.designcontrol.trace.Graphs.circle;
import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.ANOMALY;
import static org.designcontrol.trace.Kind.CLAIM;
import static org.designcontrol.trace.Kind.CLASSIFICATION;
import static org.designcontrol.trace.Kind.CLINICAL_NEED;
import static org.designcontrol.trace.Kind.DESIGN_INPUT;
import static org.designcontrol.trace.Kind.DESIGN_OUTPUT;
import static org.designcontrol.trace.Kind.HAZARD;
import static org.designcontrol.trace.Kind.PROTOCOL;
import static org.designcontrol.trace.Kind.RISK_CONTROL;
import static org.designcontrol.trace.Kind.SOFTWARE_ITEM;
import static org.designcontrol.trace.Kind.SOUP;
import static org.designcontrol.trace.Kind.SOURCE;
import static org.designcontrol.trace.Kind.USER_GROUP;
import static org.designcontrol.trace.Kind.USER_NEED;
import static org.designcontrol.trace.Kind.VALIDATION;
import static org.designcontrol.trace.Kind.VERIFICATION;
import static org.designcontrol.trace.Relation.DERIVES;
import static org.designcontrol.trace.Relation.EXECUTES;
import static org.designcontrol.trace.Relation.FOUND_IN;
import static org.designcontrol.trace.Relation.REALISES;
import static org.designcontrol.trace.Relation.SATISFIES;
import static org.designcontrol.trace.Relation.VALIDATES;
import static org.designcontrol.trace.Relation.VERIFIES;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.List;

/** Records that break or keep the rules about links, wording and the contents of rows. */
final class RecordRuleCases {

    private RecordRuleCases() {}

    static List<RuleCase> all() {
        return List.of(
                sample("G01 coverage@1", "a need alone", draw().row(USER_NEED, "UN-1"), "UN-1"),
                sample("G01 coverage@1", "a need that an input derives from", derived("UN-1")),
                sample(
                        "G01 coverage@1",
                        "a need whose only input is retired",
                        draw().row(USER_NEED, "UN-1")
                                .retired(DESIGN_INPUT, "DI-1")
                                .tie("DI-1", DERIVES, "UN-1"),
                        "UN-1"),
                sample(
                        "G01 coverage@1",
                        "a need that only something else names",
                        draw().row(USER_NEED, "UN-1").row(VALIDATION, "VAL-1").tie("VAL-1", VALIDATES, "UN-1"),
                        "UN-1"),
                sample("G01 coverage@1", "a retired need", draw().retired(USER_NEED, "UN-1")),
                sample("G01 reaches-origin@1", "an input alone", draw().row(DESIGN_INPUT, "DI-1"), "DI-1"),
                sample("G01 reaches-origin@1", "an input of a need", derived("UN-1")),
                sample(
                        "G01 reaches-origin@1",
                        "an input that reaches a need through another input",
                        derived("UN-1").row(DESIGN_INPUT, "DI-2").tie("DI-2", DERIVES, "DI-1")),
                sample(
                        "G01 reaches-origin@1",
                        "inputs that reach only each other",
                        draw().row(DESIGN_INPUT, "DI-1")
                                .row(DESIGN_INPUT, "DI-2")
                                .tie("DI-1", DERIVES, "DI-2")
                                .tie("DI-2", DERIVES, "DI-1"),
                        "DI-1",
                        "DI-2"),
                sample(
                        "G01 reaches-origin@1",
                        "inputs of a source, of a claim, and one that realises a risk control",
                        draw().row(SOURCE, "SRC-1")
                                .row(CLAIM, "CL-1")
                                .row(RISK_CONTROL, "RC-1")
                                .row(DESIGN_INPUT, "DI-1")
                                .row(DESIGN_INPUT, "DI-2")
                                .row(DESIGN_INPUT, "DI-3")
                                .tie("DI-1", DERIVES, "SRC-1")
                                .tie("DI-2", DERIVES, "CL-1")
                                .tie("DI-3", REALISES, "RC-1")),
                sample(
                        "G01 reaches-origin@1",
                        "an input whose need is retired",
                        draw().retired(USER_NEED, "UN-1")
                                .row(DESIGN_INPUT, "DI-1")
                                .tie("DI-1", DERIVES, "UN-1"),
                        "DI-1"),
                sample("G02 coverage@1", "an input that nothing verifies", draw().row(DESIGN_INPUT, "DI-1"), "DI-1"),
                sample("G02 coverage@1", "an input with a failed test", tested("FAIL"), "DI-1"),
                sample("G02 coverage@1", "an input with a passed test", tested("PASS")),
                sample("G03 coverage@1", "a need that nothing validates", draw().row(USER_NEED, "UN-1"), "UN-1"),
                sample("G03 coverage@1", "a need with a failed validation", validated("FAIL"), "UN-1"),
                sample("G03 coverage@1", "a need with a passed validation", validated("PASS")),
                sample(
                        "G08 ambiguous-wording@1",
                        "words that nobody can test",
                        draw().row(DESIGN_INPUT, "DI-1", "text", "The alarm is FAST.")
                                .row(DESIGN_INPUT, "DI-2", "text", "Pressure and/or flow")
                                .row(DESIGN_INPUT, "DI-3", "text", "Limit TBD"),
                        "DI-1",
                        "DI-2",
                        "DI-3"),
                sample(
                        "G08 ambiguous-wording@1",
                        "words that only look like them",
                        draw().row(DESIGN_INPUT, "DI-1", "text", "Breakfast, fasten, fast-acting; within 2 s")
                                .row(DESIGN_INPUT, "DI-2")),
                sample(
                        "G08 unmeasurable@2",
                        "a metric without unit or without tolerance, and a tolerance of nothing",
                        draw().row(DESIGN_INPUT, "DI-1", "metric", "flow")
                                .row(DESIGN_INPUT, "DI-2", "metric", "flow", "unit", "l/min")
                                .row(DESIGN_INPUT, "DI-3", "metric", " ", "unit", "l/min", "tolerance", "5 %"),
                        "DI-1",
                        "DI-2",
                        "DI-3"),
                sample(
                        "G08 unmeasurable@2",
                        "a whole metric, and none",
                        draw().row(DESIGN_INPUT, "DI-1", "metric", "flow", "unit", "l/min", "tolerance", "5 %")
                                .row(DESIGN_INPUT, "DI-2")),
                sample(
                        "G10 required-fields@1",
                        "an output without acceptance, or without saying whether it is essential",
                        draw().row(DESIGN_OUTPUT, "DO-1", "essential", true)
                                .row(DESIGN_OUTPUT, "DO-2", "acceptance", "fits"),
                        "DO-1",
                        "DO-2"),
                sample(
                        "G10 required-fields@1",
                        "an output that is not essential, and says so",
                        draw().row(DESIGN_OUTPUT, "DO-1", "essential", false, "acceptance", "fits")),
                sample(
                        "OUTPUT-LINK coverage@1",
                        "an output that answers nothing",
                        draw().row(DESIGN_OUTPUT, "DO-1").row(SOFTWARE_ITEM, "SI-1"),
                        "DO-1",
                        "SI-1"),
                sample(
                        "OUTPUT-LINK coverage@1",
                        "outputs that answer an input, and a risk control",
                        draw().row(DESIGN_INPUT, "DI-1")
                                .row(RISK_CONTROL, "RC-1")
                                .row(DESIGN_OUTPUT, "DO-1")
                                .row(DESIGN_OUTPUT, "DO-2")
                                .tie("DO-1", SATISFIES, "DI-1")
                                .tie("DO-2", REALISES, "RC-1")),
                sample(
                        "G18-SOFTWARE feature-has@1",
                        "a device with software of which nothing is recorded",
                        draw().row(CLASSIFICATION, "CLASS-1", "software", "yes").row(DESIGN_OUTPUT, "DO-1"),
                        "CLASS-1"),
                sample(
                        "G18-SOFTWARE feature-has@1",
                        "nobody said whether there is software",
                        draw().row(CLASSIFICATION, "CLASS-1", "software", "unknown"),
                        "CLASS-1"),
                sample(
                        "G18-SOFTWARE feature-has@1",
                        "a device without software",
                        draw().row(CLASSIFICATION, "CLASSIFICATION-FEAT-0001", "software", "no")
                                .row(DESIGN_OUTPUT, "DO-1")),
                sample(
                        "G18-SOFTWARE feature-has@1",
                        "a device whose software is recorded",
                        draw().row(CLASSIFICATION, "CLASS-1", "software", "yes").row(SOFTWARE_ITEM, "SI-1")),
                repaired(
                        "G18-SOFTWARE feature-has@1",
                        "its software is recorded",
                        draw().row(CLASSIFICATION, "CLASS-1", "software", "yes"),
                        "CLASS-1",
                        record -> record.row(SOFTWARE_ITEM, "SI-1")),
                sample(
                        "CLINICAL-ENDORSED pattern@1",
                        "a need that clinicians endorse, and one without their word",
                        draw().row(CLINICAL_NEED, "CN-1", "endorsement", "ENDORSED")
                                .row(CLINICAL_NEED, "CN-2", "condition", "COPD")),
                repaired(
                        "CLINICAL-ENDORSED pattern@1",
                        "they endorse it in the end",
                        draw().row(CLINICAL_NEED, "CN-1", "endorsement", "NOT_ENDORSED"),
                        "CN-1",
                        record -> record.row(CLINICAL_NEED, "CN-1", "endorsement", "ENDORSED")),
                sample(
                        "CLINICAL-ENDORSED pattern@1",
                        "a need that clinicians do not endorse",
                        draw().row(CLINICAL_NEED, "CN-1", "endorsement", "NOT_ENDORSED"),
                        "CN-1"),
                sample(
                        "G18-ITEM required-fields@1",
                        "software without a safety class",
                        draw().row(SOFTWARE_ITEM, "SI-1", "repository", "git", "commit", "f".repeat(40)),
                        "SI-1"),
                sample(
                        "G18-ITEM required-fields@1",
                        "software of a known class and commit",
                        draw().row(
                                        SOFTWARE_ITEM,
                                        "SI-1",
                                        "safetyClass",
                                        "A",
                                        "repository",
                                        "git",
                                        "commit",
                                        "f".repeat(40))),
                sample(
                        "G18-COMMIT pattern@1",
                        "a branch, a short commit, and one in capitals",
                        draw().row(SOFTWARE_ITEM, "SI-1", "commit", "main")
                                .row(SOFTWARE_ITEM, "SI-2", "commit", "f".repeat(7))
                                .row(SOFTWARE_ITEM, "SI-3", "commit", "F".repeat(40)),
                        "SI-1",
                        "SI-2",
                        "SI-3"),
                sample(
                        "G18-COMMIT pattern@1",
                        "a whole commit, and none",
                        draw().row(SOFTWARE_ITEM, "SI-1", "commit", "0a".repeat(20))
                                .row(SOFTWARE_ITEM, "SI-2")),
                sample(
                        "G18-SOUP required-fields@1",
                        "a component whose anomalies nobody looked at",
                        draw().row(SOUP, "SOUP-1", "version", "1", "manufacturer", "They"),
                        "SOUP-1"),
                sample(
                        "G18-SOUP required-fields@1",
                        "a component that is known",
                        draw().row(SOUP, "SOUP-1", "version", "1", "manufacturer", "They", "anomalyReview", "None")),
                sample(
                        "G05 required-fields@1",
                        "a result of nobody",
                        draw().row(VERIFICATION, "VER-1", "build", "7", "testedOn", "2026-11-20"),
                        "VER-1"),
                sample(
                        "G05 required-fields@1",
                        "a result of a build, a person and a day",
                        draw().row(VERIFICATION, "VER-1", "build", "7", "tester", "Eli", "testedOn", "2026-11-20")),
                sample("G05-LINK coverage@1", "a result about nothing", draw().row(VERIFICATION, "VER-1"), "VER-1"),
                sample("G05-LINK coverage@1", "a result about an input", tested("FAIL")),
                sample("G06 coverage@1", "a result without a protocol", tested("PASS"), "VER-1"),
                sample(
                        "G06 coverage@1",
                        "a result by a protocol",
                        draw().row(VERIFICATION, "VER-1").row(PROTOCOL, "PRO-1").tie("VER-1", EXECUTES, "PRO-1")),
                sample(
                        "G06-PROTOCOL required-fields@1",
                        "a protocol that anything passes",
                        draw().row(PROTOCOL, "PRO-1"),
                        "PRO-1"),
                sample(
                        "G06-PROTOCOL required-fields@1",
                        "a protocol with a criterion",
                        draw().row(PROTOCOL, "PRO-1", "acceptance", "10 s")),
                sample(
                        "G07 failure-followed@2",
                        "failures that nobody follows, or only a retired anomaly does",
                        tested("FAIL")
                                .row(VALIDATION, "VAL-1", "result", "FAIL")
                                .retired(ANOMALY, "AN-1")
                                .tie("AN-1", FOUND_IN, "VAL-1"),
                        "VER-1",
                        "VAL-1"),
                sample(
                        "G07 failure-followed@2",
                        "a failure with its anomaly, and a pass",
                        tested("FAIL")
                                .row(VERIFICATION, "VER-2", "result", "PASS")
                                .row(ANOMALY, "AN-1")
                                .tie("AN-1", FOUND_IN, "VER-1")),
                sample(
                        "G14-IMPLEMENTATION proof@1",
                        "controls that only work, or whose check failed",
                        checked("EFFECTIVENESS", "PASS").row(RISK_CONTROL, "RC-2"),
                        "RC-1",
                        "RC-2"),
                sample("G14-IMPLEMENTATION proof@1", "a control that is there", checked("IMPLEMENTATION", "PASS")),
                sample(
                        "G14-EFFECTIVENESS proof@1",
                        "a control that was seen not to work",
                        checked("EFFECTIVENESS", "FAIL"),
                        "RC-1"),
                sample("G14-EFFECTIVENESS proof@1", "a control that works", checked("EFFECTIVENESS", "PASS")),
                sample(
                        "RESIDUAL required-fields@1",
                        "a hazard judged only before its controls",
                        draw().row(HAZARD, "HAZ-1", "severity", 4, "probability", 2),
                        "HAZ-1"),
                sample(
                        "RESIDUAL required-fields@1",
                        "a hazard judged with its controls",
                        draw().row(HAZARD, "HAZ-1", "residualSeverity", 4, "residualProbability", 1)),
                sample(
                        "NEW-RISKS required-fields@1",
                        "a control that does not say",
                        draw().row(RISK_CONTROL, "RC-1"),
                        "RC-1"),
                sample(
                        "NEW-RISKS required-fields@1",
                        "a control that brings none",
                        draw().row(RISK_CONTROL, "RC-1", "newRisks", "no")),
                sample("G29 required-fields@1", "an anomaly left lying", draw().row(ANOMALY, "AN-1"), "AN-1"),
                sample(
                        "G29 required-fields@1",
                        "an anomaly that was judged",
                        draw().row(ANOMALY, "AN-1", "evaluation", "No harm", "disposition", "mended")),
                sample("G26-NEED coverage@1", "a group without a need", draw().row(USER_GROUP, "UG-1"), "UG-1"),
                sample(
                        "G26-NEED coverage@1",
                        "a group with a need",
                        draw().row(USER_GROUP, "UG-1").row(USER_NEED, "UN-1").tie("UN-1", DERIVES, "UG-1")),
                sample(
                        "G26-GROUP required-fields@1",
                        "a group of which nobody knows how well it reads",
                        draw().row(USER_GROUP, "UG-1", "languages", "English", "abilities", "No limits"),
                        "UG-1"),
                sample(
                        "G26-GROUP required-fields@1",
                        "a group that is described",
                        draw().row(
                                        USER_GROUP,
                                        "UG-1",
                                        "literacy",
                                        "Primary school",
                                        "languages",
                                        "English",
                                        "abilities",
                                        "No limits")),
                sample(
                        "CLINICAL-NEED required-fields@1",
                        "a need of nobody who is ill",
                        draw().row(CLINICAL_NEED, "CLINICAL-NEED-1", "state", "no disease or condition"),
                        "CLINICAL-NEED-1"),
                sample(
                        "CLINICAL-NEED required-fields@1",
                        "a need with the outcome that will show the benefit",
                        draw().row(
                                        CLINICAL_NEED,
                                        "CLINICAL-NEED-1",
                                        "condition",
                                        "COPD",
                                        "significance",
                                        "drive clinical management",
                                        "workflowImpact",
                                        "Nurses call back",
                                        "outcomeMetric",
                                        "Admissions a year",
                                        "baseline",
                                        "1.4",
                                        "target",
                                        "1.0")),
                sample("G26-VALIDATION coverage@1", "a group left out", draw().row(USER_GROUP, "UG-1"), "UG-1"),
                sample(
                        "G26-VALIDATION coverage@1",
                        "a group whose validation failed, and one whose result is not known",
                        draw().row(USER_GROUP, "UG-1")
                                .row(USER_GROUP, "UG-2")
                                .row(VALIDATION, "VAL-1", "result", "FAIL")
                                .row(VALIDATION, "VAL-2")
                                .tie("VAL-1", VALIDATES, "UG-1")
                                .tie("VAL-2", VALIDATES, "UG-2"),
                        "UG-1",
                        "UG-2"),
                sample(
                        "G26-VALIDATION coverage@1",
                        "a group that a passed validation includes, beside a failed one",
                        draw().row(USER_GROUP, "UG-1")
                                .row(VALIDATION, "VAL-1", "result", "PASS")
                                .row(VALIDATION, "VAL-2", "result", "FAIL")
                                .tie("VAL-1", VALIDATES, "UG-1")
                                .tie("VAL-2", VALIDATES, "UG-1")),
                sample(
                        "DANGLING dangling-links@1",
                        "a link to nothing, and one to something retired",
                        draw().row(DESIGN_INPUT, "DI-1")
                                .retired(USER_NEED, "UN-1")
                                .tie("DI-1", DERIVES, "UN-9")
                                .tie("DI-1", DERIVES, "UN-1"),
                        "DI-1",
                        "DI-1"),
                sample("DANGLING dangling-links@1", "a link to what is there", derived("UN-1")),
                sample(
                        "DANGLING dangling-links@1",
                        "a link of a retired item",
                        draw().retired(DESIGN_INPUT, "DI-1").tie("DI-1", DERIVES, "UN-9")),
                sample("CYCLE cycle@1", "a circle of two", circle(2), "DI-00000"),
                sample("CYCLE cycle@1", "a circle of twenty thousand", circle(20_000), "DI-00000"),
                sample("CYCLE cycle@1", "a chain of twenty thousand", chain(20_000)),
                sample(
                        "CYCLE cycle@1",
                        "two ways to the same need",
                        derived("UN-1")
                                .row(DESIGN_INPUT, "DI-2")
                                .row(DESIGN_INPUT, "DI-3")
                                .tie("DI-2", DERIVES, "DI-1")
                                .tie("DI-3", DERIVES, "DI-1")
                                .tie("DI-3", DERIVES, "DI-2")),
                sample(
                        "CYCLE cycle@1",
                        "two circles",
                        draw().row(DESIGN_INPUT, "DI-1")
                                .row(DESIGN_INPUT, "DI-2")
                                .row(DESIGN_INPUT, "DI-3")
                                .tie("DI-1", DERIVES, "DI-2")
                                .tie("DI-2", DERIVES, "DI-1")
                                .tie("DI-2", DERIVES, "DI-3")
                                .tie("DI-3", DERIVES, "DI-2"),
                        "DI-1",
                        "DI-2"),
                sample("ORPHAN-UP coverage@1", "an input without a link", draw().row(DESIGN_INPUT, "DI-1"), "DI-1"),
                sample("ORPHAN-UP coverage@1", "an input with one", derived("UN-1")),
                sample(
                        "ORPHAN-DOWN coverage@1",
                        "a system input that nothing answers",
                        draw().row(DESIGN_INPUT, "DI-1", "level", "SYSTEM"),
                        "DI-1"),
                sample(
                        "ORPHAN-DOWN coverage@1",
                        "a software input that nothing answers",
                        draw().row(DESIGN_INPUT, "DI-1", "level", "SOFTWARE")),
                sample(
                        "ORPHAN-DOWN coverage@1",
                        "system inputs that an input derives from, or an output satisfies",
                        draw().row(DESIGN_INPUT, "DI-1", "level", "SYSTEM")
                                .row(DESIGN_INPUT, "DI-2", "level", "SYSTEM")
                                .row(DESIGN_INPUT, "DI-3", "level", "HARDWARE")
                                .row(DESIGN_OUTPUT, "DO-1")
                                .tie("DI-3", DERIVES, "DI-1")
                                .tie("DO-1", SATISFIES, "DI-2")),
                sample(
                        "FIELDS required-fields@1",
                        "a need and an input without text",
                        draw().row(USER_NEED, "UN-1").row(DESIGN_INPUT, "DI-1"),
                        "DI-1",
                        "UN-1"),
                sample("FIELDS required-fields@1", "a need with text", draw().row(USER_NEED, "UN-1", "text", "Sleep")));
    }

    /** Each rule broken once more, and then repaired as it asks. */
    static List<RuleCase> repairs() {
        return List.of(
                repaired(
                        "G01 coverage@1",
                        "an input is derived from the need",
                        draw().row(USER_NEED, "UN-1"),
                        "UN-1",
                        record -> record.row(DESIGN_INPUT, "DI-1").tie("DI-1", DERIVES, "UN-1")),
                repaired(
                        "G01 reaches-origin@1",
                        "the input is derived from a need",
                        draw().row(DESIGN_INPUT, "DI-1"),
                        "DI-1",
                        record -> record.row(USER_NEED, "UN-1").tie("DI-1", DERIVES, "UN-1")),
                repaired(
                        "G02 coverage@1",
                        "the test is passed after a failure",
                        tested("FAIL"),
                        "DI-1",
                        record -> record.row(VERIFICATION, "VER-2", "result", "PASS")
                                .tie("VER-2", VERIFIES, "DI-1")),
                repaired(
                        "G03 coverage@1",
                        "the validation is passed after a failure",
                        validated("FAIL"),
                        "UN-1",
                        record -> record.row(VALIDATION, "VAL-2", "result", "PASS")
                                .tie("VAL-2", VALIDATES, "UN-1")),
                repaired(
                        "G08 ambiguous-wording@1",
                        "the input says a limit",
                        draw().row(DESIGN_INPUT, "DI-1", "text", "The alarm is fast."),
                        "DI-1",
                        record -> record.row(DESIGN_INPUT, "DI-1", "text", "The alarm sounds within 2 s.")),
                repaired(
                        "G08 unmeasurable@2",
                        "unit and tolerance are filled in",
                        draw().row(DESIGN_INPUT, "DI-1", "metric", "flow"),
                        "DI-1",
                        record -> record.row(
                                DESIGN_INPUT, "DI-1", "metric", "flow", "unit", "l/min", "tolerance", "5 %")),
                filledIn("G10 required-fields@1", DESIGN_OUTPUT, "acceptance", "As drawn", "essential", "yes"),
                repaired(
                        "OUTPUT-LINK coverage@1",
                        "the output satisfies an input",
                        draw().row(DESIGN_OUTPUT, "DO-1"),
                        "DO-1",
                        record -> record.row(DESIGN_INPUT, "DI-1").tie("DO-1", SATISFIES, "DI-1")),
                filledIn(
                        "G18-ITEM required-fields@1",
                        SOFTWARE_ITEM,
                        "safetyClass",
                        "B",
                        "repository",
                        "git.example.org/oxi",
                        "commit",
                        "a".repeat(40)),
                repaired(
                        "G18-COMMIT pattern@1",
                        "the commit is given whole",
                        draw().row(SOFTWARE_ITEM, "SI-1", "commit", "a1b2c3d"),
                        "SI-1",
                        record -> record.row(SOFTWARE_ITEM, "SI-1", "commit", "a1b2c3d" + "0".repeat(33))),
                filledIn(
                        "G18-SOUP required-fields@1",
                        SOUP,
                        "version",
                        "3.0.1",
                        "manufacturer",
                        "Example",
                        "anomalyReview",
                        "None applies"),
                filledIn(
                        "G05 required-fields@1",
                        VERIFICATION,
                        "build",
                        "1.4.0",
                        "tester",
                        "Ben",
                        "testedOn",
                        "2026-11-02"),
                repaired(
                        "G05-LINK coverage@1",
                        "the test says what it verifies",
                        draw().row(VERIFICATION, "VER-1"),
                        "VER-1",
                        record -> record.row(DESIGN_INPUT, "DI-1").tie("VER-1", VERIFIES, "DI-1")),
                repaired(
                        "G06 coverage@1",
                        "the test says which protocol it followed",
                        draw().row(VERIFICATION, "VER-1"),
                        "VER-1",
                        record -> record.row(PROTOCOL, "PRO-1").tie("VER-1", EXECUTES, "PRO-1")),
                filledIn("G06-PROTOCOL required-fields@1", PROTOCOL, "acceptance", "Ten of ten"),
                repaired(
                        "G07 failure-followed@2",
                        "an anomaly is written",
                        draw().row(VERIFICATION, "VER-1", "result", "FAIL"),
                        "VER-1",
                        record -> record.row(ANOMALY, "AN-1").tie("AN-1", FOUND_IN, "VER-1")),
                repaired(
                        "G14-IMPLEMENTATION proof@1",
                        "a test shows the control in the product",
                        draw().row(RISK_CONTROL, "RC-1"),
                        "RC-1",
                        record -> record.row(VERIFICATION, "VER-1", "aspect", "IMPLEMENTATION", "result", "PASS")
                                .tie("VER-1", VERIFIES, "RC-1")),
                repaired(
                        "G14-EFFECTIVENESS proof@1",
                        "a test shows that the control works",
                        checked("IMPLEMENTATION", "PASS"),
                        "RC-1",
                        record -> record.row(VERIFICATION, "VER-2", "aspect", "EFFECTIVENESS", "result", "PASS")
                                .tie("VER-2", VERIFIES, "RC-1")),
                filledIn("RESIDUAL required-fields@1", HAZARD, "residualSeverity", "3", "residualProbability", "1"),
                filledIn("NEW-RISKS required-fields@1", RISK_CONTROL, "newRisks", "no"),
                filledIn("G29 required-fields@1", ANOMALY, "evaluation", "Harmless", "disposition", "Mended in 1.4.1"),
                repaired(
                        "G26-NEED coverage@1",
                        "a need derives from the group",
                        draw().row(USER_GROUP, "UG-1"),
                        "UG-1",
                        record -> record.row(USER_NEED, "UN-1").tie("UN-1", DERIVES, "UG-1")),
                filledIn(
                        "G26-GROUP required-fields@1",
                        USER_GROUP,
                        "literacy",
                        "Primary school",
                        "languages",
                        "English",
                        "abilities",
                        "Shaking hands"),
                filledIn(
                        "CLINICAL-NEED required-fields@1",
                        CLINICAL_NEED,
                        "condition",
                        "COPD",
                        "significance",
                        "inform",
                        "workflowImpact",
                        "Nurses call back",
                        "outcomeMetric",
                        "Admissions a year",
                        "baseline",
                        "1.4",
                        "target",
                        "1.0"),
                repaired(
                        "G26-VALIDATION coverage@1",
                        "the validation is repeated and passed",
                        draw().row(USER_GROUP, "UG-1")
                                .row(VALIDATION, "VAL-1", "result", "FAIL")
                                .tie("VAL-1", VALIDATES, "UG-1"),
                        "UG-1",
                        record -> record.row(VALIDATION, "VAL-2", "result", "PASS")
                                .tie("VAL-2", VALIDATES, "UG-1")),
                repaired(
                        "DANGLING dangling-links@1",
                        "the missing need is written",
                        draw().row(DESIGN_INPUT, "DI-1").tie("DI-1", DERIVES, "UN-1"),
                        "DI-1",
                        record -> record.row(USER_NEED, "UN-1")),
                repaired(
                        "CYCLE cycle@1",
                        "one of the links is removed",
                        circle(1),
                        "DI-00000",
                        record -> record.untied("DI-00000", DERIVES, "DI-00000")),
                repaired(
                        "ORPHAN-UP coverage@1",
                        "the input is linked upwards",
                        draw().row(DESIGN_INPUT, "DI-1"),
                        "DI-1",
                        record -> record.row(USER_NEED, "UN-1").tie("DI-1", DERIVES, "UN-1")),
                repaired(
                        "ORPHAN-DOWN coverage@1",
                        "an output satisfies the system input",
                        draw().row(DESIGN_INPUT, "DI-1", "level", "SYSTEM"),
                        "DI-1",
                        record -> record.row(DESIGN_OUTPUT, "DO-1").tie("DO-1", SATISFIES, "DI-1")),
                filledIn("FIELDS required-fields@1", USER_NEED, "text", "Wake me when my oxygen falls"));
    }

    private static RuleCase filledIn(String rule, Kind kind, Object... fields) {
        return repaired(
                rule,
                "what is missing is filled in",
                draw().row(kind, "X-1"),
                "X-1",
                record -> record.row(kind, "X-1", fields));
    }

    private static Graphs derived(String need) {
        return draw().row(USER_NEED, need).row(DESIGN_INPUT, "DI-1").tie("DI-1", DERIVES, need);
    }

    private static Graphs tested(String result) {
        return draw().row(DESIGN_INPUT, "DI-1")
                .row(VERIFICATION, "VER-1", "result", result)
                .tie("VER-1", VERIFIES, "DI-1");
    }

    private static Graphs checked(String aspect, String result) {
        return draw().row(RISK_CONTROL, "RC-1")
                .row(VERIFICATION, "VER-1", "aspect", aspect, "result", result)
                .tie("VER-1", VERIFIES, "RC-1");
    }

    private static Graphs validated(String result) {
        return draw().row(USER_NEED, "UN-1")
                .row(VALIDATION, "VAL-1", "result", result)
                .tie("VAL-1", VALIDATES, "UN-1");
    }
}
